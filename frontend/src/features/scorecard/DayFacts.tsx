import { useTranslation } from 'react-i18next'
import { LineFactsDocument, type LineFactsQuery } from '@/gql/scorecard'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { Tag } from '@/ui/Tag'
import styles from './DayFacts.module.css'
import { ImportLink } from './ImportLink'

type FactOf = NonNullable<LineFactsQuery['scorecardLine']>['facts']['edges'][number]['node']

/** A day's facts: value, file, row, who, when; what stood before; the raw row as sent. */
export function DayFacts({ line, day }: { line: string; day: string }) {
  const { t } = useTranslation()
  const read = useRead(LineFactsDocument, { id: line, day })
  return (
    <Loaded of={read} what={t('scorecard.facts')} heights={[20, 40]}>
      {({ scorecardLine }) => {
        const facts = scorecardLine?.facts
        return (
          <>
            {facts?.edges.map(({ node }) => <OneFact key={node.id} fact={node} />)}
            {facts && facts.totalCount > facts.edges.length && <p className="note">{t('ui.listEnd', { count: facts.totalCount })}</p>}
          </>
        )
      }}
    </Loaded>
  )
}

function OneFact({ fact }: { fact: FactOf }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  return (
    <div className={styles.fact}>
      <p className={styles.value}>
        <strong>{f.plain(fact.value)}</strong>
        <span>
          {f.names(fact.measure.names)}
          {fact.channel && ` · ${fact.channel.name}`}
          {fact.campaign && ` · ${fact.campaign.name}`}
        </span>
        <ImportLink of={fact.import} row={fact.row}>
          {fact.import.fileName ?? t('scorecard.importNo', { number: fact.import.number })}
        </ImportLink>
        <span>{t('scorecard.row', { row: fact.row })}</span>
        {fact.provisional && <Tag kind="provisional">{t('state.provisional')}</Tag>}
        <span className={styles.who}>
          {fact.import.byName} · {f.moment(fact.import.at, company.today)}
        </span>
      </p>
      {fact.history.map((entry, at) => (
        <p key={at} className={`${styles.value} note`}>
          <s>{f.plain(entry.value)}</s>
          <span>{t('scorecard.before')}</span>
          <span className="truncate">{entry.import.fileName ?? t('scorecard.importNo', { number: entry.import.number })}</span>
          <span>{t('scorecard.row', { row: entry.row })}</span>
          {entry.undone && <Tag>{t('scorecard.undone')}</Tag>}
          <span className={styles.who}>
            {entry.import.byName} · {f.moment(entry.at, company.today)}
          </span>
        </p>
      ))}
      {fact.raw.length > 0 && (
        <div className={styles.raw}>
          <span className={styles.row}>{fact.row}</span>
          {fact.raw.map((cell, at) => (
            <span key={at} className={styles.cell}>
              <span className="note">{cell.title}</span>
              <span>{cell.value ?? <span className={styles.personal} title={t('scorecard.personal')} />}</span>
            </span>
          ))}
          {fact.import.checksum && (
            <span className={`${styles.cell} ${styles.checksum}`} title={fact.import.checksum}>
              <span className="note">{t('scorecard.checksum')}</span>
              <span>
                {fact.import.checksum.slice(0, 6)}…{fact.import.checksum.slice(-4)}
              </span>
            </span>
          )}
        </div>
      )}
    </div>
  )
}
