import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IncentiveKind } from '@/gql/schema'
import { shift } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import type { Plan } from './PlanPage'
import styles from './PlanPage.module.css'
import { scopeOf, type Schedule } from './words'

/** The terms of a version one by one, each with its consequence in a line. */
export function TermsList({ kind, version }: { kind: IncentiveKind; version: Plan['versions'][number] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { terms } = version
  const rows: [string, ReactNode, string?][] = [
    [t('incentive.field.schedule'), t(`incentive.schedule.${terms.schedule as Schedule}`)],
    ...(kind === 'AWARD' || kind === 'CAREER' ? [] : [[t('incentive.field.scope'), scopeOf(t, f, terms)] as [string, ReactNode]]),
  ]
  if (terms.rate !== null) rows.push([t('incentive.field.rate'), f.rate(terms.rate), t('incentive.note.rate', { part: f.plain(shift(terms.rate, 2)) })])
  terms.tiers.forEach((tier) => rows.push([t('incentive.field.rate'), `≥ ${f.amount(tier.from)}: ${f.rate(tier.rate)}`, t(terms.wholeAmount ? 'incentive.note.whole' : 'incentive.note.marginal')]))
  if (terms.baselines.length > 0) rows.push([t('incentive.field.baselines'), terms.baselines.map((one) => `${one.channel.name} ${f.amount(one.cost)}`).join(' · '), t('incentive.note.baselines')])
  if (terms.guard) rows.push([t('incentive.field.guard'), `${f.names(terms.guard.metric.names)} ≥ ${f.rate(terms.guard.share)} × ${f.figure(terms.guard.baseline, terms.guard.metric.unit)} = ${f.figure(terms.guard.bound, terms.guard.metric.unit)}`, t('incentive.note.guard')])
  if (kind === 'COST_SAVING') rows.push([t('incentive.field.settlement'), t(`incentive.settlement.${terms.settlement ?? 'EACH'}`), t(terms.carryYears ? 'incentive.note.carryYears' : 'incentive.note.carry')])
  if (terms.metric) rows.push([t('incentive.field.targetProfit'), `${f.names(terms.metric.names)} > ${f.money(terms.targetProfit)}`])
  if (kind === 'COST_SAVING' || kind === 'PROFIT_SHARE') rows.push([t('incentive.field.fund'), t(terms.fund ? 'incentive.toFund' : 'incentive.toMembers'), t('incentive.note.split')])
  if (terms.threshold !== null) rows.push([t('incentive.field.threshold'), f.plain(terms.threshold)])
  if (terms.floor !== null || terms.cap !== null) rows.push([t('incentive.field.bounds'), `${terms.floor === null ? t('incentive.noFloor') : f.money(terms.floor)} – ${terms.cap === null ? t('incentive.noCap') : f.money(terms.cap)}`, t('incentive.note.bounds')])
  if (terms.award) rows.push([t('incentive.field.award'), f.names(terms.award.names)])
  if (terms.amount !== null) rows.push([t('incentive.field.amount'), f.money(terms.amount)])
  if (terms.quarters !== null) rows.push([t('incentive.field.career'), t('incentive.careerTerms', { quarters: terms.quarters, top: f.rate(terms.topShare), group: terms.leastGroup })])
  rows.push([t('incentive.field.eligible'), [terms.leastDays > 0 ? t('incentive.leastDays', { days: terms.leastDays }) : t('incentive.anyDays'), t(terms.countAbsence ? 'incentive.absenceCounts' : 'incentive.absenceOut'), t(terms.leaversForgo ? 'incentive.leaversForgo' : 'incentive.leaversKeep')].join(f.lang === 'en' ? '; ' : '；')])
  if (terms.budget !== null) rows.push([t('incentive.field.budget'), f.money(terms.budget), t('incentive.note.budget')])
  rows.push([t('incentive.field.validity'), t('incentive.fromTo', { from: version.from, to: version.to ?? t('incentive.open') })])
  return (
    <div className={styles.fields}>
      {rows.map(([name, value, note], at) => (
        <div key={at} className={styles.field}>
          <span role="term">{name}</span>
          <div className={styles.controls} role="definition">{value}</div>
          {note && <p className="note">{note}</p>}
        </div>
      ))}
    </div>
  )
}
