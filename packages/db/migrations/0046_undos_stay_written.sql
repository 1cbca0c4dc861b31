-- Like the decisions that they take back.
REVOKE UPDATE, DELETE ON moderation_undos FROM plinth_tenant, plinth_platform;
