CREATE TABLE "undo_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "undo_links_expires_at_index" ON "undo_links" USING btree ("expires_at");