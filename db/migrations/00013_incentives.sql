-- Incentive plans, their runs and payouts. Money is in minor units of the company's currency.

-- +goose Up
CREATE TABLE incentive_plans (
  id text PRIMARY KEY,
  kind text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  created_by text NOT NULL,
  created_at bigint NOT NULL
);

-- A plan's terms by version. Approved ones hold from a period on, until later ones do, and never change.
CREATE TABLE incentive_versions (
  plan_id text NOT NULL REFERENCES incentive_plans (id),
  version bigint NOT NULL,
  state text NOT NULL,
  from_period text NOT NULL,
  to_period text NOT NULL, -- '': open
  terms text, -- JSON
  edits bigint NOT NULL, -- counts changes of a draft
  saved_by text NOT NULL,
  saved_at bigint NOT NULL,
  proposed_by text NOT NULL,
  proposed_at bigint NOT NULL, -- 0: not yet
  decided_by text NOT NULL,
  decided_at bigint NOT NULL,
  decision text NOT NULL,
  PRIMARY KEY (plan_id, version)
);
CREATE INDEX incentive_versions_state ON incentive_versions (state);

CREATE TABLE incentive_runs (
  id text PRIMARY KEY,
  number bigint NOT NULL UNIQUE,
  plan_id text NOT NULL REFERENCES incentive_plans (id),
  version bigint NOT NULL,
  period text NOT NULL,
  seq bigint NOT NULL, -- 0: the period's run; then its true-ups
  state text NOT NULL,
  pool bigint NOT NULL, -- payouts + unpaid = pool
  paid bigint NOT NULL, -- sum of the payouts
  unpaid bigint NOT NULL, -- what caps left over
  carry bigint NOT NULL, -- what the plan carries after it, 0 or less
  counted text NOT NULL, -- what the year has come to with it
  payees bigint NOT NULL,
  basis text, -- JSON: the arithmetic of the pool
  fingerprint text NOT NULL, -- SHA-256 of all that it was calculated from
  calculated_by text NOT NULL,
  calculated_at bigint NOT NULL,
  decided_by text NOT NULL,
  decided_at bigint NOT NULL, -- 0: waits
  decision text NOT NULL,
  paid_by text NOT NULL,
  paid_at bigint NOT NULL,
  pay_day text NOT NULL
);
-- What keeps a period from being paid twice, whoever asks at once.
CREATE UNIQUE INDEX incentive_runs_once ON incentive_runs (plan_id, period, seq) WHERE state <> 'REJECTED';
CREATE INDEX incentive_runs_state ON incentive_runs (state);

CREATE TABLE payouts (
  id text PRIMARY KEY,
  run_id text NOT NULL REFERENCES incentive_runs (id),
  member_id text NOT NULL, -- '': the fund of a team
  team_id text NOT NULL,
  amount bigint NOT NULL,
  owed bigint NOT NULL, -- what the period comes to in all
  before bigint NOT NULL, -- what earlier runs of the period gave
  taken_back bigint NOT NULL, -- of what was paid too much once
  basis text -- JSON: the arithmetic of the amount
);
CREATE INDEX payouts_run ON payouts (run_id);
CREATE INDEX payouts_member ON payouts (member_id);

-- What a correction found paid too much to somebody, where their plan takes it back from one later payout.
CREATE TABLE take_backs (
  id text PRIMARY KEY,
  run_id text NOT NULL REFERENCES incentive_runs (id), -- the correction
  plan_id text NOT NULL,
  member_id text NOT NULL,
  amount bigint NOT NULL,
  lapses_on text NOT NULL,
  taken_run_id text NOT NULL, -- '': not yet
  taken bigint NOT NULL
);
CREATE INDEX take_backs_member ON take_backs (member_id);

CREATE TABLE bonus_bases (
  member_id text NOT NULL REFERENCES members (id),
  schedule text NOT NULL,
  from_day text NOT NULL,
  amount bigint NOT NULL,
  set_by text NOT NULL,
  set_at bigint NOT NULL,
  PRIMARY KEY (member_id, schedule, from_day)
);

CREATE TABLE payout_disputes (
  id text PRIMARY KEY,
  member_id text NOT NULL REFERENCES members (id),
  payout_id text NOT NULL, -- '': about one that is missing
  plan_id text NOT NULL, -- of a missing one, where it is known
  period text NOT NULL,
  words text NOT NULL,
  state text NOT NULL,
  due text NOT NULL,
  filed_at bigint NOT NULL,
  answered_by text NOT NULL,
  answered_at bigint NOT NULL, -- 0: open
  answer text NOT NULL
);
CREATE INDEX payout_disputes_member ON payout_disputes (member_id);
CREATE INDEX payout_disputes_state ON payout_disputes (state);
