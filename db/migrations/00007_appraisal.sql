-- The appraisal: rounds, steps, reviews of causes, appeals. What belongs to
-- somebody's card is kept by subject and period, so that it outlives recomputation and revisions.

-- +goose Up
ALTER TABLE scorecards ADD COLUMN finalized_at bigint NOT NULL DEFAULT 0; -- 0: not final, or final before this release
ALTER TABLE scorecards ADD COLUMN reviewer_id text NOT NULL DEFAULT ''; -- who confirmed it as the lead
ALTER TABLE scorecard_lines ADD COLUMN computed_score bigint; -- where an appeal changed the score
ALTER TABLE scorecard_lines ADD COLUMN case_id text NOT NULL DEFAULT ''; -- the review of its cause
ALTER TABLE scorecard_lines ADD COLUMN replaced_by text NOT NULL DEFAULT ''; -- the metric that is measured in its place

CREATE TABLE appraisals (
  period text PRIMARY KEY,
  dues text NOT NULL, -- JSON: the last day of each step
  started_at bigint NOT NULL,
  started_by text NOT NULL
);

-- What was done to a card on its way. Rows are never changed.
CREATE TABLE scorecard_steps (
  id text PRIMARY KEY,
  scorecard_id text NOT NULL REFERENCES scorecards (id),
  act text NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  remark text NOT NULL,
  actor_id text NOT NULL,
  for_id text NOT NULL, -- the lead in whose place a delegate acted
  at bigint NOT NULL
);
CREATE INDEX scorecard_steps_card ON scorecard_steps (scorecard_id, at);

CREATE TABLE self_reviews (
  subject_id text NOT NULL,
  period text NOT NULL,
  words text NOT NULL,
  remarks text, -- JSON: on single lines
  evidence text, -- JSON: links
  at bigint NOT NULL,
  PRIMARY KEY (subject_id, period)
);

-- A later last day for one step of one card.
CREATE TABLE extensions (
  subject_id text NOT NULL,
  period text NOT NULL,
  step text NOT NULL,
  due text NOT NULL,
  reason text NOT NULL,
  actor_id text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (subject_id, period, step)
);

CREATE TABLE delegations (
  id text PRIMARY KEY,
  lead_id text NOT NULL REFERENCES members (id),
  delegate_id text NOT NULL REFERENCES members (id),
  from_day text NOT NULL,
  to_day text NOT NULL,
  reason text NOT NULL,
  actor_id text NOT NULL,
  at bigint NOT NULL
);

-- One case for a metric, whose figure it is, and a period.
CREATE TABLE attribution_reviews (
  id text PRIMARY KEY,
  metric_id text NOT NULL REFERENCES metrics (id),
  scope text NOT NULL,
  subject_id text NOT NULL, -- member or team; '': the company
  period text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  cause text NOT NULL,
  explanation text NOT NULL,
  evidence text, -- JSON
  decision text NOT NULL, -- proposed, or decided
  target text, -- ADJUST: decimal as text
  replacement_id text NOT NULL, -- REPLACE: metric
  proposed_by text NOT NULL,
  proposed_at bigint NOT NULL,
  decided_by text NOT NULL,
  decided_at bigint NOT NULL,
  decision_reason text NOT NULL,
  version bigint NOT NULL,
  UNIQUE (period, metric_id, scope, subject_id)
);

CREATE TABLE acknowledgements (
  scorecard_id text PRIMARY KEY REFERENCES scorecards (id),
  agreed boolean NOT NULL,
  remark text NOT NULL,
  at bigint NOT NULL
);

CREATE TABLE appeals (
  id text PRIMARY KEY,
  scorecard_id text NOT NULL REFERENCES scorecards (id), -- the revision that it is about
  line_id text NOT NULL, -- '': something missing
  subject_id text NOT NULL,
  period text NOT NULL,
  words text NOT NULL,
  evidence text, -- JSON: links
  state text NOT NULL,
  due text NOT NULL,
  filed_at bigint NOT NULL,
  ruled_by text NOT NULL,
  ruling text NOT NULL,
  ruled_at bigint NOT NULL,
  escalated_at bigint NOT NULL, -- 0: never
  escalation text NOT NULL,
  first_ruled_by text NOT NULL,
  first_ruling text NOT NULL,
  revision_id text NOT NULL,
  score bigint -- that a granted appeal gave the line; NULL: computed anew alone
);
CREATE INDEX appeals_card ON appeals (scorecard_id);
CREATE INDEX appeals_period ON appeals (period, state);

-- Holidays on weekdays and working days on weekends.
CREATE TABLE calendar_days (
  day text PRIMARY KEY,
  working boolean NOT NULL,
  name text NOT NULL
);
