-- What the two databases spell differently: a generated key, a stage without durability, and triggers.

-- +goose Up
CREATE TABLE fact_series (
  id integer PRIMARY KEY,
  measure_key text NOT NULL,
  channel_id text NOT NULL,
  account_id text NOT NULL,
  campaign_id text NOT NULL,
  team_id text NOT NULL,
  member_id text NOT NULL,
  UNIQUE (measure_key, channel_id, account_id, campaign_id, team_id, member_id)
);
CREATE INDEX fact_series_member ON fact_series (member_id);
CREATE INDEX fact_series_team ON fact_series (team_id);
CREATE INDEX fact_series_channel ON fact_series (channel_id);

CREATE TABLE fact_stage (
  import_number bigint NOT NULL,
  series_id bigint NOT NULL,
  day text NOT NULL,
  value bigint NOT NULL,
  row_number bigint NOT NULL
);
CREATE INDEX fact_stage_import ON fact_stage (import_number, series_id, day);

-- +goose StatementBegin
CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER scorecards_final BEFORE UPDATE OF total, grade, state, sections, subject_id, period, revision ON scorecards
WHEN OLD.state = 'FINAL'
BEGIN
  SELECT RAISE(ABORT, 'a final scorecard never changes');
END;
-- +goose StatementEnd
