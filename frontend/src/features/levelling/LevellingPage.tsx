import { Button, Select } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LevellingMeetingDocument, LevellingsDocument, type LevellingsQuery } from '@/gql/levelling'
import { useAddress, usePeriod } from '@/lib/address'
import { useFormats } from '@/lib/formats'
import { kindOf } from '@/lib/period'
import { useRead } from '@/lib/read'
import { has, isLead, seesEveryone, useHere } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { useAppraisalTabs, useAppraisalTitle } from '@/ui/appraisalTabs'
import { MeetingView } from './MeetingView'
import { OpenMeeting } from './OpenMeeting'
import { Rail } from './Rail'
import type { Meeting } from './levelling'
import styles from './LevellingPage.module.css'

/** Others act in an open meeting too. */
const REFRESH = 15_000

/** Do we measure alike? */
export function LevellingPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const period = usePeriod()
  const tabs = useAppraisalTabs()
  const title = useAppraisalTitle()
  const may = seesEveryone(viewer) || isLead(viewer)
  const list = useRead(LevellingsDocument, { period }, { pause: !may })
  const { meeting: wanted } = useSearch({ strict: false }) as { meeting?: string }
  const meetings = list.data?.levellings ?? []
  const id = (meetings.find((one) => one.id === wanted) ?? meetings[0])?.id ?? ''
  const read = useRead(LevellingMeetingDocument, { id }, { pause: id === '', live: true })
  const meeting = id === '' ? null : (read.data?.levelling ?? null)
  const open = meeting?.state === 'OPEN'
  const { retry } = read
  useEffect(() => {
    if (!open) return
    const timer = setInterval(() => document.visibilityState === 'visible' && retry(), REFRESH)
    return () => clearInterval(timer)
  }, [open, retry])
  const [selected, select] = useState<string | null>(null)
  const [adjusting, adjust] = useState<{ member: string; line?: string } | null>(null)
  const at = meeting?.rows.find((row) => row.member.id === selected) ?? meeting?.rows[0]
  if (!may) {
    return (
      <Page title={title} tabs={tabs}>
        <NotFound />
      </Page>
    )
  }
  return (
    <Page title={title} tabs={tabs} period rail={meeting && <Rail meeting={meeting} row={at} due={list.data?.appraisal?.dues.calibration} onAdjust={(line) => at && adjust({ member: at.member.id, line })} />} railWidth={372}>
      <Loaded of={list} what={t('appraisal.tabLevelling')} heights={[40, 28, 28, 28, 28, 28, 28]}>
        {(data) => (
          <>
            <Head meetings={data.levellings} id={id} retry={list.retry} started={data.appraisal !== null} />
            {id !== '' && (
              <Loaded of={read} what={t('appraisal.tabLevelling')} heights={[40, 28, 28, 28, 28, 28, 28]}>
                {({ levelling }) => (levelling ? <MeetingView key={levelling.id} meeting={levelling as Meeting} at={at} onSelect={select} adjusting={adjusting} onAdjust={adjust} /> : <NotFound />)}
              </Loaded>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Which meeting, and the way to a new one. */
function Head({ meetings, id, started, retry }: { meetings: LevellingsQuery['levellings']; id: string; started: boolean; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const period = usePeriod()
  const [, change] = useAddress()
  const [asking, ask] = useState(false)
  const opens = (has(viewer, 'HR') || isLead(viewer)) && started && kindOf(period) !== 'MONTH'
  const form = asking && (
    <OpenMeeting
      period={period}
      onClose={() => ask(false)}
      onOpened={(meeting) => {
        ask(false)
        retry()
        change({ meeting })
      }}
    />
  )
  if (meetings.length === 0) {
    const why = kindOf(period) === 'MONTH' ? t('levelling.noneMonth') : !started ? t('levelling.noneWithout', { period: f.period(period) }) : t(opens ? 'levelling.none' : 'levelling.noneForYou', { period: f.period(period) })
    return (
      <>
        <Empty act={opens && <Button variant="filled" onClick={() => ask(true)}>{t('levelling.open')}</Button>}>{why}</Empty>
        {form}
      </>
    )
  }
  return (
    <div className={styles.head}>
      <Select aria-label={t('levelling.meeting')} value={id} onChange={(meeting) => change({ meeting: meeting ?? undefined })} data={meetings.map((one) => ({ value: one.id, label: `${one.team.name} · ${t(`levelling.state.${one.state}`)} · ${f.day(f.dayOf(one.openedAt))}` }))} w={280} />
      {opens && <Button onClick={() => ask(true)}>{t('levelling.open')}</Button>}
      {form}
    </div>
  )
}
