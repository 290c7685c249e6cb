import { ActionIcon } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSubscription } from 'urql'
import { UnreadNoticesDocument } from '@/gql/notice'
import styles from './Bell.module.css'

const Notices = lazy(() => import('./Notices'))

/** Tells how much the viewer has not read, and opens it. */
export function Bell() {
  const { t } = useTranslation()
  const [idle, setIdle] = useState(false)
  const [opened, open] = useState(false)
  useEffect(() => {
    const later = setTimeout(() => setIdle(true), 800) // the page's own figures come first
    return () => clearTimeout(later)
  }, [])
  const [{ data }] = useSubscription({ query: UnreadNoticesDocument, pause: !idle })
  const unread = data?.unreadNotices ?? 0
  return (
    <>
      <ActionIcon className={styles.root} onClick={() => open(true)} aria-label={unread > 0 ? t('notice.unread', { count: unread }) : t('notice.title')} aria-haspopup="dialog">
        <IconBell size={18} />
        {unread > 0 && <span className={styles.count} aria-hidden>{unread > 99 ? '99+' : unread}</span>}
      </ActionIcon>
      {opened && (
        <Suspense>
          <Notices unread={unread} onClose={() => open(false)} />
        </Suspense>
      )}
    </>
  )
}
