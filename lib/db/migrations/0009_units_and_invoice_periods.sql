ALTER TABLE "order_items" ADD COLUMN "start_timestamp" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "order_items" ADD COLUMN "end_timestamp" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "units" integer;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "feature_settings" jsonb;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "units" integer;