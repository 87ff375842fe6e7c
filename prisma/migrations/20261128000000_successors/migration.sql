-- Whose name a post has once it was handed to somebody whom the county file does not name; sealed.
ALTER TABLE "binding_codes" ADD COLUMN "successor" BYTEA;
ALTER TABLE "bindings" ADD COLUMN "successor" BYTEA;

CREATE INDEX "bindings_successors" ON "bindings"("target") WHERE ((ended_at IS NULL) AND (successor IS NOT NULL));

ALTER FUNCTION commit_entry(jsonb) RENAME TO write_and_tell;

-- Writes an entry, and with its codes and bindings the names of successors.
CREATE FUNCTION commit_entry(entry jsonb) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  IF write_and_tell(entry) = 'stale' THEN RETURN 'stale'; END IF;
  IF entry ? 'codes' THEN
    UPDATE binding_codes AS kept SET successor = decode(each.successor, 'base64')
      FROM jsonb_to_recordset(entry->'codes') AS each (digest text, successor text)
      WHERE kept.digest = each.digest AND each.successor IS NOT NULL;
  END IF;
  IF entry ? 'bindings' THEN
    UPDATE bindings AS kept SET successor = decode(each.successor, 'base64')
      FROM jsonb_to_recordset(entry->'bindings') AS each (account text, target text, at timestamptz, successor text)
      WHERE kept.account = each.account AND kept.target = each.target AND kept.at = each.at
        AND each.successor IS NOT NULL;
  END IF;
  RETURN 'committed';
END $$;
