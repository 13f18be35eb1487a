CREATE TABLE "paper_copies" (
	"order_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "paper_copies_order_id_sha256_pk" PRIMARY KEY("order_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "paper_copies" ADD CONSTRAINT "paper_copies_sha256_paper_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."paper_files"("sha256") ON DELETE no action ON UPDATE no action;