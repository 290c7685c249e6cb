import { Button, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RateInQueueDocument } from '@/gql/appraisal'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { Section } from '@/ui/Section'
import type { ReviewedCard, ReviewedLine } from './queue'
import styles from './QueueScales.module.css'

/** The behaviour scales with every level described; the ends need an example. */
export function QueueScales({ card, retry }: { card: ReviewedCard; retry: () => void }) {
  const lines = card.sections.flatMap((section) => section.lines).filter((line) => line.method === 'RATING' && line.state !== 'NOT_APPLICABLE')
  return lines.map((line) => <Scale key={line.id} line={line} may={card.abilities.includes('RATE')} retry={retry} />)
}

function Scale({ line, may, retry }: { line: ReviewedLine; may: boolean; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const now = line.actual === null ? null : Number(line.actual)
  const [level, setLevel] = useState<number | null>(now)
  const [comment, setComment] = useState(line.note ?? '')
  const { act, busy } = useAct(RateInQueueDocument)
  const levels = line.scale?.levels ?? []
  const top = levels.at(-1)
  const needed = level !== null && (level === levels[0]?.level || level === top?.level)
  const changed = level !== now || comment !== (line.note ?? '')
  const points = levels.find((one) => one.level === level)?.points
  const save = async () => {
    if (level !== null && (await act({ input: { lineId: line.id, level, comment: comment.trim() || null } }))) {
      told(t('scorecard.rated', { level }))
      retry()
    }
  }
  return (
    <Section title={f.names(line.metric.names)} note={t('appraisal.scaleWeight', { weight: f.plain(line.weight) })} aside={points && top && <strong>{`${f.plain(points)} ÷ ${f.plain(top.points)} = ${f.score(line.score)}`}</strong>}>
      <Radio.Group value={level === null ? null : String(level)} onChange={(value) => setLevel(Number(value))} aria-label={f.names(line.metric.names)}>
        <ul className={styles.levels}>
          {[...levels].reverse().map((one) => (
            <li key={one.level} data-now={one.level === level || undefined}>
              <Radio value={String(one.level)} disabled={!may} size="xs" label={`${t('scorecard.level', { level: one.level })} · ${f.names(one.descriptions)}`} />
              <span>{f.plain(one.points)}</span>
            </li>
          ))}
        </ul>
      </Radio.Group>
      {may && changed && (
        <div className={styles.act}>
          <Textarea label={t('scorecard.rateComment')} description={needed ? t('scorecard.rateCommentNeeded') : undefined} value={comment} onChange={(event) => setComment(event.currentTarget.value)} autosize minRows={2} />
          <Button loading={busy} disabled={level === null || (needed && comment.trim().length < 3)} onClick={() => void save()}>
            {t('scorecard.rateSave')}
          </Button>
        </div>
      )}
    </Section>
  )
}
