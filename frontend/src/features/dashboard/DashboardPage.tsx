import '@mantine/dates/styles.layer.css'
import { Button, Menu } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconChevronDown, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DashboardDocument } from '@/gql/dashboard'
import { usePeriod } from '@/lib/address'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Channels } from './Channels'
import styles from './DashboardPage.module.css'
import { Funnel } from './Funnel'
import { periodRange } from './range'
import { RangePicker } from './RangePicker'
import { Tiles } from './Tiles'
import { Trend } from './Trend'

/** The metric that tells how a step of the funnel goes; steps without one keep the trend. */
const metricOf: Record<string, string> = { clicks: 'ctr', leads: 'cpl', customers: 'conversion_rate' }

export function DashboardPage() {
  const { t } = useTranslation()
  const { company } = useHere()
  const period = usePeriod()
  const search = useSearch({ from: '/dashboard' })
  const navigate = useNavigate({ from: '/dashboard' })
  const range = search.from && search.to && search.from <= search.to ? { from: search.from, to: search.to } : periodRange(period, company.today, company.dataThrough)
  const compare = search.compare ?? 'previous'
  const read = useRead(DashboardDocument, { range, team: search.team ?? null }, { live: true })
  const tiles = read.data?.dashboard.tiles ?? []
  const chosen = search.metric ?? tiles[0]?.metric.key
  const set = (change: object) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const teams = read.data?.teams ?? []
  const team = teams.find((one) => one.id === search.team)

  return (
    <Page
      title={t('dashboard.title')}
      actions={
        <>
          <RangePicker range={range} onChange={set} />
          <span className={styles.compare}>
            <Choice label={t('dashboard.compare')} value={compare} onChange={(value) => set({ compare: value === 'year' ? 'year' : undefined })} options={[{ value: 'previous', label: t('dashboard.previous') }, { value: 'year', label: t('dashboard.year') }]} />
          </span>
          {teams.length > 1 && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button leftSection={<IconUsers size={14} />} rightSection={<IconChevronDown size={14} />}>
                  {team?.name ?? t('shell.wholeCompany')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown mah={400} style={{ overflowY: 'auto' }}>
                <Menu.Item onClick={() => set({ team: undefined })}>{t('shell.wholeCompany')}</Menu.Item>
                {teams.map((one) => (
                  <Menu.Item key={one.id} onClick={() => set({ team: one.id })}>
                    {one.name}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      }
      strip={<Tiles tiles={tiles} chosen={chosen} onChoose={(metric) => set({ metric, step: undefined })} />}
    >
      <Loaded of={read} what={t('dashboard.what')} heights={[300, 36, 36, 36, 36]}>
        {({ dashboard }) =>
          dashboard.dataThrough === null ? (
            <Empty>{t('dashboard.empty')}</Empty>
          ) : (
            <>
              <div className={styles.upper}>
                {chosen && <Trend metric={chosen} tile={tiles.find((tile) => tile.metric.key === chosen)} range={range} before={compare === 'year' ? dashboard.yearAgoRange : dashboard.previousRange} compare={compare} team={search.team ?? null} />}
                <Funnel range={range} team={search.team ?? null} tiles={tiles} step={search.step} onStep={(step) => set(search.step === step ? { step: undefined } : { step, metric: metricOf[step] ?? chosen })} />
              </div>
              <Channels key={search.step ?? ''} dashboard={dashboard} range={range} team={search.team ?? null} step={search.step} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
