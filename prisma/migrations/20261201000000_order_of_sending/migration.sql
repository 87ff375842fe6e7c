-- Of two entries written at the same time the one that was first to take its place in the outbox could become visible last,
-- and its message was then sent after the other's. And the writing of an entry is one function again.
DROP FUNCTION commit_entry(jsonb);
DROP FUNCTION write_with_successors(jsonb);
DROP FUNCTION write_and_tell(jsonb);
DROP FUNCTION write_entry(jsonb);

-- Writing one entry: one call, one transaction, all or nothing.
--
-- commit_entry(entry) → 'committed', or 'stale' and nothing is written: the inbox row is settled, the timer is gone or
-- set to another time, a notice has gone out, somebody else has told of it, a code was used, or a case has moved on since
-- the entry was decided.
-- The entry's rows come in the order of their keys, so that two entries lock in the same order. Absent means none.
-- Every table is reached by its key, also while it is too new for statistics to say so.
CREATE FUNCTION commit_entry(entry jsonb) RETURNS text LANGUAGE plpgsql
SET enable_seqscan = off AS $$
DECLARE
  change jsonb;
  affected integer;
BEGIN
  -- What set it going must still be there, and goes with it.
  IF entry ? 'inbox' THEN
    UPDATE inbox SET state = 'done', settled_at = now(), claimed_until = NULL
      WHERE id = (entry->>'inbox')::bigint AND state = 'waiting';
    IF NOT FOUND THEN RETURN 'stale'; END IF;
  END IF;

  IF entry ? 'timer' THEN
    DELETE FROM timers
      WHERE key = entry#>>'{timer,key}' AND due_at = (entry#>>'{timer,dueAt}')::timestamptz;
    IF NOT FOUND THEN RAISE SQLSTATE 'STALE'; END IF;
  END IF;

  IF entry ? 'noticesSettled' THEN
    WITH settled AS (
      DELETE FROM notices WHERE id IN (SELECT jsonb_array_elements_text(entry->'noticesSettled')) RETURNING recipient
    ), freed AS (
      DELETE FROM releases WHERE recipient IN (SELECT recipient FROM settled)
    )
    SELECT count(*) INTO affected FROM settled;
    IF affected <> jsonb_array_length(entry->'noticesSettled') THEN RAISE SQLSTATE 'STALE'; END IF;
  END IF;

  -- Whoever is second to tell of what was set aside or given up writes nothing.
  IF entry ? 'setAsideTold' THEN
    UPDATE inbox SET told = true
      WHERE id IN (SELECT jsonb_array_elements_text(entry->'setAsideTold')::bigint)
        AND state = 'quarantined' AND NOT told;
    GET DIAGNOSTICS affected = ROW_COUNT;
    IF affected <> jsonb_array_length(entry->'setAsideTold') THEN RAISE SQLSTATE 'STALE'; END IF;
  END IF;
  IF entry ? 'told' THEN
    UPDATE outbox SET told = true
      WHERE id IN (SELECT jsonb_array_elements_text(entry->'told')) AND state = 'undeliverable' AND NOT told;
    GET DIAGNOSTICS affected = ROW_COUNT;
    IF affected <> jsonb_array_length(entry->'told') THEN RAISE SQLSTATE 'STALE'; END IF;
  END IF;

  FOR change IN SELECT jsonb_array_elements(entry->'cases') LOOP
    IF (change->>'from')::integer = 0 THEN
      INSERT INTO cases (
        number, version, stage, township, village, departments, bound_accounts,
        name_digest, id_digest, phone_digest, next_due_on, on_hold, called_back_in, content
      ) VALUES (
        change->>'number', (change->>'version')::integer, change->>'stage', change->>'township', change->>'village',
        ARRAY(SELECT jsonb_array_elements_text(change->'departments')),
        ARRAY(SELECT jsonb_array_elements_text(change->'boundAccounts')),
        change->>'nameDigest', change->>'idDigest', change->>'phoneDigest',
        (change->>'nextDueOn')::date, (change->>'onHold')::boolean,
        ARRAY(SELECT jsonb_array_elements_text(change->'calledBackIn')), decode(change->>'content', 'base64')
      ) ON CONFLICT DO NOTHING;
    ELSE
      UPDATE cases SET
        version = (change->>'version')::integer, stage = change->>'stage',
        township = change->>'township', village = change->>'village',
        departments = ARRAY(SELECT jsonb_array_elements_text(change->'departments')),
        bound_accounts = ARRAY(SELECT jsonb_array_elements_text(change->'boundAccounts')),
        name_digest = change->>'nameDigest', id_digest = change->>'idDigest', phone_digest = change->>'phoneDigest',
        next_due_on = (change->>'nextDueOn')::date, on_hold = (change->>'onHold')::boolean,
        called_back_in = ARRAY(SELECT jsonb_array_elements_text(change->'calledBackIn')),
        content = decode(change->>'content', 'base64')
      WHERE number = change->>'number' AND version = (change->>'from')::integer;
    END IF;
    IF NOT FOUND THEN RAISE SQLSTATE 'STALE'; END IF;

    INSERT INTO case_events (case_number, version, type, at, by, inbox_id, content)
      SELECT change->>'number', (change->>'from')::integer + place, event->>'type', (event->>'at')::timestamptz,
        event->>'by', (event->>'inbox')::bigint, decode(event->>'content', 'base64')
      FROM jsonb_array_elements(change->'events') WITH ORDINALITY AS recorded (event, place);

    INSERT INTO deadlines AS kept (
      case_number, id, kind, subject, started_on, due_on, original_due_on, state, provisional, calendar_version
    )
      SELECT change->>'number', each.* FROM jsonb_to_recordset(change->'deadlines') AS each (
        id text, kind text, subject text, "startedOn" date, "dueOn" date, "originalDueOn" date, state text,
        provisional boolean, "calendarVersion" text
      )
      ON CONFLICT (case_number, id) DO UPDATE SET
        kind = excluded.kind, subject = excluded.subject, started_on = excluded.started_on, due_on = excluded.due_on,
        original_due_on = excluded.original_due_on, state = excluded.state, provisional = excluded.provisional,
        calendar_version = excluded.calendar_version
      WHERE kept.* IS DISTINCT FROM excluded.*;
    -- What was undone is no longer owed.
    DELETE FROM deadlines WHERE case_number = change->>'number'
      AND id NOT IN (SELECT each->>'id' FROM jsonb_array_elements(change->'deadlines') AS each);
  END LOOP;

  -- What was taken back is not kept.
  IF entry ? 'scrubs' THEN
    UPDATE inbox AS kept SET content = NULL, failure = NULL
      FROM jsonb_to_recordset(entry->'scrubs') AS each (channel text, "messageId" text)
      WHERE kept.channel = each.channel AND kept.message_id = each."messageId" AND kept.state <> 'waiting';
  END IF;

  IF entry ? 'codes' THEN
    SELECT count(*) INTO affected FROM binding_codes AS kept
      JOIN jsonb_to_recordset(entry->'codes') AS each (digest text, "usedAt" timestamptz) USING (digest)
      WHERE kept.used_at IS NOT NULL AND each."usedAt" IS NOT NULL;
    IF affected > 0 THEN RAISE SQLSTATE 'STALE'; END IF;
    INSERT INTO binding_codes AS kept (digest, target, by, expires_at, used_at, successor)
      SELECT digest, target, by, "expiresAt", "usedAt", decode(successor, 'base64')
      FROM jsonb_to_recordset(entry->'codes')
        AS each (digest text, target text, by text, "expiresAt" timestamptz, "usedAt" timestamptz, successor text)
      ON CONFLICT (digest) DO UPDATE SET
        target = excluded.target, by = excluded.by, expires_at = excluded.expires_at, used_at = excluded.used_at,
        successor = coalesce(excluded.successor, kept.successor);
  END IF;

  IF entry ? 'bindings' THEN
    INSERT INTO bindings AS kept (account, target, at, by, ended_at, successor)
      SELECT account, target, at, by, "endedAt", decode(successor, 'base64')
      FROM jsonb_to_recordset(entry->'bindings')
        AS each (account text, target text, at timestamptz, by text, "endedAt" timestamptz, successor text)
      ON CONFLICT (account, target, at) DO UPDATE SET
        by = excluded.by, ended_at = excluded.ended_at, successor = coalesce(excluded.successor, kept.successor);
  END IF;

  IF entry ? 'surveys' THEN
    INSERT INTO surveys (month, village, state, requests, answered_at, answered_by)
      SELECT * FROM jsonb_to_recordset(entry->'surveys') AS each (
        month text, village text, state text, requests integer, "answeredAt" timestamptz, "answeredBy" text
      )
      ON CONFLICT (month, village) DO UPDATE SET
        state = excluded.state, requests = excluded.requests,
        answered_at = excluded.answered_at, answered_by = excluded.answered_by;
  END IF;

  IF entry ? 'draws' THEN
    INSERT INTO draws (month, township, seed, callbacks, drawn, checked)
      SELECT * FROM jsonb_to_recordset(entry->'draws')
        AS each (month text, township text, seed text, callbacks text[], drawn text[], checked text[])
      ON CONFLICT (month, township) DO UPDATE SET
        seed = excluded.seed, callbacks = excluded.callbacks, drawn = excluded.drawn, checked = excluded.checked;
  END IF;

  IF entry ? 'dialogues' THEN
    INSERT INTO dialogues (key, content)
      SELECT each->>'key', decode(each->>'content', 'base64') FROM jsonb_array_elements(entry->'dialogues') AS each
      ON CONFLICT (key) DO UPDATE SET content = excluded.content;
  END IF;

  -- A timer both cancelled and set is set.
  IF entry ? 'timersCancelled' THEN
    DELETE FROM timers WHERE key IN (SELECT jsonb_array_elements_text(entry->'timersCancelled'));
  END IF;
  IF entry ? 'timersSet' THEN
    INSERT INTO timers (key, due_at, task)
      SELECT * FROM jsonb_to_recordset(entry->'timersSet') AS each (key text, "dueAt" timestamptz, task jsonb)
      ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at, task = excluded.task,
        attempts = 0, claimed_until = NULL, parked = false, failure = NULL;
  END IF;

  IF entry ? 'notices' THEN
    INSERT INTO notices (id, recipient, release_at, content)
      SELECT each->>'id', each->>'recipient', (each->>'releaseAt')::timestamptz, decode(each->>'content', 'base64')
      FROM jsonb_array_elements(entry->'notices') AS each;
  END IF;

  -- Messages to one recipient are written one entry after the other: the order of their positions is then the order in which
  -- they became visible, and no later one is sent before an earlier one.
  IF entry ? 'messages' THEN
    PERFORM pg_advisory_xact_lock(lock) FROM (
      SELECT DISTINCT hashtextextended('outbox ' || (each->>'recipient'), 0) AS lock
      FROM jsonb_array_elements(entry->'messages') AS each ORDER BY lock
    ) AS recipients;
    INSERT INTO outbox (id, at, recipient, channel, kind, content)
      SELECT each->>'id', (each->>'at')::timestamptz, each->>'recipient', each->>'channel', each->>'kind',
        decode(each->>'content', 'base64')
      FROM jsonb_array_elements(entry->'messages') AS each;
  END IF;

  RETURN 'committed';
EXCEPTION
  -- Leaving the block by an exception takes back all that was written in it.
  WHEN SQLSTATE 'STALE' THEN RETURN 'stale';
END $$;
