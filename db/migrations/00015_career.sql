-- The career path: eligibilities earned by quarters in a row, and what became of them.

-- +goose Up
CREATE TABLE career_eligibilities (
  id text PRIMARY KEY,
  member_id text NOT NULL REFERENCES members (id),
  period text NOT NULL, -- the quarter with which the row was complete
  quarters text NOT NULL, -- JSON: those that earned it
  terms text NOT NULL, -- JSON: what was asked then
  state text NOT NULL,
  at bigint NOT NULL,
  due text NOT NULL, -- the last day for a decision
  talked_on text,
  wish text NOT NULL, -- the member's: PROMOTION, TRAINING; '': open
  wish_words text NOT NULL,
  advice text NOT NULL, -- the lead's
  talked_by text NOT NULL,
  talked_at bigint NOT NULL,
  decision text NOT NULL, -- PROMOTION, TRAINING; '': not yet
  plan text NOT NULL,
  plan_day text,
  decided_by text NOT NULL,
  decided_at bigint NOT NULL,
  confirmed_at bigint NOT NULL, -- by the member; 0: not yet
  done_on text,
  done_by text NOT NULL,
  ended_by text NOT NULL, -- '': not ended, or withdrawn by the recomputation
  ended_at bigint NOT NULL,
  reason text NOT NULL, -- why it was ended or withdrawn
  unfounded_at bigint NOT NULL, -- since when a decided one no longer stands on such a row; 0: it does
  version bigint NOT NULL
);
-- Once per row of quarters, and one at a time.
CREATE UNIQUE INDEX career_eligibilities_row ON career_eligibilities (member_id, period) WHERE state <> 'WITHDRAWN';
CREATE UNIQUE INDEX career_eligibilities_open ON career_eligibilities (member_id) WHERE state IN ('ELIGIBLE', 'TALKED');
-- Who is ahead within a peer group.
CREATE INDEX scorecards_peers ON scorecards (period, position_id, total) WHERE latest AND subject_kind = 'MEMBER';
