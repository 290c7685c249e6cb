import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './Notice.module.css'

/** One sentence and one act, where there is nothing to show. */
export function Empty({ children, act }: { children: ReactNode; act?: ReactNode }) {
  return (
    <div className={styles.root}>
      <p>{children}</p>
      {act}
    </div>
  )
}

export interface Trouble {
  kind: 'offline' | 'forbidden' | 'refused' | 'internal'
  message: string
  id?: string
}

/** What failed, what still holds, a retry, and the id to quote. */
export function Failed({ what, problem, retry }: { what: string; problem: Trouble; retry: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.root} role="alert">
      <p>
        {problem.kind === 'refused' ? problem.message : t(problem.kind === 'offline' ? 'ui.failedOffline' : 'ui.failed', { what })}
        {problem.id && <span className="note"> {t('ui.errorId', { id: problem.id })}</span>}
      </p>
      <Button onClick={retry}>{t('ui.retry')}</Button>
    </div>
  )
}

/** The same words whether it doesn't exist or may not be seen. */
export function NotFound({ home }: { home?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={styles.root}>
      <p>{t('ui.notFound')}</p>
      {home}
    </div>
  )
}
