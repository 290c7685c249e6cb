import type { ReactNode } from 'react'
import { Tooltip } from '@mantine/core'
import styles from './Tag.module.css'

interface Props {
  children: ReactNode
  kind?: 'plain' | 'provisional' | 'excluded' | 'near' | 'missed' | 'met'
  why?: ReactNode
}

/** A word in a box; dashed where what it speaks of may still change. */
export function Tag({ children, kind = 'plain', why }: Props) {
  const tag = (
    <span className={styles.root} data-kind={kind} tabIndex={why ? 0 : undefined}>
      {children}
    </span>
  )
  return why ? <Tooltip label={why}>{tag}</Tooltip> : tag
}

export function GradeBox({ grade, size = 'large' }: { grade: string | null; size?: 'large' | 'small' }) {
  if (!grade) return null
  return (
    <span className={styles.grade} data-size={size}>
      {grade}
    </span>
  )
}
