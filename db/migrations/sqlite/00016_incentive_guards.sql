-- What was approved never changes, whoever asks: a run's figures from then on, and payouts ever.

-- +goose Up
-- +goose StatementBegin
CREATE TRIGGER payouts_no_update BEFORE UPDATE ON payouts
BEGIN
  SELECT RAISE(ABORT, 'a payout never changes');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER payouts_no_delete BEFORE DELETE ON payouts
BEGIN
  SELECT RAISE(ABORT, 'a payout never changes');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER incentive_runs_final BEFORE UPDATE OF number, plan_id, version, period, seq, pool, paid, unpaid, carry, counted, payees, basis, fingerprint,
    calculated_by, calculated_at, decided_by, decided_at, decision ON incentive_runs
WHEN OLD.state <> 'CALCULATED'
BEGIN
  SELECT RAISE(ABORT, 'a run that was decided never changes');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER incentive_runs_approved BEFORE UPDATE OF id, state ON incentive_runs
WHEN OLD.state = 'APPROVED' AND (NEW.state NOT IN ('APPROVED', 'PAID') OR NEW.id <> OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'an approved run can only be paid');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER incentive_runs_paid BEFORE UPDATE ON incentive_runs
WHEN OLD.state IN ('PAID', 'REJECTED')
BEGIN
  SELECT RAISE(ABORT, 'a run that is over never changes');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER incentive_runs_never_deleted BEFORE DELETE ON incentive_runs
BEGIN
  SELECT RAISE(ABORT, 'a run is never deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER incentive_versions_final BEFORE UPDATE ON incentive_versions
WHEN OLD.state IN ('APPROVED', 'REJECTED')
BEGIN
  SELECT RAISE(ABORT, 'terms that were decided never change');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER incentive_versions_never_deleted BEFORE DELETE ON incentive_versions
WHEN OLD.state IN ('APPROVED', 'REJECTED')
BEGIN
  SELECT RAISE(ABORT, 'terms that were decided never change');
END;
-- +goose StatementEnd
