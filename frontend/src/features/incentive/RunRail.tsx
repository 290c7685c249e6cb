import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RunsOfPlanDocument } from '@/gql/incentive'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import type { Run } from './RunPage'
import styles from './RunRail.module.css'
import { glyphOf } from './words'

/** Who calculated, who approves, when it is paid; and the plan's other runs. */
export function RunRail({ run }: { run: Run }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company, viewer } = useHere()
  const others = useRead(RunsOfPlanDocument, { plan: run.plan.id }, { live: true })
  const moment = (at: string | null) => f.moment(at, company.today)
  const decided = run.state !== 'CALCULATED'
  return (
    <>
      <Section title={t('incentive.approval')}>
        <ol className={styles.steps}>
          <li>
            <StateGlyph state="met" title={t('incentive.done')} />
            <div>
              <strong>{t('incentive.calculated')}</strong> <span className="note">{moment(run.calculatedAt)}</span>
              <p>{run.calculatedBy?.name ?? '—'}{run.calculatedBy?.id === viewer.id && t('incentive.you')}</p>
              <p className="note">{t('incentive.fingerprint', { hash: `${run.fingerprint.slice(0, 4)}…${run.fingerprint.slice(-4)}` })}</p>
            </div>
          </li>
          <li data-now={!decided || undefined}>
            <StateGlyph state={decided ? glyphOf[run.state === 'REJECTED' ? 'REJECTED' : 'PAID'] : 'near'} title={t(decided ? 'incentive.done' : 'incentive.waits')} />
            <div>
              <strong>{run.state === 'REJECTED' ? t('incentive.runState.REJECTED') : t(decided ? 'incentive.isApproved' : 'incentive.waitsApproval')}</strong> {decided && <span className="note">{moment(run.decidedAt)}</span>}
              {decided ? <p>{run.decidedBy?.name ?? '—'}{run.decidedBy?.id === viewer.id && t('incentive.you')}</p> : <p className="note">{t(run.acts.includes('DECIDE') ? 'incentive.youMayApprove' : 'incentive.secondPerson')}</p>}
              {run.decision && <p className="note">{run.decision}</p>}
            </div>
          </li>
          {run.state !== 'REJECTED' && (
            <li>
              <StateGlyph state={run.state === 'PAID' ? 'met' : 'missing'} title={t(run.state === 'PAID' ? 'incentive.done' : 'incentive.waits')} />
              <div>
                <strong>{t('incentive.payday')}</strong> {run.payDay && <span className="note">{f.day(run.payDay, true)}</span>}
                {run.paidBy && <p>{run.paidBy.name}</p>}
              </div>
            </li>
          )}
        </ol>
      </Section>
      <Section title={t('incentive.runsOfPlan')} ruled>
        <ul className={styles.runs}>
          {(others.data?.incentiveRuns.nodes ?? []).map((one) => (
            <li key={one.id} data-at={one.id === run.id || undefined}>
              <Link to="/incentives/runs/$run" params={{ run: one.id }} className={styles.run}>
                <StateGlyph state={one.discrepancy ? 'near' : glyphOf[one.state]} title={t(`incentive.runState.${one.state}`)} />
                <strong>
                  {one.trueUp && '↳ '}#{one.number}
                </strong>
                <span>
                  {one.trueUp ? `${one.period} ${t('incentive.trueUp')}` : one.period}
                  <span className="note">{t(`incentive.runState.${one.state}`)}{one.payDay && ` ${f.day(one.payDay)}`}</span>
                  {one.discrepancy && <span className={styles.differs}>{one.discrepancy.due ? t('incentive.differsBy', { due: f.signed(one.discrepancy.due.amount, f.amount), pool: f.signed(one.discrepancy.pool.amount, f.amount) }) : t('incentive.differsIn', { count: one.discrepancy.members })}</span>}
                </span>
                <b>{f.amount(one.paid?.amount)}</b>
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      {run.discrepancy && (
        <Section title={t('incentive.discrepancy')} ruled>
          <p className={styles.text}>
            {t('incentive.discrepancyNote', { due: f.amount(run.discrepancy.due?.amount), tooMuch: f.amount(run.discrepancy.tooMuch?.amount), pool: f.signed(run.discrepancy.pool.amount, f.amount), count: run.discrepancy.members })}
          </p>
          {run.discrepancy.reported && <p className="note">{t('incentive.discrepancyReported')}</p>}
        </Section>
      )}
      <Section title={t('incentive.afterwards')} ruled>
        <p className={styles.text}>{t('incentive.afterwardsNote')}</p>
      </Section>
    </>
  )
}
