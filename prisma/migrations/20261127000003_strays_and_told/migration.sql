-- What was to go by a channel that is gone is taken on by whoever sends, and who was told of what was given up is written
-- with the telling.

DROP FUNCTION claim_outbox(timestamptz, interval, integer, text);

-- Leases the oldest unsent message to up to `most` recipients; `only_by`: of those, what goes by that channel, and what was
-- said before `stray_since` and goes by none of the `known`. A lease that had run out may have been a send that arrived.
CREATE FUNCTION claim_outbox(
  at_time timestamptz, lease interval, most integer, only_by text,
  known text[] DEFAULT NULL, stray_since timestamptz DEFAULT NULL
)
RETURNS TABLE ("position" bigint, id text, recipient text, attempts integer, in_doubt integer, content bytea)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_bitmapscan = off AS $$
#variable_conflict use_column
DECLARE
  heads bigint[];
BEGIN
  heads := ARRAY(
    SELECT DISTINCT ON (recipient) position FROM (
      SELECT position, recipient FROM outbox WHERE state = 'waiting' ORDER BY position LIMIT 100
    ) AS first_hundred ORDER BY recipient, position
  );
  FOR turn IN 1..2 LOOP
    RETURN QUERY
      WITH picked AS (
        SELECT position FROM outbox
        WHERE position = ANY (heads) AND state = 'waiting'
          AND (only_by IS NULL OR channel = only_by OR (channel <> ALL (known) AND at <= stray_since))
          AND (claimed_until IS NULL OR claimed_until <= at_time) AND (not_before IS NULL OR not_before <= at_time)
        ORDER BY position LIMIT most FOR UPDATE SKIP LOCKED
      )
      UPDATE outbox SET attempts = outbox.attempts + 1, claimed_until = at_time + lease,
          in_doubt = outbox.in_doubt + (outbox.claimed_until IS NOT NULL)::integer
        FROM picked WHERE outbox.position = picked.position
        RETURNING outbox.position, outbox.id, outbox.recipient, outbox.attempts, outbox.in_doubt, outbox.content;
    EXIT WHEN FOUND;
    heads := ARRAY(
      WITH RECURSIVE oldest AS (
        (SELECT position, recipient FROM outbox WHERE state = 'waiting' ORDER BY recipient, position LIMIT 1)
        UNION ALL
        SELECT following.* FROM oldest, LATERAL (
          SELECT position, recipient FROM outbox
          WHERE state = 'waiting' AND recipient > oldest.recipient ORDER BY recipient, position LIMIT 1
        ) AS following
      )
      SELECT position FROM oldest
    );
  END LOOP;
END $$;

ALTER FUNCTION commit_entry(jsonb) RENAME TO write_entry;

-- Writes an entry, and that it tells of messages given up: whoever is second to tell of one of them writes nothing.
CREATE FUNCTION commit_entry(entry jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  marked integer;
BEGIN
  IF NOT entry ? 'told' THEN RETURN write_entry(entry); END IF;
  BEGIN
    UPDATE outbox SET told = true
      WHERE id IN (SELECT jsonb_array_elements_text(entry->'told')) AND state = 'undeliverable' AND NOT outbox.told;
    GET DIAGNOSTICS marked = ROW_COUNT;
    IF marked <> jsonb_array_length(entry->'told') OR write_entry(entry) = 'stale' THEN RAISE SQLSTATE 'STALE'; END IF;
    RETURN 'committed';
  EXCEPTION
    WHEN SQLSTATE 'STALE' THEN RETURN 'stale';
  END;
END $$;
