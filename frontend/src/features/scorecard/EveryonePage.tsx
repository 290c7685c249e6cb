import { Button, Select } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EveryoneDocument, TeamCardsDocument, type EveryoneQuery } from '@/gql/scorecard'
import { useAppraisalTabs } from '@/ui/appraisalTabs'
import { useAddress, usePeriod } from '@/lib/address'
import { compare } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { seesEveryone, useHere } from '@/lib/viewer'
import { DataTable } from '@/ui/DataTable'
import { ExportMenu } from '@/ui/ExportMenu'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { GradeBox, Tag } from '@/ui/Tag'

const byText = (a: string | undefined, b: string | undefined) => (a ?? '').localeCompare(b ?? '', 'zh')
const byNumber = (a: string | null, b: string | null) => compare(a ?? '-1', b ?? '-1')

/** Every scorecard that HR and executives see, by name; no rank here. */
export function EveryonePage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  if (seesEveryone(viewer)) return <Everyone />
  return (
    <Page title={t('shell.appraisal')}>
      <NotFound home={<Link to="/">{t('shell.goHome')}</Link>} />
    </Page>
  )
}

function Everyone() {
  const { t } = useTranslation()
  const f = useFormats()
  const period = usePeriod()
  const tabs = useAppraisalTabs()
  const navigate = useNavigate()
  const [{ team }, change] = useAddress()
  const [after, setAfter] = useState<string | null>(null)
  const read = useRead(EveryoneDocument, { period, team: team ?? null, after }, { live: after === null })
  const teams = useRead(TeamCardsDocument, { period })

  const exported = (cards: EveryoneQuery['scorecards']['edges'][number]['node'][]) => [
    ['member', 'team', 'position', 'state', 'open', 'total', 'grade'],
    ...cards.map((card) => [card.member?.name ?? '', card.team?.name ?? '', card.position ? f.names(card.position.names) : '', card.state, String(card.blockers.length), card.total ?? '', card.grade ?? '']),
  ]

  return (
    <Page
      title={t('shell.appraisal')}
      tabs={tabs}
      period
      actions={
        <>
          <Select
            aria-label={t('shell.team_')}
            w={140}
            value={team ?? ''}
            onChange={(id) => {
              setAfter(null)
              change({ team: id || undefined })
            }}
            data={[{ value: '', label: t('scorecard.allTeams') }, ...(read.data?.teams ?? []).map((one) => ({ value: one.id, label: one.name }))]}
          />
          {read.data && <ExportMenu name={`${t('scorecard.everyone')} ${period}`} rows={() => exported(read.data?.scorecards.edges.map((edge) => edge.node) ?? [])} />}
        </>
      }
    >
      <Loaded of={read} what={t('scorecard.everyone')} heights={[40, 40, 40, 40, 40]}>
        {({ scorecards }) => (
          <Section title={t('scorecard.everyone')} note={t('scorecard.countCards', { count: scorecards.totalCount })}>
            {scorecards.edges.length === 0 ? (
              <Empty>{t('scorecard.noCards')}</Empty>
            ) : (
              <DataTable
                label={t('scorecard.everyone')}
                rows={scorecards.edges.map((edge) => edge.node)}
                rowKey={(row) => row.id}
                rowHeight={40}
                walk
                open={{ name: (row) => row.member?.name ?? '', act: (row) => row.member && void navigate({ to: '/scorecards/members/$member', params: { member: row.member.id } }) }}
                columns={[
                  { key: 'name', title: t('scorecard.member'), cell: (row) => row.member?.name, sort: (a, b) => byText(a.member?.name, b.member?.name) },
                  { key: 'team', title: t('scorecard.team'), cell: (row) => row.team?.name, from: 'tablet', sort: (a, b) => byText(a.team?.name, b.team?.name) },
                  { key: 'position', title: t('scorecard.position_'), cell: (row) => row.position && f.names(row.position.names), from: 'tablet' },
                  { key: 'state', title: t('scorecard.state'), cell: (row) => t(`scorecard.step.${row.state}`), from: 'tablet' },
                  {
                    key: 'open',
                    title: t('scorecard.closing'),
                    from: 'desktop',
                    cell: (row) => (row.insufficientData ? <span className="note">{t('scorecard.insufficient', { share: f.plain(row.scoredWeight) })}</span> : row.blockers.length > 0 ? <Tag kind="provisional">{t('scorecard.blockedLines', { count: row.blockers.length })}</Tag> : <span className="note">{t('scorecard.nothing')}</span>),
                  },
                  { key: 'total', title: t('scorecard.total'), align: 'right', cell: (row) => <strong>{f.score(row.total)}</strong>, sort: (a, b) => byNumber(a.total, b.total) },
                  { key: 'grade', title: t('scorecard.grade'), align: 'right', cell: (row) => <GradeBox grade={row.grade} size="small" /> },
                ]}
              />
            )}
            {scorecards.pageInfo.hasNextPage && (
              <Button mt={12} onClick={() => setAfter(scorecards.pageInfo.endCursor)}>
                {t('ui.more')}
              </Button>
            )}
          </Section>
        )}
      </Loaded>
      <Loaded of={teams} what={t('scorecard.teamCards')} heights={[36, 36]}>
        {({ scorecards }) =>
          scorecards.nodes.length > 0 && (
            <Section title={t('scorecard.teamCards')} ruled>
              <DataTable
                label={t('scorecard.teamCards')}
                rows={scorecards.nodes}
                rowKey={(row) => row.id}
                open={{ name: (row) => row.team?.name ?? '', act: (row) => row.team && void navigate({ to: '/scorecards/teams/$team', params: { team: row.team.id } }) }}
                columns={[
                  { key: 'team', title: t('scorecard.team'), cell: (row) => row.team?.name },
                  { key: 'state', title: t('scorecard.state'), cell: (row) => t(`scorecard.step.${row.state}`) },
                  { key: 'total', title: t('scorecard.total'), align: 'right', cell: (row) => <strong>{f.score(row.total)}</strong> },
                  { key: 'grade', title: t('scorecard.grade'), align: 'right', cell: (row) => <GradeBox grade={row.grade} size="small" /> },
                ]}
              />
            </Section>
          )
        }
      </Loaded>
    </Page>
  )
}
