CREATE TABLE "mirror_objects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"version" timestamp(6) with time zone NOT NULL,
	"deleted" boolean DEFAULT false NOT NULL,
	"seen" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mirror_progress" (
	"id" integer PRIMARY KEY NOT NULL,
	"run" integer DEFAULT 0 NOT NULL,
	"step" integer DEFAULT 0 NOT NULL,
	"page" integer DEFAULT 1 NOT NULL,
	"claimed_until" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"heard_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "mirror_objects_kind_seen_index" ON "mirror_objects" USING btree ("kind","seen");