import { useId } from 'react'
import styles from './Confidence.module.css'

const levels = Array.from({ length: 11 }, (_, at) => at)

/** 0 to 10 in one tap: how sure it is that the target will be reached. */
export function Confidence({ label, value, onChange }: { label: string; value: number | null; onChange: (value: number) => void }) {
  const name = useId()
  return (
    <div className={styles.root} role="radiogroup" aria-label={label}>
      {levels.map((level) => (
        <label key={level} className={styles.one} data-on={level === value || undefined}>
          <input type="radio" name={name} value={level} checked={level === value} onChange={() => onChange(level)} aria-label={String(level)} />
          <span aria-hidden>{level}</span>
        </label>
      ))}
    </div>
  )
}
