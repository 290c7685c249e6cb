-- The tables of the first release. One text for SQLite and PostgreSQL: ids are text, days and periods
-- are text that sorts by time, instants are microseconds UTC, and every number that SQL compares or
-- sums is an integer (facts in steps of 10^-6, scores in hundredths). Decimals that SQL never looks
-- into are text. An absent part of a fact is '', so that the natural key holds without NULLs.

-- +goose Up
CREATE TABLE teams (
  id text PRIMARY KEY,
  key text NOT NULL UNIQUE,
  name text NOT NULL,
  parent_id text NOT NULL DEFAULT '',
  created_at bigint NOT NULL
);

CREATE TABLE companies (
  id text PRIMARY KEY REFERENCES teams (id), -- the root team
  currency text NOT NULL,
  timezone text NOT NULL,
  board_visibility text NOT NULL,
  budgets text NOT NULL,
  grades text NOT NULL,
  demo boolean NOT NULL,
  org_version bigint NOT NULL, -- counts changes of teams, placements, leads and assignments
  catalog_version bigint NOT NULL, -- counts changes of channels, metrics, targets, templates, weights and rates
  board_version bigint NOT NULL, -- counts changes of what leaderboards show
  created_at bigint NOT NULL
);

CREATE TABLE positions (
  id text PRIMARY KEY,
  key text NOT NULL UNIQUE,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  focus_zh text NOT NULL,
  focus_en text NOT NULL,
  ord integer NOT NULL
);

CREATE TABLE members (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE, -- lower case
  number text NOT NULL,
  password_hash text NOT NULL,
  roles text,
  language text NOT NULL,
  hidden_from_boards boolean NOT NULL,
  active boolean NOT NULL,
  created_at bigint NOT NULL
);
CREATE UNIQUE INDEX members_number ON members (number) WHERE number <> '';

CREATE TABLE placements (
  member_id text NOT NULL REFERENCES members (id),
  from_day text NOT NULL,
  team_id text NOT NULL REFERENCES teams (id),
  position_id text NOT NULL,
  PRIMARY KEY (member_id, from_day)
);
CREATE INDEX placements_team ON placements (team_id);

CREATE TABLE team_leads (
  team_id text NOT NULL REFERENCES teams (id),
  from_day text NOT NULL,
  member_id text NOT NULL, -- '': nobody
  PRIMARY KEY (team_id, from_day)
);

CREATE TABLE sessions (
  id text PRIMARY KEY,
  member_id text NOT NULL REFERENCES members (id),
  started_at bigint NOT NULL,
  last_used_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  ended_at bigint NOT NULL, -- 0: it goes on
  user_agent text NOT NULL,
  address text NOT NULL
);
CREATE INDEX sessions_member ON sessions (member_id, ended_at);

CREATE TABLE refresh_tokens (
  hash text PRIMARY KEY,
  session_id text NOT NULL REFERENCES sessions (id),
  issued_at bigint NOT NULL,
  used_at bigint NOT NULL -- 0: not yet
);

CREATE TABLE api_tokens (
  id text PRIMARY KEY,
  name text NOT NULL,
  hash text NOT NULL UNIQUE,
  scopes text,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  last_used_at bigint NOT NULL,
  revoked_at bigint NOT NULL
);

CREATE TABLE channel_groups (
  key text PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  ord integer NOT NULL
);

CREATE TABLE channels (
  id text PRIMARY KEY,
  key text NOT NULL UNIQUE,
  name text NOT NULL,
  folded text NOT NULL,
  group_key text NOT NULL REFERENCES channel_groups (key),
  online boolean NOT NULL,
  currency text NOT NULL,
  import_id text NOT NULL, -- the import that made it, '' otherwise
  created_at bigint NOT NULL
);

CREATE TABLE accounts (
  id text PRIMARY KEY,
  channel_id text NOT NULL,
  name text NOT NULL,
  folded text NOT NULL,
  import_id text NOT NULL,
  UNIQUE (channel_id, folded)
);

CREATE TABLE campaigns (
  id text PRIMARY KEY,
  channel_id text NOT NULL,
  name text NOT NULL,
  folded text NOT NULL,
  import_id text NOT NULL,
  UNIQUE (channel_id, folded)
);

CREATE TABLE assignments (
  id text PRIMARY KEY,
  channel_id text NOT NULL,
  account_id text NOT NULL,
  campaign_id text NOT NULL,
  team_id text NOT NULL,
  member_id text NOT NULL,
  from_day text NOT NULL,
  to_day text -- NULL: open
);

CREATE TABLE channel_weights (
  period text NOT NULL,
  channel_id text NOT NULL REFERENCES channels (id),
  weight bigint NOT NULL,
  PRIMARY KEY (period, channel_id)
);

CREATE TABLE exchange_rates (
  currency text NOT NULL,
  from_day text NOT NULL,
  rate text NOT NULL,
  PRIMARY KEY (currency, from_day)
);

CREATE TABLE measures (
  key text PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  aggregation text NOT NULL,
  money boolean NOT NULL,
  ord integer NOT NULL
);

CREATE TABLE metrics (
  id text PRIMARY KEY,
  key text NOT NULL UNIQUE,
  ord integer NOT NULL,
  band text
);

CREATE TABLE metric_versions (
  metric_id text NOT NULL REFERENCES metrics (id),
  version integer NOT NULL,
  since_day text NOT NULL, -- periods that end on or after it use this version
  name_zh text NOT NULL,
  name_en text NOT NULL,
  description_zh text NOT NULL,
  description_en text NOT NULL,
  source_zh text NOT NULL,
  source_en text NOT NULL,
  unit text NOT NULL,
  direction text NOT NULL,
  section text NOT NULL,
  condition text NOT NULL,
  formula text NOT NULL, -- '': a rating
  owner_id text NOT NULL,
  min_denominator text, -- below it the sample is too small
  PRIMARY KEY (metric_id, version)
);

CREATE TABLE targets (
  id text PRIMARY KEY,
  metric_id text NOT NULL REFERENCES metrics (id),
  kind text NOT NULL,
  from_period text,
  period_kind text NOT NULL, -- '': any
  channel_id text NOT NULL,
  group_key text NOT NULL,
  value text, -- decimals as text, NULL: none
  high text,
  change text,
  baseline text NOT NULL,
  baseline_value text,
  fallback text
);
CREATE INDEX targets_metric ON targets (metric_id);

CREATE TABLE rating_levels (
  metric_key text NOT NULL,
  level integer NOT NULL,
  points bigint NOT NULL,
  description_zh text NOT NULL,
  description_en text NOT NULL,
  PRIMARY KEY (metric_key, level)
);

CREATE TABLE templates (
  id text PRIMARY KEY,
  position_id text NOT NULL, -- '': teams
  version integer NOT NULL,
  from_period text,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  UNIQUE (position_id, version)
);

CREATE TABLE template_lines (
  id text PRIMARY KEY,
  template_id text NOT NULL REFERENCES templates (id),
  ord integer NOT NULL,
  metric_id text NOT NULL REFERENCES metrics (id),
  section text NOT NULL,
  scope text NOT NULL,
  method text NOT NULL,
  weight text NOT NULL,
  cap text,
  floor text,
  threshold text,
  stretch text,
  points text,
  bands text,
  inverse boolean NOT NULL,
  examination text NOT NULL
);
CREATE INDEX template_lines_template ON template_lines (template_id);

CREATE TABLE period_states (
  period text PRIMARY KEY,
  state text NOT NULL,
  closed_at bigint NOT NULL
);

CREATE TABLE events (
  id text PRIMARY KEY,
  name text NOT NULL,
  first_day text NOT NULL,
  last_day text NOT NULL,
  offline boolean NOT NULL,
  team_id text NOT NULL -- '': the whole company
);
CREATE INDEX events_days ON events (first_day, last_day);

CREATE TABLE platform_events (
  id text PRIMARY KEY,
  day text NOT NULL,
  channel_id text NOT NULL, -- '': all
  description text NOT NULL
);
CREATE INDEX platform_events_day ON platform_events (day);

CREATE TABLE imports (
  id text PRIMARY KEY,
  number bigint NOT NULL UNIQUE,
  kind text NOT NULL,
  state text NOT NULL,
  file_name text NOT NULL,
  checksum text NOT NULL,
  size bigint NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  at bigint NOT NULL,
  written_seq bigint NOT NULL, -- order in which imports were written; 0: not yet
  row_count bigint NOT NULL,
  rows_total bigint NOT NULL,
  added bigint NOT NULL,
  replaced bigint NOT NULL,
  unchanged bigint NOT NULL,
  rounded bigint NOT NULL,
  late bigint NOT NULL,
  provisional boolean NOT NULL,
  error_count bigint NOT NULL,
  errors text,
  columns text,
  totals text,
  warnings text,
  created text,
  undone_at bigint NOT NULL
);
CREATE INDEX imports_actor ON imports (actor_id);
CREATE INDEX imports_provisional ON imports (number) WHERE provisional;

-- A file's mapped cells as sent, a thousand rows a block: what a figure is traced back to.
CREATE TABLE import_blocks (
  import_id text NOT NULL REFERENCES imports (id),
  first_row bigint NOT NULL,
  last_row bigint NOT NULL,
  cells bytea NOT NULL, -- gzip of JSON
  PRIMARY KEY (import_id, first_row)
);

CREATE TABLE facts (
  series_id bigint NOT NULL,
  day text NOT NULL,
  value bigint NOT NULL,
  import_number bigint NOT NULL,
  row_number bigint NOT NULL,
  PRIMARY KEY (series_id, day)
);
CREATE INDEX facts_import ON facts (import_number);

-- Values that another import replaced, or whose import was undone. The value in force is in facts alone.
CREATE TABLE fact_history (
  series_id bigint NOT NULL,
  day text NOT NULL,
  value bigint NOT NULL,
  import_number bigint NOT NULL,
  row_number bigint NOT NULL,
  PRIMARY KEY (series_id, day, import_number, row_number)
);
CREATE INDEX fact_history_import ON fact_history (import_number);

-- Roll-up of facts by month, kept in the transaction that changes them.
CREATE TABLE fact_months (
  series_id bigint NOT NULL,
  month text NOT NULL,
  sum bigint NOT NULL,
  days integer NOT NULL,
  first_day text NOT NULL,
  first_value bigint NOT NULL,
  last_day text NOT NULL,
  last_value bigint NOT NULL,
  PRIMARY KEY (series_id, month)
);

-- What a recomputation still has to look at: a series and month, or with series 0 a whole period ('': all).
CREATE TABLE stale_figures (
  batch text NOT NULL,
  series_id bigint NOT NULL,
  month text NOT NULL,
  PRIMARY KEY (batch, series_id, month)
);

CREATE TABLE scorecards (
  id text PRIMARY KEY,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  period text NOT NULL,
  revision integer NOT NULL,
  latest boolean NOT NULL,
  revision_reason text NOT NULL,
  state text NOT NULL,
  team_id text NOT NULL,
  position_id text NOT NULL,
  template_id text NOT NULL,
  total bigint, -- hundredths
  grade text NOT NULL,
  coefficient text,
  provisional boolean NOT NULL,
  insufficient_data boolean NOT NULL,
  scored_weight text NOT NULL,
  sections text,
  data_through text,
  computed_at bigint NOT NULL,
  version bigint NOT NULL, -- counts computations: lines change with it alone
  late_dismissed text NOT NULL,
  UNIQUE (subject_id, period, revision)
);
CREATE INDEX scorecards_board ON scorecards (period, subject_kind, latest, total);

CREATE TABLE scorecard_lines (
  id text PRIMARY KEY,
  scorecard_id text NOT NULL REFERENCES scorecards (id),
  ord integer NOT NULL,
  metric_id text NOT NULL,
  metric_version integer NOT NULL,
  section text NOT NULL,
  scope text NOT NULL,
  method text NOT NULL,
  weight text NOT NULL,
  effective_weight text NOT NULL,
  target text,
  target_low text,
  target_high text,
  baseline text,
  actual text,
  actual_steps bigint,
  attainment text,
  score bigint,
  contribution bigint,
  state text NOT NULL,
  reason text NOT NULL,
  note text NOT NULL,
  provisional boolean NOT NULL,
  explained text NOT NULL,
  terms text,
  channels text,
  cap text,
  examination text NOT NULL
);
CREATE INDEX scorecard_lines_card ON scorecard_lines (scorecard_id);
CREATE INDEX scorecard_lines_metric ON scorecard_lines (metric_id, scorecard_id);

-- How a live card stood at the end of each day: the course of the total, movements and yesterday's ranks.
CREATE TABLE scorecard_days (
  scorecard_id text NOT NULL REFERENCES scorecards (id),
  day text NOT NULL,
  total bigint,
  lines text,
  PRIMARY KEY (scorecard_id, day)
);

CREATE TABLE ratings (
  subject_id text NOT NULL,
  period text NOT NULL,
  metric_key text NOT NULL,
  level integer NOT NULL,
  comment text NOT NULL,
  actor_id text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (subject_id, period, metric_key)
);

CREATE TABLE declarations (
  subject_id text NOT NULL,
  period text NOT NULL,
  metric_id text NOT NULL,
  scope text NOT NULL,
  reason text NOT NULL,
  actor_id text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (subject_id, period, metric_id, scope)
);

CREATE TABLE idempotency_keys (
  caller text NOT NULL,
  operation text NOT NULL,
  key text NOT NULL,
  input_hash text NOT NULL,
  answer text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (caller, operation, key)
);

CREATE TABLE jobs (
  id text PRIMARY KEY,
  kind text NOT NULL,
  args text NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL,
  run_at bigint NOT NULL,
  lease_owner text NOT NULL,
  lease_until bigint NOT NULL,
  error text NOT NULL
);
CREATE INDEX jobs_due ON jobs (state, run_at);

CREATE TABLE leases (
  name text PRIMARY KEY,
  owner text NOT NULL,
  until bigint NOT NULL
);

CREATE TABLE audit_entries (
  number bigint PRIMARY KEY,
  id text NOT NULL UNIQUE,
  at bigint NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  action text NOT NULL,
  subject_id text NOT NULL,
  subject_name text NOT NULL,
  address text NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  reason text NOT NULL,
  hash text NOT NULL -- SHA-256 over the entry and the hash before it
);
CREATE INDEX audit_entries_actor ON audit_entries (actor_id);
CREATE INDEX audit_entries_subject ON audit_entries (subject_id);
