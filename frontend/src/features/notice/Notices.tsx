import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoticesDocument, ReadNoticesDocument } from '@/gql/notice'
import { useAct } from '@/lib/act'
import { useRead } from '@/lib/read'
import { Drawer } from '@/ui/Drawer'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { NoticeRow } from './NoticeRow'

/** What the viewer was told of, newest first. */
export default function Notices({ unread, onClose }: { unread: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [after, goOn] = useState<string | null>(null)
  const read = useRead(NoticesDocument, { after }, { live: true })
  const { act, busy } = useAct(ReadNoticesDocument)
  const { retry } = read
  const known = useRef(unread)
  useEffect(() => {
    if (known.current !== unread) retry()
    known.current = unread
  }, [unread, retry])
  const mark = async (ids?: string[]) => {
    if (await act({ input: { ids } })) retry()
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      label={t('notice.title')}
      width={440}
      title={<h2>{t('notice.title')}</h2>}
      actions={
        unread > 0 && (
          <Button variant="subtle" loading={busy} onClick={() => void mark()}>
            {t('notice.readAll')}
          </Button>
        )
      }
    >
      <Loaded of={read} what={t('notice.title')} heights={[56, 56, 56]}>
        {({ notices }) => (
          <>
            {notices.nodes.length === 0 && <Empty>{t('notice.empty')}</Empty>}
            <ul>
              {notices.nodes.map((notice) => (
                <NoticeRow
                  key={notice.id}
                  notice={notice}
                  onOpen={() => {
                    if (!notice.readAt) void mark([notice.id])
                    onClose()
                  }}
                />
              ))}
            </ul>
            {notices.pageInfo.hasNextPage && (
              <Button mt={12} onClick={() => goOn(notices.pageInfo.endCursor ?? null)}>
                {t('notice.more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Drawer>
  )
}
