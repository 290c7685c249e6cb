import { useTranslation } from 'react-i18next'
import { ExportScorecardDocument, type CardFragment } from '@/gql/scorecard'
import { useAct } from '@/lib/act'
import { useAddress } from '@/lib/address'
import { saveBase64, type Rows } from '@/lib/export'
import { useFormats, type Formats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { ExportMenu } from '@/ui/ExportMenu'
import { Acknowledged } from './Acknowledge'
import { Appeals } from './Appeals'
import { CardHead } from './CardHead'
import { CardTable } from './CardTable'
import styles from './CardView.module.css'
import { Check } from './Check'
import { Changes, Closing, Late } from './Closing'
import { Improvement } from './Improvement'
import { Interview } from './Interview'
import { Legend } from './Legend'
import { lineAt, lineKey, targetText } from './line'
import { LineDrawer } from './LineDrawer'
import { Parts } from './Parts'
import { PrintedCard } from './PrintedCard'
import { Raters } from './Raters'
import { Revisions } from './Revisions'
import { SelfReviewShown } from './SelfReviewShown'
import { groupsOf } from './split'
import { StateTrack } from './StateTrack'
import { StepActs } from './StepActs'
import { Steps } from './Steps'

export function CardView({ card }: { card: CardFragment }) {
  const [{ line }, change] = useAddress()
  const { viewer } = useHere()
  const lines = groupsOf(card).flatMap((group) => group.sections.flatMap((section) => section.lines))
  const open = lineAt(lines, line)
  return (
    <>
      <PrintedCard card={card} />
      <div className={styles.screen}>
        <CardHead card={card} />
        <StateTrack card={card} />
        <StepActs key={card.id} card={card} />
        {card.late && card.late.count > 0 && <Late card={card} late={card.late} />}
        <Parts card={card} />
        <div className={styles.table}>
          <CardTable groups={groupsOf(card)} period={card.period} mine={card.member?.id === viewer.id} onOpen={(one) => change({ line: lineKey(one) })} />
        </div>
        <Legend />
        <Revisions card={card} />
        <Raters card={card} />
        <Appeals appeals={card.appeals} />
        <SelfReviewShown said={card.selfReview} />
        <Acknowledged card={card} />
        <Interview card={card} />
        <Improvement card={card} />
        <Check key={card.id + card.revision} card={card} />
        <div className={styles.below}>
          <Closing card={card} onOpen={(one) => change({ line: lineKey(one) })} />
          <Changes card={card} onOpen={(key) => change({ line: key })} />
          <Steps steps={card.steps} />
        </div>
      </div>
      {open && (
        <LineDrawer key={card.id} line={open} lines={lines} card={card} onWalk={(one) => change({ line: lineKey(one) }, true)} onClose={() => change({ line: undefined })} />
      )}
    </>
  )
}

export function CardExport({ card }: { card: CardFragment | null | undefined }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { act } = useAct(ExportScorecardDocument)
  if (!card) return null
  const fetched = async () => {
    const made = await act({ input: { scorecardId: card.id, language: f.lang === 'en' ? 'EN' : 'ZH' } })
    if (made) saveBase64(made.exportScorecard.fileName, made.exportScorecard.content)
  }
  return <ExportMenu name={`${t('scorecard.card')} ${card.subject.name} ${card.period}`} rows={() => cardRows(card, f)} print fetched={() => void fetched()} />
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
