import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckCardDocument, type CardFragment, type CheckCardQuery } from '@/gql/scorecard'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import styles from './Check.module.css'

type Comparison = CheckCardQuery['scorecardComparison']
type ComparedLine = Comparison['lines'][number]

/** A final card computed anew and compared, when somebody asks. */
export function Check({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const [asked, ask] = useState(false)
  const read = useRead(CheckCardDocument, { id: card.id }, { pause: !asked })
  if (card.state !== 'FINAL') return null
  const again = () => (asked ? read.retry() : ask(true))
  return (
    <Section
      title={t('followup.check')}
      note={t('followup.checkNote')}
      aside={
        <Button onClick={again} loading={asked && read.waiting}>
          {t('followup.check')}
        </Button>
      }
    >
      <div aria-live="polite">{asked && <Loaded of={read} what={t('followup.checkWhat')}>{(data) => <Result of={data.scorecardComparison} />}</Loaded>}</div>
    </Section>
  )
}

function Result({ of }: { of: Comparison }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const changed = of.lines.filter((line) => !line.same)
  const { total, grade } = of.scorecard
  return (
    <div className={styles.root}>
      <p className={styles.verdict}>
        {of.same ? (
          <>
            <Tag kind="met">✓</Tag> <strong>{t('followup.unchanged')}</strong> {of.traced && of.factCount === 0 && t('followup.unchangedFacts')}
          </>
        ) : (
          <>
            <Tag kind="near">{t('followup.different')}</Tag>{' '}
            <strong>{total === of.totalNow ? t('followup.sameTotal', { count: changed.length }) : t('followup.totals', { before: f.score(total), after: f.score(of.totalNow) })}</strong>
            {grade !== of.gradeNow && <span> · {t('followup.grades', { before: grade ?? '—', after: of.gradeNow ?? '—' })}</span>}
          </>
        )}
      </p>
      {of.templateChanged && <p>{t('followup.templateChanged')}</p>}
      <p className={styles.seal} data-broken={of.factsIntact === false || undefined}>
        {t(!of.traced ? 'followup.untraced' : of.factsIntact === null ? 'followup.unsealed' : of.factsIntact ? 'followup.intact' : 'followup.broken')}
        <span className="note"> {t('followup.checkedAt', { at: f.moment(of.checkedAt, company.today) })}</span>
      </p>
      {changed.length > 0 && <Lines lines={changed} />}
      {of.facts.length > 0 && <Facts of={of} />}
    </div>
  )
}

function Table({ label, heads, children }: { label: string; heads: [string, boolean][]; children: ReactNode }) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <caption>{label}</caption>
        <thead>
          <tr>
            {heads.map(([head, number]) => (
              <th key={head} scope="col" className={number ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function Lines({ lines }: { lines: ComparedLine[] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const pair = (was: string, is: string) => (was === is ? was : `${was} → ${is}`)
  const row = (line: ComparedLine) => {
    const { then, now } = line
    // What differs in places that aren't shown is shown in full.
    const figures = (key: 'actual' | 'target') => {
      const [was, is] = [then?.[key] ?? null, now?.[key] ?? null]
      const shown = [was, is].map((one) => f.figure(one, line.metric.unit)) as [string, string]
      return was !== is && shown[0] === shown[1] ? pair(f.plain(was), f.plain(is)) : pair(...shown)
    }
    const why = !then ? t('followup.newLine') : !now ? t('followup.goneLine') : line.reasons.map((reason) => t(`followup.reasons.${reason}`)).join(f.lang === 'en' ? ', ' : '、')
    return (
      <tr key={line.metric.id + line.scope}>
        <td>
          {f.names(line.metric.names)} <span className="note">{t(`scorecard.scope.${line.scope}`)}</span>
        </td>
        <td>{why}</td>
        <td className="num">{figures('actual')}</td>
        <td className="num">{figures('target')}</td>
        <td className="num">{pair(f.plain(then?.weight ?? null), f.plain(now?.weight ?? null))}</td>
        <td className="num strong">{pair(f.score(then?.score), f.score(now?.score))}</td>
      </tr>
    )
  }
  const heads: [string, boolean][] = [[t('followup.line'), false], [t('followup.difference'), false], [t('scorecard.actual'), true], [t('scorecard.target'), true], [t('scorecard.weight'), true], [t('scorecard.score'), true]]
  return (
    <Table label={t('followup.thenNow')} heads={heads}>
      {lines.map(row)}
    </Table>
  )
}

function Facts({ of: { facts, factCount } }: { of: Comparison }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const value = (one: string | null) => (one === null ? t('followup.none') : f.plain(one))
  const heads: [string, boolean][] = [[t('followup.day'), false], [t('followup.what'), false], [t('followup.before'), true], [t('followup.after'), true], [t('followup.by'), false]]
  return (
    <>
      <Table label={t('followup.facts')} heads={heads}>
        {facts.map((fact) => (
          <tr key={[fact.day, fact.measure.key, fact.channel?.id, fact.account?.id, fact.campaign?.id, fact.team?.id, fact.member?.id].join()}>
            <td className={styles.day}>{f.day(fact.day)}</td>
            <td>
              {f.names(fact.measure.names)} <span className="note">{[fact.channel, fact.account, fact.campaign, fact.team, fact.member].flatMap((part) => part?.name ?? []).join(' · ')}</span>
            </td>
            <td className="num">{value(fact.before)}</td>
            <td className="num strong">{value(fact.after)}</td>
            <td>
              {fact.byName} <span className="note">{t(fact.undone ? 'followup.undone' : 'followup.imported', { number: fact.import.number })} · {f.moment(fact.at, company.today)}</span>
            </td>
          </tr>
        ))}
      </Table>
      {factCount > facts.length && <p className="note">{t('followup.factsMore', { count: factCount })}</p>}
    </>
  )
}
