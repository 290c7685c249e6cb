-- Channel policies: every choice of weights as it was made. The newest of a period holds for it.

-- +goose Up
CREATE TABLE channel_policies (
  number bigint PRIMARY KEY, -- counts up without gaps: the version that two people must not both answer to
  id text NOT NULL UNIQUE,
  period text NOT NULL, -- the first in which it holds
  act text NOT NULL,
  basis text NOT NULL, -- '' where it was set without a calculation
  based_on text, -- the period whose figures the calculation read; NULL without one
  by_id text NOT NULL, -- '' for the command line
  by_name text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX channel_policies_period ON channel_policies (period, number);

CREATE TABLE channel_policy_lines (
  policy_number bigint NOT NULL REFERENCES channel_policies (number),
  ord integer NOT NULL,
  channel_id text NOT NULL REFERENCES channels (id),
  weight bigint NOT NULL, -- millionths of a percent
  -- What the calculation read and gave; 0 without one.
  weight_before bigint NOT NULL,
  spend text NOT NULL,
  got text NOT NULL,
  proposed bigint NOT NULL, -- whole percent
  PRIMARY KEY (policy_number, channel_id)
);

-- Weights that were set before begin the history; who set them last is in the audit log.
INSERT INTO channel_policies (number, id, period, act, basis, based_on, by_id, by_name, at)
SELECT row_number() OVER (ORDER BY coalesce(a.number, 0), w.period),
  CASE WHEN a.id IS NULL THEN 'cpo_' || w.period ELSE 'cpo_' || substr(a.id, 5) END,
  w.period, 'SET', '', NULL, coalesce(a.actor_id, ''), coalesce(a.actor_name, ''), coalesce(a.at, 0)
FROM (SELECT DISTINCT period FROM channel_weights) w
LEFT JOIN audit_entries a ON a.number =
  (SELECT max(b.number) FROM audit_entries b WHERE b.action = 'setChannelWeights' AND b.subject_id = w.period);

INSERT INTO channel_policy_lines (policy_number, ord, channel_id, weight, weight_before, spend, got, proposed)
SELECT p.number, row_number() OVER (PARTITION BY p.number ORDER BY w.channel_id), w.channel_id, w.weight, 0, '0', '0', 0
FROM channel_weights w JOIN channel_policies p ON p.period = w.period;

DROP TABLE channel_weights;
