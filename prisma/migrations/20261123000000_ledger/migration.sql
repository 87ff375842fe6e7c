-- The ledger's tables, as prisma/schema.prisma describes them, and what that cannot say: which of them may not change,
-- where the case numbers come from, what the app's role may do.

CREATE TYPE "inbox_state" AS ENUM ('waiting', 'done', 'quarantined');

CREATE TYPE "outbox_state" AS ENUM ('waiting', 'sent', 'undeliverable');

CREATE TABLE "inbox" (
    "id" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "inbox_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "content" BYTEA NOT NULL,
    "failure" BYTEA,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "cases" (
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "township" TEXT,
    "village" TEXT,
    "departments" TEXT[],
    "bound_accounts" TEXT[],
    "name_digest" TEXT,
    "id_digest" TEXT,
    "phone_digest" TEXT,
    "next_due_on" DATE,
    "on_hold" BOOLEAN NOT NULL,
    "called_back_in" TEXT[],
    "content" BYTEA NOT NULL,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("number")
);

CREATE TABLE "case_events" (
    "case_number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "inbox_id" BIGINT,
    "content" BYTEA NOT NULL,

    CONSTRAINT "case_events_pkey" PRIMARY KEY ("case_number","version")
);

CREATE TABLE "deadlines" (
    "case_number" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT,
    "started_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "original_due_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "calendar_version" TEXT NOT NULL,

    CONSTRAINT "deadlines_pkey" PRIMARY KEY ("case_number","id")
);

CREATE TABLE "timers" (
    "key" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "task" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "parked" BOOLEAN NOT NULL DEFAULT false,
    "failure" BYTEA,

    CONSTRAINT "timers_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "notices" (
    "id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "release_at" TIMESTAMPTZ(3) NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

CREATE UNLOGGED TABLE "releases" (
    "recipient" TEXT NOT NULL,
    "claimed_until" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "releases_pkey" PRIMARY KEY ("recipient")
);

CREATE TABLE "outbox" (
    "position" BIGSERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recipient" TEXT NOT NULL,
    "channel" TEXT,
    "kind" TEXT NOT NULL,
    "state" "outbox_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "in_doubt" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3),
    "claimed_until" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "receipt" TEXT,
    "content" BYTEA NOT NULL,
    "failure" BYTEA,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "dialogues" (
    "key" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "dialogues_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "surveys" (
    "month" TEXT NOT NULL,
    "village" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "requests" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,

    CONSTRAINT "surveys_pkey" PRIMARY KEY ("month","village")
);

CREATE TABLE "draws" (
    "month" TEXT NOT NULL,
    "township" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "callbacks" TEXT[],
    "drawn" TEXT[],
    "checked" TEXT[],

    CONSTRAINT "draws_pkey" PRIMARY KEY ("month","township")
);

CREATE TABLE "bindings" (
    "account" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "bindings_pkey" PRIMARY KEY ("account","target","at")
);

CREATE TABLE "binding_codes" (
    "digest" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "binding_codes_pkey" PRIMARY KEY ("digest")
);

CREATE TABLE "sealing_keys" (
    "id" TEXT NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sealing_keys_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "inbox_conversation_id_idx" ON "inbox"("conversation", "id");

CREATE INDEX "inbox_waiting_first" ON "inbox"("id") WHERE (state = 'waiting'::inbox_state);

CREATE INDEX "inbox_waiting" ON "inbox"("conversation", "id") WHERE (state = 'waiting'::inbox_state);

CREATE INDEX "inbox_quarantined" ON "inbox"("settled_at") WHERE (state = 'quarantined'::inbox_state);

CREATE UNIQUE INDEX "inbox_channel_message_id_key" ON "inbox"("channel", "message_id");

CREATE INDEX "cases_stage_township_idx" ON "cases"("stage", "township");

CREATE INDEX "cases_township_idx" ON "cases"("township");

CREATE INDEX "cases_village_idx" ON "cases"("village");

CREATE INDEX "cases_departments_idx" ON "cases" USING GIN ("departments");

CREATE INDEX "cases_bound_accounts_idx" ON "cases" USING GIN ("bound_accounts");

CREATE INDEX "cases_called_back_in_idx" ON "cases" USING GIN ("called_back_in");

CREATE INDEX "cases_name_digest_idx" ON "cases"("name_digest");

CREATE INDEX "cases_id_digest_idx" ON "cases"("id_digest");

CREATE INDEX "cases_phone_digest_idx" ON "cases"("phone_digest");

CREATE INDEX "cases_next_due_on_idx" ON "cases"("next_due_on");

CREATE INDEX "deadlines_open" ON "deadlines"("due_on") WHERE (state = 'open'::text);

CREATE INDEX "timers_due" ON "timers"("due_at") WHERE (NOT parked);

CREATE INDEX "timers_parked" ON "timers"("due_at") WHERE (parked);

CREATE INDEX "notices_recipient_release_at_idx" ON "notices"("recipient", "release_at");

CREATE INDEX "notices_release_at_idx" ON "notices"("release_at");

CREATE UNIQUE INDEX "outbox_position_key" ON "outbox"("position");

CREATE INDEX "outbox_recipient_position_idx" ON "outbox"("recipient", "position");

CREATE INDEX "outbox_unasked" ON "outbox"("recipient", "at") WHERE (kind <> 'reply'::text);

CREATE INDEX "outbox_doubtful" ON "outbox"("position") WHERE ((state = 'undeliverable'::outbox_state) OR (in_doubt > 0));

CREATE INDEX "outbox_waiting_first" ON "outbox"("position") WHERE (state = 'waiting'::outbox_state);

CREATE INDEX "outbox_waiting" ON "outbox"("recipient", "position") WHERE (state = 'waiting'::outbox_state);

ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_number_fkey" FOREIGN KEY ("case_number") REFERENCES "cases"("number") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_case_number_fkey" FOREIGN KEY ("case_number") REFERENCES "cases"("number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Rows that are written again and again stay in their page when there is room in it (HOT), and no index is touched.
ALTER TABLE "cases" SET (fillfactor = 80);
ALTER TABLE "dialogues" SET (fillfactor = 80);

-- Sealed content cannot be compressed: do not try.
ALTER TABLE "inbox" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "cases" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "case_events" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "notices" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "outbox" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "dialogues" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- Case numbers: 1, 2, 3 …; one that was taken and not used is a gap.
CREATE SEQUENCE "case_numbers";

-- What happened stays happened, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only added', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER case_events_are_only_added
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_events"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Gives a role what the assistant needs to run, and no more: it owns nothing here, and adds events but changes none.
-- The embedded database calls it at every start; on a server of your own, call it once after each migration.
CREATE FUNCTION grant_ledger_to(role text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON
    inbox, cases, deadlines, timers, notices, releases, outbox, dialogues, surveys, draws, bindings, binding_codes
    TO %I', role);
  EXECUTE format('GRANT SELECT, INSERT ON case_events, sealing_keys TO %I', role);
  EXECUTE format('GRANT SELECT ON _prisma_migrations TO %I', role);
  EXECUTE format('GRANT USAGE ON SEQUENCE case_numbers, inbox_id_seq, outbox_position_seq TO %I', role);
END $$;
