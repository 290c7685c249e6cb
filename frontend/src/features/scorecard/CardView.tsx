import { useTranslation } from 'react-i18next'
import type { CardFragment } from '@/gql/scorecard'
import { useAddress } from '@/lib/address'
import type { Rows } from '@/lib/export'
import { useFormats, type Formats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { ExportMenu } from '@/ui/ExportMenu'
import { CardHead } from './CardHead'
import { CardTable } from './CardTable'
import styles from './CardView.module.css'
import { Changes, Closing, Late } from './Closing'
import { Legend } from './Legend'
import { targetText } from './line'
import { LineDrawer } from './LineDrawer'
import { StateTrack } from './StateTrack'

export function CardView({ card }: { card: CardFragment }) {
  const [{ line }, change] = useAddress()
  const { viewer } = useHere()
  const lines = card.sections.flatMap((section) => section.lines)
  const open = lines.find((one) => one.metric.key === line)
  return (
    <>
      <CardHead card={card} />
      <StateTrack state={card.state} period={card.period} />
      {card.late && card.late.count > 0 && <Late card={card} late={card.late} />}
      <div className={styles.table}>
        <CardTable sections={card.sections} period={card.period} mine={card.member?.id === viewer.id} onOpen={(one) => change({ line: one.metric.key })} />
      </div>
      <Legend />
      <div className={styles.below}>
        <Closing card={card} onOpen={(one) => change({ line: one.metric.key })} />
        <Changes card={card} onOpen={(key) => change({ line: key })} />
      </div>
      {open && (
        <LineDrawer key={card.id} line={open} lines={lines} card={card} onWalk={(one) => change({ line: one.metric.key }, true)} onClose={() => change({ line: undefined })} />
      )}
    </>
  )
}

export function CardExport({ card }: { card: CardFragment | null | undefined }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (!card) return null
  return <ExportMenu name={`${t('scorecard.card')} ${card.subject.name} ${card.period}`} rows={() => cardRows(card, f)} print />
}

/** Exact figures, as the API gave them; targets as they are read. */
function cardRows(card: CardFragment, f: Formats): Rows {
  const lines = card.sections.flatMap((section) =>
    section.lines.map((line) => [
      section.kind, line.metric.key, f.names(line.metric.names), line.weight, line.effectiveWeight, line.actual ?? '', targetText(line, f), line.attainment ?? '', line.score ?? '', line.contribution ?? '', line.state,
    ]),
  )
  const head = ['section', 'metric', 'name', 'weight', 'effectiveWeight', 'actual', 'target', 'attainment', 'score', 'contribution', 'state']
  return [head, ...lines, ['', '', '', '', '', '', '', '', card.total ?? '', card.grade ?? '', card.state]]
}
