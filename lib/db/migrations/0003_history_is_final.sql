CREATE FUNCTION "refuse_change_of_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'The history can only be added to';
END;
$$;--> statement-breakpoint
CREATE TRIGGER "history_is_final" BEFORE UPDATE OR DELETE ON "history"
	FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();--> statement-breakpoint
CREATE TRIGGER "history_stays_whole" BEFORE TRUNCATE ON "history"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
