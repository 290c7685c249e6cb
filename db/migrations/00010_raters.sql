-- Behaviour ratings by several: who is asked, what they gave, and what their round came to.

-- +goose Up
ALTER TABLE appraisals ADD COLUMN raters text; -- JSON: weights of lead, self and peers; NULL: the lead alone
ALTER TABLE appraisals ADD COLUMN ratings_closed_at bigint NOT NULL DEFAULT 0; -- 0: the round is open
ALTER TABLE scorecard_lines ADD COLUMN rating text; -- JSON: the points of each group that make a behaviour score

-- The peers who are asked to rate somebody.
CREATE TABLE peer_selections (
  subject_id text NOT NULL REFERENCES members (id),
  period text NOT NULL,
  peers text, -- JSON: ids
  state text NOT NULL,
  proposed_at bigint NOT NULL, -- 0: the lead chose without a proposal
  confirmed_by text NOT NULL,
  confirmed_at bigint NOT NULL,
  PRIMARY KEY (subject_id, period)
);

-- What raters other than the lead gave. A peer's row is read by that peer, by the close of the round, and by HR with a
-- reason.
CREATE TABLE rater_ratings (
  subject_id text NOT NULL,
  period text NOT NULL,
  rater_id text NOT NULL,
  metric_key text NOT NULL,
  level bigint NOT NULL,
  comment text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (subject_id, period, rater_id, metric_key)
);

-- What a round came to when it closed. It is written once and never changed.
CREATE TABLE rating_results (
  subject_id text NOT NULL,
  period text NOT NULL,
  metric_key text NOT NULL,
  self text, -- points, decimal as text
  peers text, -- mean of their points; NULL: fewer than three
  PRIMARY KEY (subject_id, period, metric_key)
);
