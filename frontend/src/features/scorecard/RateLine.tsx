import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RateLineDocument, type CardFragment } from '@/gql/scorecard'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { LevelChoice } from '@/ui/LevelChoice'
import { isGiven, type Given } from '@/ui/levels'
import { Section } from '@/ui/Section'
import type { FullLine } from './LineEquations'
import styles from './RateLine.module.css'

/** The scale with every level described; whoever may, rates. */
export function RateLine({ line, card }: { line: FullLine; card: Pick<CardFragment, 'abilities' | 'state' | 'leadRatings'> }) {
  const { t } = useTranslation()
  const f = useFormats()
  const given = card.leadRatings.find((one) => one.metric === line.metric.key)
  const now = given?.level ?? (line.actual === null ? null : Number(line.actual))
  const [value, change] = useState<Given>({ level: now, comment: given?.comment ?? '' })
  const { act, busy } = useAct(RateLineDocument)
  const levels = line.scale?.levels ?? []
  const may = card.abilities.includes('RATE') && card.state !== 'FINAL'
  const save = async () => {
    if (value.level !== null && (await act({ input: { lineId: line.id, level: value.level, comment: value.comment.trim() || null } }))) told(t('scorecard.rated', { level: value.level }))
  }
  return (
    <Section title={t(now === null ? 'scorecard.rate' : may ? 'scorecard.rateAgain' : 'state.rated')} note={line.reason === 'ROUND_OPEN' ? t('scorecard.roundOpen') : undefined}>
      <LevelChoice label={f.names(line.metric.names)} levels={levels} value={value} disabled={!may} words={t('scorecard.rateComment')} onChange={change} />
      {may && (
        <div className={styles.act}>
          <Button variant="filled" loading={busy} disabled={!isGiven(levels, value)} onClick={() => void save()}>
            {t('scorecard.rateSave')}
          </Button>
        </div>
      )}
    </Section>
  )
}
