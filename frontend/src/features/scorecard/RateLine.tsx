import { Button, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScorecardAbility } from '@/gql/schema'
import { RateLineDocument } from '@/gql/scorecard'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { Section } from '@/ui/Section'
import type { FullLine } from './LineEquations'
import styles from './RateLine.module.css'

/** The scale with every level described; whoever may, rates. */
export function RateLine({ line, abilities, closed }: { line: FullLine; abilities: ScorecardAbility[]; closed: boolean }) {
  const { t } = useTranslation()
  const f = useFormats()
  const now = line.actual === null ? null : Number(line.actual)
  const [level, setLevel] = useState<number | null>(now)
  const [comment, setComment] = useState('')
  const { act, busy } = useAct(RateLineDocument)
  const levels = line.scale?.levels ?? []
  const may = abilities.includes('RATE') && !closed
  const needed = level !== null && (level === levels[0]?.level || level === levels.at(-1)?.level)
  const save = async () => {
    if (level !== null && (await act({ input: { lineId: line.id, level, comment: comment.trim() || null } }))) told(t('scorecard.rated', { level }))
  }
  return (
    <Section title={t(now === null ? 'scorecard.rate' : may ? 'scorecard.rateAgain' : 'state.rated')}>
      <Radio.Group value={level === null ? null : String(level)} onChange={(value) => setLevel(Number(value))} aria-label={t('scorecard.rate')}>
        <ul className={styles.levels}>
          {[...levels].reverse().map((one) => (
            <li key={one.level} data-now={one.level === now || undefined}>
              <Radio value={String(one.level)} disabled={!may && one.level !== now} label={`${t('scorecard.level', { level: one.level })} · ${f.plain(one.points)}`} description={f.names(one.descriptions)} size="xs" />
            </li>
          ))}
        </ul>
      </Radio.Group>
      {may && (
        <div className={styles.act}>
          <Textarea label={t('scorecard.rateComment')} description={needed ? t('scorecard.rateCommentNeeded') : undefined} value={comment} onChange={(e) => setComment(e.currentTarget.value)} autosize minRows={2} />
          <Button variant="filled" loading={busy} disabled={level === null || (needed && comment.trim() === '')} onClick={() => void save()}>
            {t('scorecard.rateSave')}
          </Button>
        </div>
      )}
    </Section>
  )
}
