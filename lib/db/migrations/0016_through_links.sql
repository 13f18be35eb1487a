ALTER TABLE "history" ADD COLUMN "through_link" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_sessions" ADD COLUMN "through_link" boolean DEFAULT false NOT NULL;