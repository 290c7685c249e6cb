import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/lib/read'
import styles from './Form.module.css'

interface Props {
  problem: Problem | undefined
  /** What is wrong with none of the fields shown. */
  rest: string | undefined
  /** After a conflict: takes what the other has saved, or puts one's own on top of it. */
  onTheirs?: () => void
  onMine?: () => void
}

/** Why a form was not saved; what was typed stays. */
export function Refusal({ problem, rest, onTheirs, onMine }: Props) {
  const { t } = useTranslation()
  if (problem?.reason === 'VERSION') {
    return (
      <div className={styles.conflict} role="alert">
        <p>{t('objective.conflict')}</p>
        {onTheirs && <Button onClick={onTheirs}>{t('objective.theirs')}</Button>}
        {onMine && <Button onClick={onMine}>{t('objective.onTop')}</Button>}
      </div>
    )
  }
  const text = problem?.kind === 'offline' ? t('objective.offline') : rest
  return text ? (
    <p role="alert" className={styles.refused}>
      {text}
    </p>
  ) : null
}
