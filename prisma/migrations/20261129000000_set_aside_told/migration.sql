-- Who was told of a message that was set aside is written with the telling.
ALTER TABLE "inbox" ADD COLUMN "told" BOOLEAN NOT NULL DEFAULT false;

CREATE INDEX "inbox_untold" ON "inbox"("id") WHERE ((state = 'quarantined'::inbox_state) AND (NOT told));

ALTER FUNCTION commit_entry(jsonb) RENAME TO write_with_successors;

-- Writes an entry, and that it tells of messages set aside: whoever is second to tell of one of them writes nothing.
CREATE FUNCTION commit_entry(entry jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  marked integer;
BEGIN
  IF NOT entry ? 'setAsideTold' THEN RETURN write_with_successors(entry); END IF;
  BEGIN
    UPDATE inbox SET told = true
      WHERE id IN (SELECT jsonb_array_elements_text(entry->'setAsideTold')::bigint)
        AND state = 'quarantined' AND NOT inbox.told;
    GET DIAGNOSTICS marked = ROW_COUNT;
    IF marked <> jsonb_array_length(entry->'setAsideTold') OR write_with_successors(entry) = 'stale' THEN
      RAISE SQLSTATE 'STALE';
    END IF;
    RETURN 'committed';
  EXCEPTION
    WHEN SQLSTATE 'STALE' THEN RETURN 'stale';
  END;
END $$;
