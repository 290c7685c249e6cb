-- Targets that leads put to members before a period, or change within it.

-- +goose Up
CREATE TABLE plans (
  id text PRIMARY KEY,
  subject_id text NOT NULL REFERENCES members (id),
  period text NOT NULL,
  version bigint NOT NULL,
  template_id text NOT NULL REFERENCES templates (id),
  lines text, -- JSON: the template's lines with the weights agreed, and targets of the member's own
  reason text NOT NULL, -- of a change within the period
  state text NOT NULL,
  due text NOT NULL,
  proposed_by text NOT NULL,
  proposed_at bigint NOT NULL,
  words text NOT NULL, -- the member's, with an answer
  answered_at bigint NOT NULL, -- 0: not yet
  decided_by text NOT NULL, -- who heard an objection
  decided_at bigint NOT NULL,
  decision text NOT NULL,
  UNIQUE (subject_id, period, version)
);
CREATE INDEX plans_period ON plans (period);
CREATE INDEX plans_state ON plans (state);
