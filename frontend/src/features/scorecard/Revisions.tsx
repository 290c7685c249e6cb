import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CardRevisionsDocument, type CardFragment } from '@/gql/scorecard'
import { subtract } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { changedLines, type ChangedLine, type Revision } from './revisions'
import styles from './Revisions.module.css'

/** A revision beside the one before it. */
export function Revisions({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const read = useRead(CardRevisionsDocument, { member: card.member?.id ?? '', team: card.subject.id, ofTeam: card.member === null, period: card.period }, { pause: card.revision < 2 })
  const [chosen, choose] = useState(String(card.revision))
  if (card.revision < 2) return null
  const data = read.data?.member ?? read.data?.team
  const revisions = data?.revisions ?? []
  const after = revisions.find((one) => String(one.revision) === chosen)
  const before = after && revisions.find((one) => one.revision === after.revision - 1)
  return (
    <Section
      title={t('scorecard.revisions')}
      aside={revisions.length > 2 && <Choice label={t('scorecard.revisions')} value={chosen} onChange={choose} options={revisions.slice(0, -1).map((one) => ({ value: String(one.revision), label: `${one.revision - 1} → ${one.revision}` }))} />}
    >
      <Loaded of={read} what={t('scorecard.revisions')}>
        {() => after && before && <Pair before={before} after={after} />}
      </Loaded>
    </Section>
  )
}

function Pair({ before, after }: { before: Revision; after: Revision }) {
  const { t } = useTranslation()
  const f = useFormats()
  const changed = changedLines(before, after)
  const difference = (was: string | null | undefined, is: string | null | undefined) => (was && is ? f.signed(subtract(is, was)) : '—')
  return (
    <>
      {after.revisionReason && <p className={styles.reason}>{t('scorecard.revisionWhy', { reason: after.revisionReason })}</p>}
      {changed.length === 0 && <p className="note">{t('scorecard.revisionsSame')}</p>}
      <div className={styles.scroll} role="region" aria-label={t('scorecard.revisions')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t('scorecard.metric')}</th>
              <th className="num">{t('scorecard.revision', { revision: before.revision })}</th>
              <th className="num">{t('scorecard.revision', { revision: after.revision })}</th>
              <th className="num">{t('scorecard.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((one) => (
              <tr key={one.line.metric.id + one.line.scope}>
                <td>
                  {f.names(one.line.metric.names)} <What of={one} />
                </td>
                <td className="num">{f.score(one.before?.score)}</td>
                <td className="num strong">{f.score(one.after?.score)}</td>
                <td className="num">{difference(one.before?.score, one.after?.score)}</td>
              </tr>
            ))}
            <tr className={styles.total}>
              <td>{t('scorecard.total')}</td>
              <td className="num">
                {f.score(before.total)} {before.grade}
              </td>
              <td className="num">
                {f.score(after.total)} {after.grade}
              </td>
              <td className="num">{difference(before.total, after.total)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </>
  )
}

/** What of the line changed beside its score. */
function What({ of: { before, after } }: { of: ChangedLine }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (!before || !after) return null
  const { unit } = after.metric
  const parts = [
    before.actual !== after.actual && `${t('scorecard.actual')} ${f.figure(before.actual, unit)} → ${f.figure(after.actual, unit)}`,
    before.target !== after.target && `${t('scorecard.target')} ${f.figure(before.target, unit)} → ${f.figure(after.target, unit)}`,
    before.effectiveWeight !== after.effectiveWeight && `${t('scorecard.weight')} ${f.plain(before.effectiveWeight)} → ${f.plain(after.effectiveWeight)}`,
  ].filter(Boolean)
  return parts.length > 0 ? <span className={`note ${styles.what}`}>{parts.join(' · ')}</span> : null
}
