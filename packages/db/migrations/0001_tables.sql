CREATE TABLE "agencies" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agencies_slug_once" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_user_once_per_agency" UNIQUE("agency_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"platform_role" text DEFAULT 'Buyer' NOT NULL,
	"suspended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_platform_role_known" CHECK ("users"."platform_role" in ('Buyer', 'Moderator', 'Admin'))
);
--> statement-breakpoint
CREATE TABLE "consent_receipts" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"enquiry_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"channel" text NOT NULL,
	"notice_version" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"email" text,
	"match_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contacts_match_key_once_per_agency" UNIQUE("agency_id","match_key")
);
--> statement-breakpoint
CREATE TABLE "enquiries" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"request_hash" text NOT NULL,
	"user_id" uuid,
	"contact_name" text NOT NULL,
	"phone" text,
	"email" text,
	"message" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "enquiries_idempotency_key_once" UNIQUE("idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "lead_activities" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"enquiry_id" uuid,
	"visit_id" uuid,
	"actor_user_id" uuid,
	"stage" text,
	"text" text DEFAULT '' NOT NULL,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leads" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"intent" text NOT NULL,
	"owner_member_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"loss_reason" text,
	"latest_listing_id" uuid,
	"last_enquired_at" timestamp with time zone NOT NULL,
	"response_due_at" timestamp with time zone NOT NULL,
	"first_response_at" timestamp with time zone,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "leads_stage_known" CHECK ("leads"."stage" in ('New', 'Assigned', 'Contacted', 'Qualified', 'VisitScheduled', 'VisitDone', 'Negotiating', 'Won', 'Nurture', 'Lost', 'Unqualified'))
);
--> statement-breakpoint
CREATE TABLE "routing_decisions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"owner_member_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"property_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"agent_member_id" uuid NOT NULL,
	"listing_type" text NOT NULL,
	"standard_status" text NOT NULL,
	"moderation_state" text NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"description" text NOT NULL,
	"list_price_minor" bigint NOT NULL,
	"original_list_price_minor" bigint NOT NULL,
	"previous_list_price_minor" bigint,
	"currency" text NOT NULL,
	"security_deposit_minor" bigint,
	"maintenance_minor" bigint,
	"furnished" text,
	"availability_date" date,
	"availability_confirmed_at" timestamp with time zone,
	"registration_authority" text,
	"registration_number" text,
	"registration_status" text,
	"has_display_consent" boolean DEFAULT false NOT NULL,
	"on_market_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"source_key" text,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "listings_source_key_once_per_agency" UNIQUE("agency_id","source_key"),
	CONSTRAINT "listings_listing_type_known" CHECK ("listings"."listing_type" in ('Sale', 'Lease')),
	CONSTRAINT "listings_standard_status_known" CHECK ("listings"."standard_status" in ('Incomplete', 'ComingSoon', 'Active', 'ActiveUnderContract', 'Pending', 'Hold', 'Withdrawn', 'Expired', 'Canceled', 'Closed')),
	CONSTRAINT "listings_moderation_state_known" CHECK ("listings"."moderation_state" in ('Draft', 'Submitted', 'InReview', 'Approved', 'ChangesRequested', 'Rejected', 'Suspended', 'Appealed')),
	CONSTRAINT "listings_price_positive" CHECK ("listings"."list_price_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"listing_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"category" text NOT NULL,
	"alteration" text NOT NULL,
	"alt_text" text NOT NULL,
	"sha256" text NOT NULL,
	"thumbnail_sha256" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"blur_data_url" text NOT NULL,
	CONSTRAINT "media_position_once_per_listing" UNIQUE("listing_id","position")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"outbox_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"delivered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deliveries_once_per_channel" UNIQUE("outbox_id","channel")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid,
	"actor_user_id" uuid,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"details" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation_decisions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"listing_id" uuid NOT NULL,
	"moderator_user_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"rule" text,
	"reason" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"city_id" uuid,
	"region" text NOT NULL,
	"market" text NOT NULL,
	"time_zone" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"west" double precision NOT NULL,
	"south" double precision NOT NULL,
	"east" double precision NOT NULL,
	"north" double precision NOT NULL,
	CONSTRAINT "places_slug_once" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "properties" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"market" text NOT NULL,
	"time_zone" text NOT NULL,
	"property_type" text NOT NULL,
	"property_sub_type" text NOT NULL,
	"project_name" text DEFAULT '' NOT NULL,
	"address_line" text NOT NULL,
	"postal_code" text,
	"locality_id" uuid NOT NULL,
	"city_id" uuid NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"public_latitude" double precision NOT NULL,
	"public_longitude" double precision NOT NULL,
	"is_address_public" boolean NOT NULL,
	"bedrooms_total" integer NOT NULL,
	"bathrooms_total" real NOT NULL,
	"entry_level" integer,
	"stories_total" integer,
	"year_built" integer,
	"direction_faces" text,
	"parking_total" integer,
	"amenities" text[] DEFAULT '{}' NOT NULL,
	"comparison_basis" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "properties_point_on_earth" CHECK ("properties"."latitude" between -90 and 90 and "properties"."longitude" between -180 and 180)
);
--> statement-breakpoint
CREATE TABLE "property_areas" (
	"property_id" uuid NOT NULL,
	"basis" text NOT NULL,
	"square_metres" double precision NOT NULL,
	"entered_value" double precision NOT NULL,
	"entered_unit" text NOT NULL,
	CONSTRAINT "property_areas_property_id_basis_pk" PRIMARY KEY("property_id","basis"),
	CONSTRAINT "property_areas_positive" CHECK ("property_areas"."square_metres" > 0)
);
--> statement-breakpoint
CREATE TABLE "property_events" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"property_id" uuid NOT NULL,
	"listing_id" uuid,
	"kind" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"price_minor" bigint,
	"currency" text,
	"standard_status" text
);
--> statement-breakpoint
CREATE TABLE "searchable_listings" (
	"listing_id" uuid PRIMARY KEY NOT NULL,
	"market" text NOT NULL,
	"listing_type" text NOT NULL,
	"property_sub_type" text NOT NULL,
	"bedrooms_total" integer NOT NULL,
	"furnished" text,
	"price_minor" bigint NOT NULL,
	"square_metres" double precision,
	"x" integer NOT NULL,
	"y" integer NOT NULL,
	"cell" bigint GENERATED ALWAYS AS (morton_code(x, y)) STORED NOT NULL,
	"on_market_at" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone NOT NULL,
	"locality_id" uuid NOT NULL,
	"city_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "availability_rules" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"start_time" time NOT NULL,
	"end_time" time NOT NULL,
	"time_zone" text NOT NULL,
	CONSTRAINT "availability_rules_weekday_exists" CHECK ("availability_rules"."weekday" between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "visit_policies" (
	"listing_id" uuid PRIMARY KEY NOT NULL,
	"visit_minutes" integer NOT NULL,
	"step_minutes" integer NOT NULL,
	"buffer_minutes" integer NOT NULL,
	"notice_minutes" integer NOT NULL,
	"window_days" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"property_id" uuid NOT NULL,
	"host_member_id" uuid NOT NULL,
	"lead_id" uuid,
	"visitor_user_id" uuid,
	"visitor_key" text NOT NULL,
	"visitor_name" text NOT NULL,
	"during" "tstzrange" NOT NULL,
	"blocked" "tstzrange" NOT NULL,
	"starts_at" timestamp with time zone GENERATED ALWAYS AS (lower(during)) STORED NOT NULL,
	"ends_at" timestamp with time zone GENERATED ALWAYS AS (upper(during)) STORED NOT NULL,
	"time_zone" text NOT NULL,
	"local_start" text NOT NULL,
	"time_zone_version" text NOT NULL,
	"is_exclusive" boolean DEFAULT true NOT NULL,
	"status" text NOT NULL,
	"cancelled_reason" text,
	"idempotency_key" uuid NOT NULL,
	"request_hash" text NOT NULL,
	"manage_token_hash" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visits_idempotency_key_once" UNIQUE("idempotency_key"),
	CONSTRAINT "visits_range_is_bounded" CHECK (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
	CONSTRAINT "visits_status_known" CHECK ("visits"."status" in ('Held', 'Pending', 'Confirmed', 'Denied', 'Expired', 'Cancelled', 'Completed', 'VisitorNoShow', 'HostNoShow')),
	CONSTRAINT "visits_blocked_holds_visit" CHECK (blocked @> during)
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_receipts" ADD CONSTRAINT "consent_receipts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_receipts" ADD CONSTRAINT "consent_receipts_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_receipts" ADD CONSTRAINT "consent_receipts_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_activities" ADD CONSTRAINT "lead_activities_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_activities" ADD CONSTRAINT "lead_activities_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_activities" ADD CONSTRAINT "lead_activities_actor_user_id_users_id_fk" FOREIGN KEY ("actor_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_owner_member_id_memberships_id_fk" FOREIGN KEY ("owner_member_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_latest_listing_id_listings_id_fk" FOREIGN KEY ("latest_listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_decisions" ADD CONSTRAINT "routing_decisions_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_decisions" ADD CONSTRAINT "routing_decisions_owner_member_id_memberships_id_fk" FOREIGN KEY ("owner_member_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_agent_member_id_memberships_id_fk" FOREIGN KEY ("agent_member_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_moderator_user_id_users_id_fk" FOREIGN KEY ("moderator_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "properties" ADD CONSTRAINT "properties_locality_id_places_id_fk" FOREIGN KEY ("locality_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "properties" ADD CONSTRAINT "properties_city_id_places_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_areas" ADD CONSTRAINT "property_areas_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_events" ADD CONSTRAINT "property_events_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD CONSTRAINT "searchable_listings_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_rules" ADD CONSTRAINT "availability_rules_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_rules" ADD CONSTRAINT "availability_rules_member_id_memberships_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_policies" ADD CONSTRAINT "visit_policies_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_host_member_id_memberships_id_fk" FOREIGN KEY ("host_member_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_visitor_user_id_users_id_fk" FOREIGN KEY ("visitor_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "memberships_user_id_idx" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_once" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "consent_receipts_contact_id_idx" ON "consent_receipts" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "enquiries_listing_id_idx" ON "enquiries" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "lead_activities_lead_id_occurred_at_idx" ON "lead_activities" USING btree ("lead_id","occurred_at");--> statement-breakpoint
CREATE INDEX "leads_agency_id_owner_member_id_idx" ON "leads" USING btree ("agency_id","owner_member_id","last_enquired_at");--> statement-breakpoint
CREATE UNIQUE INDEX "leads_one_open_per_contact_and_intent" ON "leads" USING btree ("contact_id","intent") WHERE stage not in ('Won', 'Lost', 'Unqualified');--> statement-breakpoint
CREATE INDEX "routing_decisions_lead_id_idx" ON "routing_decisions" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "listings_agency_id_agent_member_id_idx" ON "listings" USING btree ("agency_id","agent_member_id");--> statement-breakpoint
CREATE INDEX "listings_property_id_idx" ON "listings" USING btree ("property_id");--> statement-breakpoint
CREATE INDEX "listings_moderation_queue_idx" ON "listings" USING btree ("submitted_at") WHERE moderation_state in ('Submitted', 'InReview');--> statement-breakpoint
CREATE INDEX "outbox_agency_id_created_at_idx" ON "outbox" USING btree ("agency_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_events_entity_id_idx" ON "audit_events" USING btree ("entity_id");--> statement-breakpoint
CREATE INDEX "moderation_decisions_listing_id_idx" ON "moderation_decisions" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "places_city_id_idx" ON "places" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "properties_locality_id_idx" ON "properties" USING btree ("locality_id");--> statement-breakpoint
CREATE INDEX "property_events_property_id_occurred_at_idx" ON "property_events" USING btree ("property_id","occurred_at");--> statement-breakpoint
CREATE INDEX "searchable_listings_locality_id_idx" ON "searchable_listings" USING btree ("locality_id");--> statement-breakpoint
CREATE INDEX "availability_rules_member_id_idx" ON "availability_rules" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "visits_agency_id_starts_at_idx" ON "visits" USING btree ("agency_id","starts_at");--> statement-breakpoint
CREATE INDEX "visits_listing_id_starts_at_idx" ON "visits" USING btree ("listing_id","starts_at");