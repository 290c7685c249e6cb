-- Objectives and key results. Values and weights are in steps of 10^-6; a value that is not there is NULL,
-- which is not 0.

-- +goose Up
CREATE TABLE cycles (
  period text PRIMARY KEY,
  state text NOT NULL,
  stale_days integer NOT NULL,
  retrospective text NOT NULL,
  closed_at bigint NOT NULL,
  version bigint NOT NULL -- counts changes of what its tree shows
);

CREATE TABLE objectives (
  id text PRIMARY KEY,
  cycle text NOT NULL REFERENCES cycles (period),
  title text NOT NULL,
  description text NOT NULL,
  owner_team_id text NOT NULL, -- one of the two is set; the root team is the company
  owner_member_id text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  private_team_id text NOT NULL, -- '': everybody sees it
  parent_id text NOT NULL,
  parent_key_result_id text NOT NULL,
  weight bigint NOT NULL,
  include_children boolean NOT NULL,
  retrospective text NOT NULL,
  carried_from_id text NOT NULL,
  template_id text NOT NULL,
  final_progress text, -- as frozen when its cycle closed
  created_at bigint NOT NULL,
  version bigint NOT NULL
);
CREATE INDEX objectives_cycle ON objectives (cycle);
CREATE INDEX objectives_parent ON objectives (parent_id) WHERE parent_id <> '';
CREATE INDEX objectives_owner ON objectives (owner_member_id) WHERE owner_member_id <> '';

CREATE TABLE objective_supports (
  objective_id text NOT NULL REFERENCES objectives (id),
  supported_id text NOT NULL REFERENCES objectives (id),
  PRIMARY KEY (objective_id, supported_id)
);
CREATE INDEX objective_supports_supported ON objective_supports (supported_id);

CREATE TABLE key_results (
  id text PRIMARY KEY,
  objective_id text NOT NULL REFERENCES objectives (id),
  ord integer NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  unit text NOT NULL,
  start bigint,
  target bigint,
  low bigint,
  high bigint,
  current bigint,
  current_day text, -- the day that the current value speaks of
  heard_on text NOT NULL, -- the day from which its silence counts
  weight bigint NOT NULL,
  confidence integer,
  responsible_id text NOT NULL,
  metric_id text NOT NULL,
  formula text NOT NULL,
  scope_team_id text NOT NULL,
  scope_member_id text NOT NULL,
  explained text NOT NULL,
  grade bigint,
  grade_reason text NOT NULL,
  final_progress text, -- as frozen when its cycle closed
  removed boolean NOT NULL,
  version bigint NOT NULL
);
CREATE INDEX key_results_objective ON key_results (objective_id);
CREATE INDEX key_results_responsible ON key_results (responsible_id) WHERE responsible_id <> '';

CREATE TABLE milestones (
  id text PRIMARY KEY,
  key_result_id text NOT NULL REFERENCES key_results (id),
  ord integer NOT NULL,
  title text NOT NULL,
  due text,
  done_on text
);
CREATE INDEX milestones_key_result ON milestones (key_result_id);

CREATE TABLE key_result_days ( -- the value at the end of each day on which it was spoken of
  key_result_id text NOT NULL REFERENCES key_results (id),
  day text NOT NULL,
  value bigint,
  PRIMARY KEY (key_result_id, day)
);

CREATE TABLE check_ins (
  id text PRIMARY KEY,
  key_result_id text NOT NULL REFERENCES key_results (id),
  day text NOT NULL,
  value bigint NOT NULL,
  confidence integer,
  note text NOT NULL,
  evidence text NOT NULL,
  member_id text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX check_ins_key_result ON check_ins (key_result_id, day, at);

CREATE TABLE comments (
  id text PRIMARY KEY,
  objective_id text NOT NULL REFERENCES objectives (id),
  member_id text NOT NULL,
  at bigint NOT NULL,
  words text NOT NULL,
  mentions text NOT NULL
);
CREATE INDEX comments_objective ON comments (objective_id, at);

CREATE TABLE objective_templates (
  id text PRIMARY KEY,
  position_id text NOT NULL REFERENCES positions (id),
  ord integer NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  key_results text NOT NULL
);
