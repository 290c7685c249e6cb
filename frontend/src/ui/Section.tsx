import type { ReactNode } from 'react'
import styles from './Section.module.css'

interface Props {
  title: ReactNode
  note?: ReactNode
  /** The one link or control at the right edge. */
  aside?: ReactNode
  children: ReactNode
  ruled?: boolean
  id?: string
}

export function Section({ title, note, aside, children, ruled = false, id }: Props) {
  return (
    <section className={styles.root} data-ruled={ruled || undefined} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        {note !== undefined && <div className={`note ${styles.note}`}>{note}</div>}
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  )
}
