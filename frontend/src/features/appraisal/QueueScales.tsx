import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RateInQueueDocument } from '@/gql/appraisal'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { LevelChoice } from '@/ui/LevelChoice'
import { isGiven, type Given } from '@/ui/levels'
import { Section } from '@/ui/Section'
import type { ReviewedCard, ReviewedLine } from './queue'
import styles from './QueueScales.module.css'

/** The behaviour scales with every level described; the ends need an example. */
export function QueueScales({ card, retry }: { card: ReviewedCard; retry: () => void }) {
  const lines = card.sections.flatMap((section) => section.lines).filter((line) => line.method === 'RATING' && line.state !== 'NOT_APPLICABLE')
    .filter((line, at, all) => all.findIndex((one) => one.metric.id === line.metric.id) === at) // one rating counts for every part with the scale
  return lines.map((line) => <Scale key={line.id} line={line} given={card.leadRatings.find((one) => one.metric === line.metric.key)} may={card.abilities.includes('RATE')} retry={retry} />)
}

function Scale({ line, given, may, retry }: { line: ReviewedLine; given: ReviewedCard['leadRatings'][number] | undefined; may: boolean; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const now: Given = { level: given?.level ?? null, comment: given?.comment ?? '' }
  const [value, change] = useState(now)
  const { act, busy } = useAct(RateInQueueDocument)
  const levels = line.scale?.levels ?? []
  const name = f.names(line.metric.names)
  const save = async () => {
    if (value.level !== null && (await act({ input: { lineId: line.id, level: value.level, comment: value.comment.trim() || null } }))) {
      told(t('scorecard.rated', { level: value.level }))
      retry()
    }
  }
  const changed = value.level !== now.level || value.comment !== now.comment
  return (
    <Section title={name} note={t('appraisal.scaleWeight', { weight: f.plain(line.weight) })} aside={line.rating && line.score !== null && <strong>{`${f.plain(line.rating.points)} ÷ ${f.plain(line.rating.top)} = ${f.score(line.score)}`}</strong>}>
      <LevelChoice label={name} levels={levels} value={value} disabled={!may} words={changed ? t('scorecard.rateComment') : undefined} onChange={change} />
      {line.reason === 'ROUND_OPEN' && <p className={`note ${styles.open}`}>{t('scorecard.roundOpen')}</p>}
      {may && changed && (
        <div className={styles.act}>
          <Button loading={busy} disabled={!isGiven(levels, value)} onClick={() => void save()}>
            {t('scorecard.rateSave')}
          </Button>
        </div>
      )}
    </Section>
  )
}
