import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IncentiveRunDocument, type IncentiveRunQuery } from '@/gql/incentive'
import { sign } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { Loaded } from '@/ui/Loaded'
import { NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { Tag } from '@/ui/Tag'
import { useIncentiveTabs } from '@/ui/incentiveTabs'
import { Allocation } from './Allocation'
import { Excluded } from './Excluded'
import { RunActs } from './RunActs'
import styles from './RunPage.module.css'
import { RunRail } from './RunRail'
import { Saved } from './Saved'
import { Sentence } from './Sentence'
import { sentence } from './words'

export type Run = Extract<NonNullable<IncentiveRunQuery['node']>, { fingerprint: string }>

/** Is this amount right, and may I sign it? */
export function RunPage() {
  const { t } = useTranslation()
  const { run: id } = useParams({ from: '/incentives/runs/$run' })
  const [after, setAfter] = useState<string | null>(null)
  const read = useRead(IncentiveRunDocument, { id, first: 100, after }, { live: true })
  const node = read.data?.node
  const run = node && 'fingerprint' in node ? (node as Run) : null
  return (
    <Page title={t('incentive.title')} tabs={useIncentiveTabs()} rail={run && <RunRail run={run} />} railWidth={372}>
      <Loaded of={read} what={t('incentive.run')} heights={[64, 36, 36, 36, 36, 36]}>
        {() => (run ? <RunView run={run} onMore={setAfter} /> : <NotFound />)}
      </Loaded>
    </Page>
  )
}

function RunView({ run, onMore }: { run: Run; onMore: (after: string | null) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { terms } = run.version
  const pooled = run.step !== null
  const carriedIn = run.step && sign(run.step.carryIn.amount) !== 0 && t('incentive.carriedIn', { carry: f.signed(run.step.carryIn.amount, f.amount) })
  let step = 0
  const numbered = (title: string) => `${++step}  ${title}`
  return (
    <>
      <header className={styles.head}>
        <p className="note">
          {f.names(run.plan.name)} · {t('incentive.runNo', { number: run.number })} · {f.period(run.period)} · {t('incentive.versionNo', { version: run.version.version })}
        </p>
        <div className={styles.hero}>
          <strong>{f.money(run.paid?.amount, run.pool?.currency)}</strong>
          <Tag kind={run.state === 'CALCULATED' ? 'provisional' : 'plain'}>{t(`incentive.runState.${run.state}`)}</Tag>
          {run.trueUp && <Tag>{t('incentive.trueUp')}</Tag>}
          <div className={styles.what}>
            <span>{t('incentive.heroNote', { count: run.payees, unpaid: f.amount(run.unpaid?.amount) })}</span>
            <Sentence pieces={sentence(t, f, run.plan.kind, terms)} quiet />
          </div>
        </div>
        {run.state === 'REJECTED' && <p role="note" className={styles.rejected}>{t('incentive.rejectedWhy', { name: run.decidedBy?.name ?? '', reason: run.decision ?? '' })}</p>}
      </header>
      {run.channels.length > 0 && (
        <Section title={numbered(t('incentive.saved'))} note={t('incentive.savedNote')} ruled>
          <Saved channels={run.channels} />
        </Section>
      )}
      {run.profit !== null && (
        <Section title={numbered(t('incentive.profit'))} ruled>
          <p className={styles.equation}>
            {f.money(run.profit)} − {f.money(terms.targetProfit)} = <strong>{f.money(run.step?.amount)}</strong>
          </p>
        </Section>
      )}
      {pooled && run.step && (
        <div className={styles.halves}>
          {run.guard && (
            <Section title={numbered(t('incentive.guardHeld'))} ruled>
              <p className={styles.equation}>
                <StateGlyph state={run.guard.held ? 'met' : 'missed'} title={t(run.guard.held ? 'incentive.held' : 'incentive.broken')} />{' '}
                {f.names(run.guard.metric.names)} {f.plain(run.guard.numerator)} ÷ {f.plain(run.guard.denominator)} = <strong>{f.figure(run.guard.actual, run.guard.metric.unit)}</strong>{' '}
                <span className="note">≥ {f.plain(run.guard.share)} × {f.figure(run.guard.baseline, run.guard.metric.unit)} = {f.figure(run.guard.bound, run.guard.metric.unit)}</span>
              </p>
            </Section>
          )}
          <Section title={numbered(t('incentive.pool'))} ruled>
            <p className={styles.equation}>
              {run.trueUp ? (
                <>
                  {t('incentive.trueUpPool', { gross: f.signed(run.step.gross.amount, f.amount), carryIn: f.signed(run.step.carryIn.amount, f.amount) })} − {f.amount(run.pool?.amount)} = <strong>{f.amount(run.carry.amount)}</strong>
                </>
              ) : terms.settlement === 'YEAR_TO_DATE' ? (
                <>
                  {terms.rate ? t('incentive.yearToDate', { rate: f.rate(terms.rate), cumulative: f.amount(run.step.cumulative), before: f.amount(run.step.before) }) : t('incentive.yearByTiers', { cumulative: f.amount(run.step.cumulative), before: f.amount(run.step.before) })} = {f.signed(run.step.gross.amount, f.amount)}
                  {carriedIn} → <strong>{f.amount(run.pool?.amount)}</strong>
                </>
              ) : (
                <>
                  {terms.rate ? `${f.rate(terms.rate)} × ${f.amount(run.step.counted)}` : t('incentive.byTiers', { amount: f.amount(run.step.counted) })} = {f.amount(run.step.gross.amount)}
                  {carriedIn} → <strong>{f.amount(run.pool?.amount)}</strong>
                </>
              )}
              <span className="note">{run.trueUp ? t('incentive.trueUpCarry') : t('incentive.carryNote', { carry: f.amount(run.carry.amount) })}</span>
            </p>
          </Section>
        </div>
      )}
      <Section title={numbered(t('incentive.allocation'))} note={t(pooled ? 'incentive.allocationNote' : `incentive.allocationNoteOf.${run.plan.kind === 'AWARD' ? 'AWARD' : 'KPI_BONUS'}`)} ruled>
        <Allocation run={run} onMore={onMore} />
        <ul className={styles.checks}>
          <li><StateGlyph state="met" title={t('incentive.done')} /> {t('incentive.checkSum')}</li>
          {run.plan.kind !== 'AWARD' && <li><StateGlyph state="met" title={t('incentive.done')} /> {t('incentive.checkFinal')}</li>}
          <li><StateGlyph state="met" title={t('incentive.done')} /> {t('incentive.checkOnce')}</li>
          <li className="note">{t('incentive.financeNote')}</li>
        </ul>
        <Excluded list={run.excluded} />
      </Section>
      <Section title={numbered(t('incentive.payroll'))} note={t('incentive.payrollNote')} ruled>
        <dl className={styles.payroll}>
          <div><dt>{t('incentive.batch')}</dt><dd>{run.batch ?? t('incentive.batchLater')}</dd></div>
          <div><dt>{t('incentive.people')}</dt><dd>{run.payees}</dd></div>
          <div><dt>{t('incentive.sum')}</dt><dd>{f.amount(run.paid?.amount)}</dd></div>
          <div><dt>{t('incentive.currency')}</dt><dd>{run.pool?.currency ?? f.currency}</dd></div>
        </dl>
      </Section>
      <RunActs run={run} />
    </>
  )
}
