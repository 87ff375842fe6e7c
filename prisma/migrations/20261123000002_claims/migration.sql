-- Keeping a message that came in, and claiming work row by row.
--
-- A claim walks from one conversation (recipient) to the next through the index of what waits, one probe each: however
-- much one of them has sent, the others are found as fast. What is locked is skipped, and a row that changed since the
-- walk saw it is looked at again before it is taken, so nobody gets what another has.

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

-- Leases the oldest waiting message of up to `most` conversations, or of `only` that one.
CREATE FUNCTION claim_inbox(at_time timestamptz, lease interval, most integer, only_in text)
RETURNS TABLE (id bigint, conversation text, attempts integer) LANGUAGE sql AS $$
  WITH RECURSIVE oldest AS (
    (SELECT i.id, i.conversation FROM inbox AS i
      WHERE i.state = 'waiting' AND (only_in IS NULL OR i.conversation = only_in)
      ORDER BY i.conversation, i.id LIMIT 1)
    UNION ALL
    SELECT following.* FROM oldest, LATERAL (
      SELECT i.id, i.conversation FROM inbox AS i
      WHERE only_in IS NULL AND i.state = 'waiting' AND i.conversation > oldest.conversation
      ORDER BY i.conversation, i.id LIMIT 1
    ) AS following
  ), picked AS (
    SELECT i.id FROM inbox AS i
    WHERE i.id IN (SELECT oldest.id FROM oldest)
      AND i.state = 'waiting' AND (i.claimed_until IS NULL OR i.claimed_until <= at_time)
    ORDER BY i.id LIMIT most FOR UPDATE SKIP LOCKED
  )
  UPDATE inbox AS i SET attempts = i.attempts + 1, claimed_until = at_time + lease
    FROM picked WHERE i.id = picked.id
    RETURNING i.id, i.conversation, i.attempts;
$$;

-- Leases the oldest unsent message to up to `most` recipients; `only_by`: of those, what goes by that channel.
-- A lease that had run out may have been a send that arrived.
CREATE FUNCTION claim_outbox(at_time timestamptz, lease interval, most integer, only_by text)
RETURNS TABLE ("position" bigint, id text, recipient text, attempts integer, in_doubt integer, content bytea)
LANGUAGE sql AS $$
  WITH RECURSIVE oldest AS (
    (SELECT o.position, o.recipient FROM outbox AS o WHERE o.state = 'waiting'
      ORDER BY o.recipient, o.position LIMIT 1)
    UNION ALL
    SELECT following.* FROM oldest, LATERAL (
      SELECT o.position, o.recipient FROM outbox AS o WHERE o.state = 'waiting' AND o.recipient > oldest.recipient
      ORDER BY o.recipient, o.position LIMIT 1
    ) AS following
  ), picked AS (
    SELECT o.position FROM outbox AS o
    WHERE o.position IN (SELECT oldest.position FROM oldest)
      AND o.state = 'waiting' AND (only_by IS NULL OR o.channel = only_by)
      AND (o.claimed_until IS NULL OR o.claimed_until <= at_time)
      AND (o.not_before IS NULL OR o.not_before <= at_time)
    ORDER BY o.position LIMIT most FOR UPDATE SKIP LOCKED
  )
  UPDATE outbox AS o SET attempts = o.attempts + 1, claimed_until = at_time + lease,
      in_doubt = o.in_doubt + (o.claimed_until IS NOT NULL)::integer
    FROM picked WHERE o.position = picked.position
    RETURNING o.position, o.id, o.recipient, o.attempts, o.in_doubt, o.content;
$$;

-- Leases up to `most` due timers, the longest due first.
CREATE FUNCTION claim_timers(at_time timestamptz, lease interval, most integer)
RETURNS TABLE (key text, due_at timestamptz, task jsonb, attempts integer) LANGUAGE sql AS $$
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
RETURNS TABLE (recipient text, attempts integer) LANGUAGE sql AS $$
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
