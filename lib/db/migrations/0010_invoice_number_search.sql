DROP INDEX "orders_of_customer";--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "invoice_number_key" text;--> statement-breakpoint
-- As invoiceNumberKey makes it of the letters and digits that invoice numbers mostly have.
UPDATE "orders" SET "invoice_number_key" = lower(regexp_replace("invoice_number", '[^[:alnum:]]', '', 'g')) WHERE "invoice_number" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "orders_of_number" ON "orders" USING btree ("invoice_number_key");--> statement-breakpoint
CREATE INDEX "orders_of_customer" ON "orders" USING btree ("customer_id","created_at","id","net_amount","product_id","subscription_id","invoice_number_key");