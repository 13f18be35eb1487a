-- Prices move into their products, as they are sent, before their table goes.
UPDATE "products" SET "prices" = coalesce((
	SELECT jsonb_agg(jsonb_build_object(
		'id', price."id",
		'created_at', to_char(price."created_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
		'modified_at', to_char(price."modified_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
		'source', 'catalog',
		'amount_type', 'fixed',
		'price_currency', price."price_currency",
		'price_amount', price."price_amount",
		'tax_behavior', price."tax_behavior",
		'is_archived', false,
		'product_id', price."product_id"
	) ORDER BY price."id") FROM "product_prices" AS price WHERE price."product_id" = "products"."id"
), '[]'::jsonb);--> statement-breakpoint
ALTER TABLE "product_prices" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "product_prices" CASCADE;--> statement-breakpoint
DROP INDEX "customers_email";--> statement-breakpoint
DROP INDEX "customers_external_id";--> statement-breakpoint
CREATE UNIQUE INDEX "customers_email" ON "customers" USING btree ("organization_id",lower("email")) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "customers_external_id" ON "customers" USING btree ("organization_id","external_id") WHERE "customers"."deleted_at" is null;