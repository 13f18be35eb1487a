DROP INDEX "customers_organization_id_created_at_id_index";--> statement-breakpoint
DROP INDEX "orders_newest";--> statement-breakpoint
DROP INDEX "orders_by_amount";--> statement-breakpoint
DROP INDEX "subscriptions_customer_id_index";--> statement-breakpoint
DROP INDEX "customers_email";--> statement-breakpoint
CREATE INDEX "customers_external_id_index" ON "customers" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "customers_metadata_index" ON "customers" USING gin ("metadata" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "customers_newest" ON "customers" USING btree ("created_at","id") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "orders_of_customer" ON "orders" USING btree ("customer_id","created_at","id","net_amount","product_id","subscription_id");--> statement-breakpoint
CREATE INDEX "orders_of_all" ON "orders" USING btree ("created_at","id","status","product_id");--> statement-breakpoint
CREATE INDEX "orders_subscription_id_index" ON "orders" USING btree ("subscription_id") WHERE "orders"."subscription_id" is not null;--> statement-breakpoint
CREATE INDEX "orders_checkout_id_index" ON "orders" USING btree ("checkout_id") WHERE "orders"."checkout_id" is not null;--> statement-breakpoint
CREATE INDEX "orders_discount_id_index" ON "orders" USING btree ("discount_id") WHERE "orders"."discount_id" is not null;--> statement-breakpoint
CREATE INDEX "orders_metadata_index" ON "orders" USING gin ("metadata" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "subscriptions_of_customer" ON "subscriptions" USING btree ("customer_id","id","started_at","status");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_email" ON "customers" USING btree (lower("email"),"organization_id") WHERE "customers"."deleted_at" is null;