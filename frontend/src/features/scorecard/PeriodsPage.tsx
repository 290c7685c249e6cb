import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClosePeriodDocument, PeriodsDocument, type ClosePeriodMutation, type PeriodsQuery } from '@/gql/scorecard'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useWords } from '@/lib/reasons'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { DataTable } from '@/ui/DataTable'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { SettingsPage } from '@/ui/SettingsPage'
import { WorkCalendar } from './WorkCalendar'

type PeriodOf = PeriodsQuery['company']['periods'][number]
type Blocked = ClosePeriodMutation['closePeriod']['blockers']

export function PeriodsPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const read = useRead(PeriodsDocument, {})
  const [closing, close] = useState<PeriodOf | null>(null)
  const [override, setOverride] = useState('')
  const [blocked, setBlocked] = useState<Blocked>([])
  const { act, busy } = useAct(ClosePeriodDocument)
  const send = async () => {
    const data = await act({ input: { period: closing?.period ?? '', override: override.trim() || null } })
    if (!data) return
    setBlocked(data.closePeriod.blockers)
    close(null)
    told(data.closePeriod.blockers.length > 0 ? t('scorecard.closeBlocked', { count: data.closePeriod.blockers.length }) : t('scorecard.closeDone', { count: data.closePeriod.finalized }))
    read.retry()
  }
  return (
    <SettingsPage>
      <Section title={t('scorecard.periods')} note={t('scorecard.periodsNote')}>
        <Loaded of={read} what={t('scorecard.periods')} heights={[36, 36, 36, 36]}>
          {({ company }) =>
            company.periods.length === 0 ? (
              <Empty>{t('scorecard.noPeriods')}</Empty>
            ) : (
              <DataTable
                label={t('scorecard.periods')}
                rows={company.periods}
                rowKey={(row) => row.period}
                columns={[
                  { key: 'period', title: t('shell.period'), cell: (row) => f.period(row.period) },
                  { key: 'days', title: t('scorecard.days_'), cell: (row) => f.range(row.firstDay, row.lastDay), from: 'tablet' },
                  { key: 'state', title: t('scorecard.state'), cell: (row) => t(`period.${row.state}`) },
                  { key: 'closed', title: t('scorecard.closedAt'), cell: (row) => (row.closedAt ? f.moment(row.closedAt, company.today) : '—'), from: 'tablet' },
                  {
                    key: 'act',
                    title: '',
                    align: 'right',
                    cell: (row) =>
                      has(viewer, 'HR') &&
                      row.state !== 'CLOSED' &&
                      row.lastDay < company.today && (
                        <Button
                          onClick={() => {
                            setOverride('')
                            close(row)
                          }}
                        >
                          {t('scorecard.close')}
                        </Button>
                      ),
                  },
                ]}
              />
            )
          }
        </Loaded>
      </Section>
      {blocked.length > 0 && <Blockers blocked={blocked} />}
      <WorkCalendar />
      <Ask opened={closing !== null} title={`${t('scorecard.close')} ${closing ? f.period(closing.period) : ''}`} act={t('scorecard.close')} busy={busy} onAct={() => void send()} onClose={() => close(null)}>
        <p>{t('scorecard.closeAsk', { period: closing ? f.period(closing.period) : '' })}</p>
        <TextInput mt={12} label={t('scorecard.override')} value={override} onChange={(event) => setOverride(event.currentTarget.value)} />
      </Ask>
    </SettingsPage>
  )
}

function Blockers({ blocked }: { blocked: Blocked }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  return (
    <Section title={t('scorecard.closeBlocked', { count: blocked.length })} ruled>
      <DataTable
        label={t('scorecard.closing')}
        rows={blocked}
        rowKey={(row) => row.scorecard.id}
        columns={[
          {
            key: 'who',
            title: t('scorecard.member'),
            cell: (row) =>
              row.scorecard.member ? (
                <Link to="/scorecards/members/$member" params={{ member: row.scorecard.member.id }}>
                  {row.scorecard.subject.name}
                </Link>
              ) : (
                <Link to="/scorecards/teams/$team" params={{ team: row.scorecard.team?.id ?? '' }}>
                  {row.scorecard.subject.name}
                </Link>
              ),
          },
          { key: 'why', title: t('scorecard.why'), cell: (row) => words('blocker', row.reason) },
          { key: 'lines', title: t('scorecard.metric'), cell: (row) => row.lines.map((one) => f.names(one.line.metric.names)).join('、') },
        ]}
      />
    </Section>
  )
}
