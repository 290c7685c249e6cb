-- Series by what a file names: undoing an import asks of each campaign and account that it made whether others use it.

-- +goose Up
CREATE INDEX fact_series_account ON fact_series (account_id);
CREATE INDEX fact_series_campaign ON fact_series (campaign_id);
