-- What was approved never changes, whoever asks: a run's figures from then on, and payouts ever.

-- +goose Up
CREATE TRIGGER payouts_never_change BEFORE UPDATE OR DELETE ON payouts
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a payout never changes');
CREATE TRIGGER incentive_runs_final BEFORE UPDATE OF number, plan_id, version, period, seq, pool, paid, unpaid, carry, counted, payees, basis, fingerprint,
    calculated_by, calculated_at, decided_by, decided_at, decision ON incentive_runs
  FOR EACH ROW WHEN (OLD.state <> 'CALCULATED') EXECUTE FUNCTION refuse_change('a run that was decided never changes');
CREATE TRIGGER incentive_runs_approved BEFORE UPDATE OF id, state ON incentive_runs
  FOR EACH ROW WHEN (OLD.state = 'APPROVED' AND (NEW.state NOT IN ('APPROVED', 'PAID') OR NEW.id <> OLD.id)) EXECUTE FUNCTION refuse_change('an approved run can only be paid');
CREATE TRIGGER incentive_runs_paid BEFORE UPDATE ON incentive_runs
  FOR EACH ROW WHEN (OLD.state IN ('PAID', 'REJECTED')) EXECUTE FUNCTION refuse_change('a run that is over never changes');
CREATE TRIGGER incentive_runs_never_deleted BEFORE DELETE ON incentive_runs
  FOR EACH ROW EXECUTE FUNCTION refuse_change('a run is never deleted');
CREATE TRIGGER incentive_versions_final BEFORE UPDATE OR DELETE ON incentive_versions
  FOR EACH ROW WHEN (OLD.state IN ('APPROVED', 'REJECTED')) EXECUTE FUNCTION refuse_change('terms that were decided never change');
