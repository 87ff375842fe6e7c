-- Keeping a message that came in, and claiming work row by row.
--
-- What waits is looked at from its oldest row on: the first hundred rows are nearly always enough, and the first row of a
-- conversation (recipient) among them is its oldest. Where one of them has filled those hundred and must wait, the walk
-- goes from one conversation to the next through the index, one probe each: however much one of them has sent, the others
-- are found. What is locked is skipped, and a row that changed since it was looked at is looked at again before it is
-- taken, so nobody gets what another has.
--
-- Queues empty and fill faster than statistics are taken, and a plan made for an empty table reads a full one from end to
-- end: so only the indexes are offered.

-- Keeps a message once. Messages of one conversation are stored one after the other: the order of their ids is then the
-- order in which they became visible, and no later one is claimed before an earlier one.
CREATE FUNCTION store_message(
  the_channel text, the_message_id text, the_conversation text, the_time timestamptz, the_content bytea,
  OUT id bigint, OUT conversation text, OUT fresh boolean
) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('inbox ' || the_conversation, 0));
  INSERT INTO inbox (channel, message_id, conversation, received_at, content)
    VALUES (the_channel, the_message_id, the_conversation, the_time, the_content)
    ON CONFLICT (channel, message_id) DO NOTHING
    RETURNING inbox.id, inbox.conversation, true INTO id, conversation, fresh;
  IF NOT FOUND THEN
    SELECT kept.id, kept.conversation, false INTO id, conversation, fresh
      FROM inbox AS kept WHERE kept.channel = the_channel AND kept.message_id = the_message_id;
  END IF;
END $$;

-- Leases the oldest waiting message of up to `most` conversations, or of `only_in` that one.
CREATE FUNCTION claim_inbox(at_time timestamptz, lease interval, most integer, only_in text)
RETURNS TABLE (id bigint, conversation text, attempts integer) LANGUAGE plpgsql
SET enable_seqscan = off SET enable_bitmapscan = off AS $$
#variable_conflict use_column
DECLARE
  heads bigint[];
BEGIN
  IF only_in IS NOT NULL THEN
    heads := ARRAY(SELECT id FROM inbox WHERE state = 'waiting' AND conversation = only_in ORDER BY id LIMIT 1);
  ELSE
    heads := ARRAY(
      SELECT DISTINCT ON (conversation) id FROM (
        SELECT id, conversation FROM inbox WHERE state = 'waiting' ORDER BY id LIMIT 100
      ) AS first_hundred ORDER BY conversation, id
    );
  END IF;
  FOR turn IN 1..2 LOOP
    RETURN QUERY
      WITH picked AS (
        SELECT id FROM inbox
        WHERE id = ANY (heads) AND state = 'waiting' AND (claimed_until IS NULL OR claimed_until <= at_time)
        ORDER BY id LIMIT most FOR UPDATE SKIP LOCKED
      )
      UPDATE inbox SET attempts = inbox.attempts + 1, claimed_until = at_time + lease
        FROM picked WHERE inbox.id = picked.id
        RETURNING inbox.id, inbox.conversation, inbox.attempts;
    EXIT WHEN FOUND OR only_in IS NOT NULL;
    heads := ARRAY(
      WITH RECURSIVE oldest AS (
        (SELECT id, conversation FROM inbox WHERE state = 'waiting' ORDER BY conversation, id LIMIT 1)
        UNION ALL
        SELECT following.* FROM oldest, LATERAL (
          SELECT id, conversation FROM inbox
          WHERE state = 'waiting' AND conversation > oldest.conversation ORDER BY conversation, id LIMIT 1
        ) AS following
      )
      SELECT id FROM oldest
    );
  END LOOP;
END $$;

-- Leases the oldest unsent message to up to `most` recipients; `only_by`: of those, what goes by that channel.
-- A lease that had run out may have been a send that arrived.
CREATE FUNCTION claim_outbox(at_time timestamptz, lease interval, most integer, only_by text)
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
        WHERE position = ANY (heads) AND state = 'waiting' AND (only_by IS NULL OR channel = only_by)
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

-- Leases up to `most` due timers, the longest due first.
CREATE FUNCTION claim_timers(at_time timestamptz, lease interval, most integer)
RETURNS TABLE (key text, due_at timestamptz, task jsonb, attempts integer) LANGUAGE sql
SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  WITH picked AS (
    SELECT t.key FROM timers AS t
    WHERE NOT t.parked AND t.due_at <= at_time AND (t.claimed_until IS NULL OR t.claimed_until <= at_time)
    ORDER BY t.due_at, t.key LIMIT most FOR UPDATE SKIP LOCKED
  )
  UPDATE timers AS t SET claimed_until = at_time + lease
    FROM picked WHERE t.key = picked.key
    RETURNING t.key, t.due_at, t.task, t.attempts;
$$;

-- Leases up to `most` recipients with notices that may go out, the longest waiting first.
CREATE FUNCTION claim_releases(at_time timestamptz, lease interval, most integer)
RETURNS TABLE (recipient text, attempts integer) LANGUAGE sql
SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  INSERT INTO releases AS r (recipient, claimed_until)
    SELECT due.recipient, at_time + lease FROM (
      SELECT n.recipient, min(n.release_at) AS since FROM notices AS n
      WHERE n.release_at <= at_time
        AND NOT EXISTS (SELECT FROM releases AS h WHERE h.recipient = n.recipient AND h.claimed_until > at_time)
      GROUP BY n.recipient ORDER BY since, n.recipient LIMIT most
    ) AS due ORDER BY due.recipient
    ON CONFLICT (recipient) DO UPDATE SET claimed_until = excluded.claimed_until WHERE r.claimed_until <= at_time
    RETURNING r.recipient, r.attempts;
$$;
