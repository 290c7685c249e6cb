-- Moves within a period, leaving, and protected absence.

-- +goose Up
ALTER TABLE scorecards ADD COLUMN parts text; -- JSON: the stays in teams and positions that a member's card is made of; NULL: one, all period long
ALTER TABLE scorecard_lines ADD COLUMN part bigint NOT NULL DEFAULT 0; -- 0: the card isn't split
ALTER TABLE scorecard_lines ADD COLUMN nominal_target text; -- the whole period's, where the target was pro-rated
ALTER TABLE members ADD COLUMN last_day text; -- of work, for who has left
CREATE TABLE absences (
  id text PRIMARY KEY,
  member_id text NOT NULL REFERENCES members (id),
  from_day text NOT NULL,
  to_day text, -- NULL: until it is ended
  actor_id text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX absences_member ON absences (member_id, from_day);
