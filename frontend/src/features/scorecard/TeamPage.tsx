import { Select } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TeamOverviewDocument, type TeamOverviewQuery } from '@/gql/scorecard'
import { useAppraisalTabs } from '@/ui/appraisalTabs'
import { useAddress, usePeriod } from '@/lib/address'
import type { Rows } from '@/lib/export'
import { useFormats, type Formats } from '@/lib/formats'
import { step } from '@/lib/period'
import { useRead } from '@/lib/read'
import { compare } from '@/lib/decimal'
import { isLead, useHere } from '@/lib/viewer'
import { ExportMenu } from '@/ui/ExportMenu'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { GradeBox, Tag } from '@/ui/Tag'
import { linesOf, median, spreads, type Row } from './spread'
import styles from './TeamPage.module.css'
import { TeamRows } from './TeamRows'

/** Who needs me, and where do my people differ? */
export function TeamPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const [address, change] = useAddress()
  const period = usePeriod()
  const tabs = useAppraisalTabs()
  const team = viewer.leads.find((one) => one.id === address.team) ?? viewer.leads[0]
  const read = useRead(TeamOverviewDocument, { team: team?.id ?? '', period, previous: step(period, -1) }, { pause: !team, live: true })
  if (!isLead(viewer) || !team) {
    return (
      <Page title={t('scorecard.teamTitle')}>
        <NotFound home={<Link to="/">{t('shell.goHome')}</Link>} />
      </Page>
    )
  }
  return (
    <Page
      title={t('scorecard.teamTitle')}
      tabs={tabs}
      period
      actions={
        <>
          {viewer.leads.length > 1 && <Select aria-label={t('shell.team_')} w={140} value={team.id} onChange={(id) => change({ team: id ?? undefined })} data={viewer.leads.map((one) => ({ value: one.id, label: one.name }))} />}
          {read.data && <ExportMenu name={`${t('scorecard.teamTitle')} ${team.name} ${period}`} rows={() => teamRows(read.data?.scorecards.nodes ?? [], f)} print />}
        </>
      }
    >
      <Loaded of={read} what={t('scorecard.teamTitle')} heights={[90, 52, 52, 52, 52, 52]}>
        {(data) => (data.scorecards.nodes.length === 0 ? <Empty>{t('scorecard.noCards')}</Empty> : <Body data={data} name={team.name} team={team.id} />)}
      </Loaded>
    </Page>
  )
}

/** A row per person and line, so that a pivot table can turn it. */
function teamRows(rows: Row[], f: Formats): Rows {
  const lines = rows.flatMap((row) => linesOf(row).map((line) => [row.member?.name ?? '', row.position ? f.names(row.position.names) : '', row.total ?? '', row.grade ?? '', f.names(line.metric.names), line.scope, line.weight, line.attainment ?? '', line.score ?? '', line.state]))
  return [['member', 'position', 'total', 'grade', 'metric', 'scope', 'weight', 'attainment', 'score', 'state'], ...lines]
}

function Body({ data, name, team }: { data: TeamOverviewQuery; name: string; team: string }) {
  const { t } = useTranslation()
  const f = useFormats()
  const rows = [...data.scorecards.nodes].sort((a, b) => (a.total === null || b.total === null ? (a.total === b.total ? 0 : a.total === null ? 1 : -1) : compare(b.total, a.total)))
  const card = data.teamScorecard
  const middle = median(rows.map((row) => row.total).filter((total) => total !== null))
  const waiting = rows.filter((row) => row.abilities.length > 0 && row.blockers.length > 0).length
  const under = rows.flatMap(linesOf).filter((line) => line.scope === 'MEMBER' && line.state === 'SCORED' && line.attainment !== null && compare(line.attainment, line.examination) < 0).length
  const before = new Map(data.before.nodes.flatMap((one) => (one.member && one.total ? [[one.member.id, one.total] as const] : [])))
  const positions = [...new Map(rows.map((row) => [row.position?.id ?? '', row.position])).values()]

  return (
    <>
      <div className={styles.head}>
        <div>
          <p className="label">
            {name} · {t('scorecard.teamCard')}
          </p>
          <Link to="/scorecards/teams/$team" params={{ team }} className={styles.total}>
            <strong data-testid="total">{f.score(card?.total)}</strong>
            <GradeBox grade={card?.grade ?? null} />
            {card?.provisional && <Tag kind="provisional">{t('state.provisional')}</Tag>}
          </Link>
        </div>
        <Figure name={t('scorecard.median')} value={f.score(middle)} />
        <Figure name={t('scorecard.waiting')} value={String(waiting)} />
        <Figure name={t('scorecard.underThreshold')} value={String(under)} />
      </div>
      <Section title={t('scorecard.members')} note={t('scorecard.membersNote', { count: rows.length })} aside={<span className="note">{t('scorecard.whoSees')}</span>} ruled>
        {positions.map((position) => (
          <TeamRows key={position?.id ?? 'none'} title={positions.length > 1 && position ? f.names(position.names) : undefined} rows={rows.filter((row) => (row.position?.id ?? '') === (position?.id ?? ''))} before={before} />
        ))}
      </Section>
      <Spreads rows={rows} />
    </>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className={styles.figure}>
      <p className="label">{name}</p>
      <strong>{value}</strong>
    </div>
  )
}

function Spreads({ rows }: { rows: Row[] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const found = spreads(rows).slice(0, 4)
  if (found.length === 0) return null
  return (
    <Section title={t('scorecard.spread')} note={t('scorecard.spreadNote')}>
      <ul className={styles.spreads}>
        {found.map((spread) => (
          <li key={spread.key}>
            <span className="truncate">{f.names(spread.names)}</span>
            <span className={styles.range} aria-hidden>
              <i style={{ left: `${(Number(spread.low) / 120) * 100}%`, width: `${(Number(spread.width) / 120) * 100}%` }} />
              <b />
            </span>
            <strong>{f.score(spread.width)}</strong>
          </li>
        ))}
      </ul>
      <p className="note">{t('scorecard.spreadScale')}</p>
    </Section>
  )
}
