-- A message that is several of its platform goes on after the part that arrived last, whoever was killed meanwhile; in doubt
-- is only what was being said; and whoever holds a lease that somebody else has taken over changes nothing.
ALTER TABLE "outbox" ADD COLUMN "lease" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "under_way" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "part_in_doubt" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "progress" BYTEA;

UPDATE outbox SET part_in_doubt = in_doubt, under_way = claimed_until IS NOT NULL
  WHERE state = 'waiting' AND (in_doubt > 0 OR claimed_until IS NOT NULL);

DROP FUNCTION claim_outbox(timestamptz, interval, integer, text, text[], timestamptz);

-- Leases the oldest unsent message to up to `most` recipients; `only_by`: of those, what goes by that channel, and what was
-- said before `stray_since` and goes by none of the `known`. What was being said when its
-- lease ran out may have arrived.
CREATE FUNCTION claim_outbox(
  at_time timestamptz, for_long interval, most integer, only_by text,
  known text[] DEFAULT NULL, stray_since timestamptz DEFAULT NULL
)
RETURNS TABLE (
  "position" bigint, id text, recipient text, attempts integer, lease_number integer, part_in_doubt integer,
  progress bytea, content bytea
)
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
      UPDATE outbox SET attempts = outbox.attempts + 1, claimed_until = at_time + for_long, lease = outbox.lease + 1,
          under_way = false, in_doubt = outbox.in_doubt + outbox.under_way::integer,
          part_in_doubt = outbox.part_in_doubt + outbox.under_way::integer
        FROM picked WHERE outbox.position = picked.position
        RETURNING outbox.position, outbox.id, outbox.recipient, outbox.attempts, outbox.lease, outbox.part_in_doubt,
          outbox.progress, outbox.content;
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
