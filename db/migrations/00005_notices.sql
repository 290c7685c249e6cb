-- What people are told of.

-- +goose Up
CREATE TABLE notices (
  id text PRIMARY KEY,
  member_id text NOT NULL REFERENCES members (id), -- whom it is for
  kind text NOT NULL,
  ref text NOT NULL, -- what it is about: nobody is told of the same twice
  day text NOT NULL,
  at bigint NOT NULL,
  read_at bigint NOT NULL, -- 0: not yet
  by_id text NOT NULL,
  objective_id text NOT NULL,
  comment_id text NOT NULL,
  content text NOT NULL, -- JSON, by kind
  UNIQUE (member_id, kind, ref)
);
CREATE INDEX notices_member ON notices (member_id, at);
