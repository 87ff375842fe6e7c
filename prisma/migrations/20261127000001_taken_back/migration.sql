-- What a message changed is found by it, when it is taken back. Rows come in the order of the inbox, so little is enough.
CREATE INDEX "case_events_inbox_id_idx" ON "case_events" USING BRIN ("inbox_id");
