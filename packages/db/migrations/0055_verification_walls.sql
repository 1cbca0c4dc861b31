CALL put_behind_wall('verification_requests');
--> statement-breakpoint
CALL put_behind_wall('verification_papers');
--> statement-breakpoint
CALL put_behind_wall('verification_decisions');
--> statement-breakpoint
-- What was decided stays written.
REVOKE UPDATE, DELETE ON verification_decisions FROM plinth_tenant, plinth_platform;
