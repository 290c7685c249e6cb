import type { ReactNode } from 'react'
import styles from './EquationRow.module.css'

export interface Part {
  text: string
  /** What this operand opens; without it, it is only read. */
  onOpen?: () => void
  label?: string
}

interface Props {
  name: string
  parts: Part[]
  result: string
  note?: ReactNode
}

/** name  4,812 ÷ 35,644 = 13.50%            where it comes from */
export function EquationRow({ name, parts, result, note }: Props) {
  return (
    <div className={styles.root}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.body}>
        <span className={styles.sum}>
          {parts.map((part, at) =>
            part.onOpen ? (
              <button key={at} type="button" className={styles.operand} onClick={part.onOpen} aria-label={part.label ? `${part.label} ${part.text}` : undefined}>
                {part.text}
              </button>
            ) : (
              <span key={at} className={styles.sign}>
                {part.text}
              </span>
            ),
          )}
          <span className={styles.sign}>=</span>
          <strong>{result}</strong>
        </span>
        {note && <span className={styles.note}>{note}</span>}
      </dd>
    </div>
  )
}
