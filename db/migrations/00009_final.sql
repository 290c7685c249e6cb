-- What happens to a scorecard at and after FINAL: what it rested on, and what followed.

-- +goose Up
ALTER TABLE imports ADD COLUMN undone_seq bigint NOT NULL DEFAULT 0; -- its place among all writes and undos; 0: not undone, or before this release

-- What a final card was made of beside its lines. The facts are those that stood after the write or undo facts_seq:
-- none is ever lost, so their history gives them back. Rows are never changed.
CREATE TABLE snapshots (
  scorecard_id text PRIMARY KEY REFERENCES scorecards (id),
  facts_seq bigint NOT NULL,
  template_id text NOT NULL,
  template_version integer NOT NULL,
  terms text NOT NULL, -- JSON: budgets, grades, channel weights
  at bigint NOT NULL
);
CREATE INDEX snapshots_facts ON snapshots (facts_seq);

-- Fingerprints of the facts that stood then, once for all cards that share them.
CREATE TABLE fact_seals (
  facts_seq bigint NOT NULL,
  period text NOT NULL,
  scope text NOT NULL,
  subject_id text NOT NULL, -- member or team; '': the company
  measure_key text NOT NULL,
  series text NOT NULL, -- JSON: which series counted, and on which days
  facts bigint NOT NULL,
  fingerprint text NOT NULL, -- SHA-256
  PRIMARY KEY (facts_seq, period, scope, subject_id, measure_key)
);

-- The talk after FINAL (绩效面谈). It belongs to somebody's card of a period, whatever its revision.
CREATE TABLE interview_notes (
  id text PRIMARY KEY,
  subject_id text NOT NULL,
  period text NOT NULL,
  scorecard_id text NOT NULL REFERENCES scorecards (id), -- the revision that was talked about
  held_on text NOT NULL,
  strengths text NOT NULL,
  gaps text NOT NULL,
  actions text NOT NULL,
  lead_id text NOT NULL,
  written_at bigint NOT NULL,
  member_confirmed_by text NOT NULL,
  member_confirmed_at bigint NOT NULL, -- 0: not yet, or changed since
  lead_confirmed_at bigint NOT NULL,
  version bigint NOT NULL,
  UNIQUE (subject_id, period)
);

-- Improvement plans (绩效改进计划).
CREATE TABLE improvement_plans (
  id text PRIMARY KEY,
  scorecard_id text NOT NULL REFERENCES scorecards (id),
  member_id text NOT NULL REFERENCES members (id),
  period text NOT NULL,
  goals text NOT NULL,
  support text NOT NULL,
  start_day text NOT NULL,
  end_day text NOT NULL,
  opened_by text NOT NULL,
  opened_at bigint NOT NULL,
  outcome text NOT NULL, -- '': still going
  outcome_words text NOT NULL,
  ended_by text NOT NULL,
  ended_at bigint NOT NULL,
  version bigint NOT NULL
);
CREATE INDEX improvement_plans_member ON improvement_plans (member_id);

CREATE TABLE improvement_notes (
  id text PRIMARY KEY,
  plan_id text NOT NULL REFERENCES improvement_plans (id),
  day text NOT NULL,
  words text NOT NULL,
  actor_id text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX improvement_notes_plan ON improvement_notes (plan_id, day, at);
