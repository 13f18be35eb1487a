CREATE TABLE "paper_files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"revision" integer NOT NULL,
	"number" text NOT NULL,
	"locale" text NOT NULL,
	"document" jsonb NOT NULL,
	"actor" text NOT NULL,
	"member_id" uuid,
	"actor_name" text,
	"pdf" text NOT NULL,
	"xml" text,
	"copy_left_out" text,
	CONSTRAINT "papers_revision" UNIQUE("order_id","kind","revision")
);
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "is_invoiced_here" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "buyer_reference" text;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "papers_of_time" ON "papers" USING btree ("created_at","id");--> statement-breakpoint
UPDATE "orders" SET "is_invoiced_here" = "is_invoice_generated"
	WHERE EXISTS (SELECT 1 FROM "organizations" WHERE "id" = 'af3a1bb3-12bf-4430-a55d-0f513e3a27c4');--> statement-breakpoint
CREATE FUNCTION "refuse_change_of_papers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'Papers can only be added';
END;
$$;--> statement-breakpoint
CREATE TRIGGER "papers_are_final" BEFORE UPDATE OR DELETE ON "papers"
	FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_papers"();--> statement-breakpoint
CREATE TRIGGER "papers_stay_whole" BEFORE TRUNCATE ON "papers"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_papers"();--> statement-breakpoint
CREATE TRIGGER "paper_files_are_final" BEFORE UPDATE OR DELETE ON "paper_files"
	FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_papers"();--> statement-breakpoint
CREATE TRIGGER "paper_files_stay_whole" BEFORE TRUNCATE ON "paper_files"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_papers"();
