-- The levelling meeting: who compared whom, what they looked at and what they changed. A change is kept by
-- subject, period, metric and scope, so that it outlives recomputation and revisions.

-- +goose Up
ALTER TABLE scorecard_lines ADD COLUMN levelling_id text NOT NULL DEFAULT ''; -- the change by hand that gave a final line its score

CREATE TABLE levellings (
  id text PRIMARY KEY,
  period text NOT NULL,
  team_id text NOT NULL REFERENCES teams (id),
  state text NOT NULL,
  participants text NOT NULL, -- JSON: ids of members
  bounds text, -- JSON: advisory shares of the grades
  opened_by text NOT NULL,
  opened_at bigint NOT NULL,
  closed_by text NOT NULL,
  closed_at bigint NOT NULL, -- 0: open
  minutes text NOT NULL,
  version bigint NOT NULL
);
CREATE INDEX levellings_period ON levellings (period, opened_at);

CREATE TABLE levelling_changes (
  id text PRIMARY KEY,
  levelling_id text NOT NULL REFERENCES levellings (id),
  subject_id text NOT NULL,
  period text NOT NULL,
  metric_id text NOT NULL,
  scope text NOT NULL,
  computed bigint NOT NULL, -- the computed score when it was changed
  score bigint NOT NULL,
  reason text NOT NULL,
  actor_id text NOT NULL,
  at bigint NOT NULL,
  UNIQUE (levelling_id, subject_id, metric_id, scope)
);
CREATE INDEX levelling_changes_subject ON levelling_changes (period, subject_id);

-- Who opened a meeting's figures on which day. Rows are never changed.
CREATE TABLE levelling_looks (
  levelling_id text NOT NULL REFERENCES levellings (id),
  member_id text NOT NULL,
  day text NOT NULL,
  PRIMARY KEY (levelling_id, member_id, day)
);
