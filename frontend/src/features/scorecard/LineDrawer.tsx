import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LineDocument, type CardFragment } from '@/gql/scorecard'
import { told } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { useRead } from '@/lib/read'
import { useWords } from '@/lib/reasons'
import { useHere } from '@/lib/viewer'
import { compare } from '@/lib/decimal'
import { Drawer } from '@/ui/Drawer'
import { Loaded } from '@/ui/Loaded'
import { NotFound } from '@/ui/Notice'
import { StateGlyph } from '@/ui/StateGlyph'
import { gap, given, isRating, lineState, measured, scopeWord, type Line } from './line'
import { LineChannels } from './LineChannels'
import styles from './LineDrawer.module.css'
import { LineEquations } from './LineEquations'
import { LineFacts } from './LineFacts'
import { GivenScore, LineReview } from './LineReview'
import { LineTrend } from './LineTrend'
import { DeclareLine } from './DeclareLine'
import { RateLine } from './RateLine'

interface Props {
  line: Line
  lines: Line[]
  card: CardFragment
  onWalk: (line: Line) => void
  onClose: () => void
}

/** Where a line's number comes from. */
export function LineDrawer({ line, lines, card, onWalk, onClose }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const at = lines.findIndex((one) => one.id === line.id)
  const walk = (by: number) => {
    const next = lines[at + by]
    if (next) onWalk(next)
  }
  useKeys({ j: () => walk(1), k: () => walk(-1), ArrowDown: () => walk(1), ArrowUp: () => walk(-1) })
  const copy = () => void navigator.clipboard.writeText(location.href).then(() => told(t('ui.copied')))
  const name = f.names(line.metric.names)

  return (
    <Drawer
      opened
      onClose={onClose}
      label={name}
      title={
        <>
          <StateGlyph state={lineState(line)} size={16} />
          <h2 className={styles.title} tabIndex={-1} data-autofocus>
            {name}
          </h2>
          <span className="note">
            {t(scopeWord(line, card.member?.id === viewer.id))} · {t(`section.${line.section}`)} · {card.subject.name}
            {line.part !== null && card.parts.length > 1 && ` · ${t('scorecard.part', { part: line.part })}`}
          </span>
        </>
      }
      actions={
        <>
          <span className="note">{t('scorecard.position', { at: at + 1, of: lines.length })}</span>
          <ActionIcon onClick={() => walk(-1)} disabled={at <= 0} aria-label={t('scorecard.previousLine')}>
            <IconChevronUp size={16} />
          </ActionIcon>
          <ActionIcon onClick={() => walk(1)} disabled={at >= lines.length - 1} aria-label={t('scorecard.nextLine')}>
            <IconChevronDown size={16} />
          </ActionIcon>
          <ActionIcon onClick={copy} aria-label={t('ui.copyLink')}>
            <IconLink size={16} />
          </ActionIcon>
        </>
      }
    >
      <Body key={line.id} line={line} card={card} />
    </Drawer>
  )
}

function Body({ line, card }: { line: Line; card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const read = useRead(LineDocument, { id: line.id }, { live: true })
  const [measure, setMeasure] = useState<string | null>(null)
  const missing = line.state === 'MISSING'
  return (
    <>
      <Verdict line={line} />
      <Loaded of={read} what={t('scorecard.line')} heights={[36, 36, 36, 36, 200]}>
        {({ scorecardLine: full }) =>
          full ? (
            <>
              <p className={`note ${styles.definition}`}>
                <Definition line={full} />
              </p>
              {line.nominalTarget && <p className="note">{t('scorecard.nominalTarget', { target: f.figure(line.nominalTarget, measured(line).unit) })}</p>}
              <GivenScore line={line} appeals={card.appeals} />
              {line.review && <LineReview line={line} period={card.period} />}
              {missing && !isRating(line) && <p className={styles.remedy}>{t('scorecard.missingRemedy')}</p>}
              {line.note && <p className={styles.remedy}>{t('scorecard.declaredWhy', { note: line.note })}</p>}
              {(!missing || isRating(line)) && <LineEquations line={full} onMeasure={setMeasure} />}
              {isRating(line) && <RateLine key={card.leadRatings.length} line={full} card={card} />}
              {card.state !== 'FINAL' && <DeclareLine line={line} abilities={card.abilities} />}
              {full.channels.length > 0 && <LineChannels line={full} />}
              {!isRating(line) && <LineTrend line={full} card={card} />}
              {!isRating(line) && <LineFacts line={full} measure={measure} onMeasure={setMeasure} />}
            </>
          ) : (
            <NotFound />
          )
        }
      </Loaded>
    </>
  )
}

function Verdict({ line }: { line: Line }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const state = lineState(line)
  const hand = given(line)
  const distance = gap(line, f) ?? ''
  const over = state === 'met' && line.attainment !== null && compare(line.attainment, '1') > 0 && distance
  const sentence = over ? t('scorecard.verdictOver', { gap: distance }) : t(`scorecard.verdict.${state}`, { gap: distance })
  const cause = line.state !== 'SCORED' ? words('scorecard.reason', line.reason) : ''
  return (
    <div className={styles.verdict}>
      <strong className={styles.score} data-given={hand !== null || undefined}>
        {hand && <del>{f.score(hand.computed)}</del>}
        {f.score(hand ? hand.score : line.score)}
      </strong>
      <span data-state={state} className={styles.sentence}>
        {sentence}
        {cause && ` · ${cause}`}
      </span>
    </div>
  )
}

function Definition({ line }: { line: { metricVersion: number; metric: { descriptions: { zh: string; en: string }; source: { zh: string; en: string }; owner: { name: string } | null } } }) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <>
      {[
        f.names(line.metric.descriptions).replace(/[。.]$/, ''),
        f.names(line.metric.source) && t('scorecard.source', { source: f.names(line.metric.source) }),
        t('scorecard.version', { version: line.metricVersion }),
        line.metric.owner && t('scorecard.owner', { name: line.metric.owner.name }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  )
}
