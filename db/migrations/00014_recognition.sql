-- Awards with their rounds, what colleagues thank each other for, and the company's values. A new company and one that
-- was there before have the same: both awards of the article and four values. A new one takes them from the starter kit.

-- +goose Up
CREATE TABLE awards (
  id text PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  about_zh text NOT NULL, -- what for
  about_en text NOT NULL,
  badge text NOT NULL,
  schedule text NOT NULL,
  winner text NOT NULL,
  method text NOT NULL,
  choosers text NOT NULL, -- JSON: ids of members; the first is the chair
  nomination_day bigint NOT NULL, -- last one, of the month after the period
  decision_day bigint NOT NULL, -- last one of votes and figures, of the month after the period
  metric_key text NOT NULL,
  min_sample bigint NOT NULL, -- steps of 10^-6
  retired_at bigint NOT NULL, -- 0: in use
  created_at bigint NOT NULL, -- 0: as long as the company
  version bigint NOT NULL
);

-- What became of an award in a period.
CREATE TABLE award_rounds (
  id text PRIMARY KEY,
  award_id text NOT NULL REFERENCES awards (id),
  period text NOT NULL,
  choosers text NOT NULL, -- JSON: the group as it was when the round began
  state text NOT NULL,
  proposed text NOT NULL, -- JSON: those whom the rule names; several rose alike
  decided_by text NOT NULL, -- who decided among the tied
  decided_id text NOT NULL, -- whom they chose
  decision text NOT NULL, -- why
  winner_id text NOT NULL, -- once announced; '': nobody
  announced_by text NOT NULL, -- '': by itself
  announced_at bigint NOT NULL,
  version bigint NOT NULL,
  UNIQUE (award_id, period)
);
CREATE INDEX award_rounds_period ON award_rounds (period);

CREATE TABLE award_nominations (
  id text PRIMARY KEY,
  round_id text NOT NULL REFERENCES award_rounds (id),
  nominee_id text NOT NULL,
  by_id text NOT NULL,
  reason text NOT NULL,
  at bigint NOT NULL,
  UNIQUE (round_id, by_id, nominee_id)
);

-- One vote each; whom it is for leaves the database as counts alone.
CREATE TABLE award_votes (
  round_id text NOT NULL REFERENCES award_rounds (id),
  voter_id text NOT NULL,
  nominee_id text NOT NULL,
  PRIMARY KEY (round_id, voter_id)
);

-- Who won. Nothing of it changes but a withdrawal.
CREATE TABLE award_grants (
  id text PRIMARY KEY,
  award_id text NOT NULL REFERENCES awards (id),
  period text NOT NULL,
  member_id text NOT NULL, -- '': a team won
  team_id text NOT NULL,
  reason text NOT NULL, -- '': by rule
  decided_at bigint NOT NULL,
  withdrawn_at bigint NOT NULL, -- 0: it stands
  withdrawn_by text NOT NULL,
  withdrawal text NOT NULL,
  UNIQUE (award_id, period)
);
CREATE INDEX award_grants_member ON award_grants (member_id);

CREATE TABLE company_values (
  id text PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  ord bigint NOT NULL,
  retired_at bigint NOT NULL
);

CREATE TABLE thanks (
  id text PRIMARY KEY,
  from_id text NOT NULL REFERENCES members (id),
  to_id text NOT NULL REFERENCES members (id),
  value_id text NOT NULL REFERENCES company_values (id),
  words text NOT NULL,
  at bigint NOT NULL,
  taken_back_at bigint NOT NULL, -- by the sender; 0: it stands
  hidden_at bigint NOT NULL, -- by HR; 0: it is shown
  hidden_by text NOT NULL,
  hidden_reason text NOT NULL
);
CREATE INDEX thanks_at ON thanks (at);
CREATE INDEX thanks_to ON thanks (to_id, at);
CREATE INDEX thanks_from ON thanks (from_id, at);

CREATE TABLE thanks_reactions (
  thanks_id text NOT NULL REFERENCES thanks (id),
  member_id text NOT NULL REFERENCES members (id),
  kind text NOT NULL,
  PRIMARY KEY (thanks_id, member_id, kind)
);

INSERT INTO awards (id, name_zh, name_en, about_zh, about_en, badge, schedule, winner, method, choosers, nomination_day, decision_day, metric_key, min_sample, retired_at, created_at, version)
SELECT 'awd_01993a00-0000-7000-8000-000000000001', '月度创新之星', 'Innovator of the month', '想出并做成了新办法，别的小组也能用上。', 'Found and made work a new way that other teams can use too.',
  'BULB', 'MONTH', 'MEMBER', 'NOMINATION', '[]', 3, 5, '', 0, 0, 0, 1 FROM companies;
INSERT INTO awards (id, name_zh, name_en, about_zh, about_en, badge, schedule, winner, method, choosers, nomination_day, decision_day, metric_key, min_sample, retired_at, created_at, version)
SELECT 'awd_01993a00-0000-7000-8000-000000000002', '转化率提升奖', 'Conversion award', '转化率比上月相对涨幅最大、样本足够的小组。', 'The team whose conversion rate rose most against the month before, with enough leads in both.',
  'TREND', 'MONTH', 'TEAM', 'RULE', '[]', 0, 5, 'conversion_rate', 100000000, 0, 0, 1 FROM companies;

INSERT INTO company_values (id, name_zh, name_en, ord, retired_at) SELECT 'val_01993a00-0000-7000-8000-000000000001', '用户第一', 'Users first', 1, 0 FROM companies;
INSERT INTO company_values (id, name_zh, name_en, ord, retired_at) SELECT 'val_01993a00-0000-7000-8000-000000000002', '刨根问底', 'Get to the root', 2, 0 FROM companies;
INSERT INTO company_values (id, name_zh, name_en, ord, retired_at) SELECT 'val_01993a00-0000-7000-8000-000000000003', '坦诚协作', 'Frank teamwork', 3, 0 FROM companies;
INSERT INTO company_values (id, name_zh, name_en, ord, retired_at) SELECT 'val_01993a00-0000-7000-8000-000000000004', '说到做到', 'Keep your word', 4, 0 FROM companies;
