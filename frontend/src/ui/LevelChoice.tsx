import { Radio, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import styles from './LevelChoice.module.css'
import { needsExample, type Given, type Level } from './levels'

interface Props {
  label: string
  levels: readonly Level[]
  value: Given
  disabled?: boolean
  /** What the words are called; left out: none are asked for. */
  words?: string
  error?: string
  onChange: (value: Given) => void
}

/** A behaviour scale with every level described. */
export function LevelChoice({ label, levels, value, disabled = false, words, error, onChange }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <>
      <Radio.Group value={value.level === null ? null : String(value.level)} onChange={(level) => onChange({ ...value, level: Number(level) })} label={label} labelProps={{ className: 'sr-only' }}>
        <ul className={styles.levels}>
          {[...levels].reverse().map((one) => (
            <li key={one.level} data-now={one.level === value.level || undefined}>
              <Radio value={String(one.level)} disabled={disabled} size="xs" label={`${t('scorecard.level', { level: one.level })} · ${f.names(one.descriptions)}`} />
              <span className="num">{f.plain(one.points)}</span>
            </li>
          ))}
        </ul>
      </Radio.Group>
      {words && !disabled && (
        <Textarea className={styles.comment} label={words} description={needsExample(levels, value.level) ? t('scorecard.rateCommentNeeded') : undefined} value={value.comment} error={error} maxLength={2000} onChange={(event) => onChange({ ...value, comment: event.currentTarget.value })} autosize minRows={2} />
      )}
    </>
  )
}
