import { Button, Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconLock, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ObjectiveListDocument, OkrTeamsDocument } from '@/gql/okr'
import type { ObjectiveFilter } from '@/gql/schema'
import { useAddress, usePeriod } from '@/lib/address'
import { approximate, useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { HealthGlyph, type HealthState } from '@/ui/Health'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { PaceBar } from '@/ui/PaceBar'
import { Tag } from '@/ui/Tag'
import { CycleSelect } from './CycleSelect'
import { Course } from './KeyResultRow'
import { needFirst, type Listed } from './listed'
import { daysTo, isReported, speaksFor } from './objective'
import styles from './ObjectiveLists.module.css'
import { objectiveRoute } from './objectiveRoute'
import { useOkrTabs } from './okrTabs'
import { useAgain, useReports } from './useReports'

const NewObjective = lazy(() => import('./NewObjective'))

/** My objectives, and those whose key results I speak for: what needs me first. */
export function MyObjectivesPage() {
  const { t } = useTranslation()
  return <ObjectiveList filter={{ mine: true }} what={t('home.objectives')} empty={t('objective.emptyMine')} />
}

/** A team's objectives, those below it and of its members. */
export function TeamObjectivesPage() {
  const { t } = useTranslation()
  const { viewer, company } = useHere()
  const [address, change] = useAddress()
  const teams = useRead(OkrTeamsDocument, {}).data?.teams ?? []
  const team = address.team ?? viewer.leads[0]?.id ?? viewer.team?.id ?? company.id
  const pick = <Select aria-label={t('shell.team_')} w={140} searchable value={team} onChange={(id) => change({ team: id ?? undefined })} data={teams.map((one) => ({ value: one.id, label: one.name }))} />
  return <ObjectiveList key={team} filter={{ team }} what={t('objective.tabs.team')} empty={t('objective.emptyTeam')} actions={teams.length > 0 ? pick : undefined} ownerTeam={team} />
}

interface Props {
  filter: Partial<ObjectiveFilter>
  what: string
  empty: string
  actions?: ReactNode
  /** Whose a new objective is at first; left out: the viewer's own. */
  ownerTeam?: string
}

function ObjectiveList({ filter, what, empty, actions, ownerTeam }: Props) {
  const { t } = useTranslation()
  const tabs = useOkrTabs()
  const phone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false }) ?? false
  const period = usePeriod()
  const [page, setPage] = useState<{ period: string; after: string | null }>({ period, after: null })
  const [adding, add] = useState(false)
  const none = { team: null, member: null, state: null, kind: null, health: null, search: null, mine: null }
  const read = useRead(ObjectiveListDocument, { filter: { ...none, ...filter, cycle: period }, after: page.period === period ? page.after : null }, { live: true })
  const { retry } = read
  useAgain(useReports(period), retry)
  const button = (
    <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={() => add(true)}>
      {t('okr.objective')}
    </Button>
  )
  return (
    <Page
      title={t('okr.title')}
      tabs={tabs}
      actions={
        <>
          {!phone && actions}
          <CycleSelect />
          {button}
        </>
      }
    >
      <h2 className="sr-only">{what}</h2>
      {phone && actions && <div className={styles.pick}>{actions}</div>}
      <Loaded of={read} what={what} heights={[28, 36, 36, 28, 36, 36]}>
        {({ objectives }) =>
          objectives.totalCount === 0 ? (
            <Empty act={<Button onClick={() => add(true)}>{t('objective.newObjective')}</Button>}>{empty}</Empty>
          ) : (
            <>
              <Summary of={objectives.nodes} total={objectives.totalCount} />
              <ul>
                {needFirst(objectives.nodes).map((one) => (
                  <OneObjective key={one.id} of={one} />
                ))}
              </ul>
              {objectives.pageInfo.hasNextPage && (
                <Button mt={12} onClick={() => setPage({ period, after: objectives.pageInfo.endCursor })}>
                  {t('objective.more', { count: objectives.totalCount - objectives.nodes.length })}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {adding && (
        <Suspense>
          <NewObjective cycle={period} ownerTeam={ownerTeam} onClose={() => add(false)} />
        </Suspense>
      )}
    </Page>
  )
}

const healths: HealthState[] = ['ON_TRACK', 'AT_RISK', 'BEHIND', 'STALE', 'NO_DATA']

/** How many there are in each health; drafts and what was given up are in no count. */
function Summary({ of, total }: { of: Listed[]; total: number }) {
  const { t } = useTranslation()
  const counted = of.filter((one) => one.state === 'ACTIVE' || one.state === 'CLOSED')
  return (
    <p className={styles.summary}>
      <span>
        <strong>{total}</strong> <span className="note">{t('okr.objectives')}</span>
      </span>
      {healths.map((health) => {
        const count = counted.filter((one) => one.health === health).length
        return (
          count > 0 && (
            <span key={health}>
              <HealthGlyph health={health} /> {t(`health.${health}`)} <strong>{count}</strong>
            </span>
          )
        )
      })}
    </p>
  )
}

function OneObjective({ of }: { of: Listed }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const off = of.state === 'CANCELLED'
  return (
    <li className={styles.objective} data-off={off || undefined}>
      <div className={styles.head}>
        <HealthGlyph health={of.health} />
        <span className={styles.title}>
          <Link {...objectiveRoute(of.id)}>{of.title}</Link>
          <span className="note">
            {[of.owner.id === viewer.id ? t('home.me') : of.owner.name, t(`okr.kinds.${of.kind}`)].join(' · ')}
          </span>
          {of.state !== 'ACTIVE' && <Tag kind={of.state === 'DRAFT' ? 'provisional' : 'plain'}>{t(`okr.states.${of.state}`)}</Tag>}
          {of.visibility === 'TEAM' && (
            <Tag>
              <IconLock size={11} /> {t('okr.private')}
            </Tag>
          )}
        </span>
        <span className={styles.bar}>
          <PaceBar progress={approximate(of.progress)} health={of.health} elapsed={approximate(of.cycle.elapsed)} />
        </span>
        <strong className={styles.percent}>{f.percent(of.progress)}</strong>
      </div>
      <ul className={styles.keyResults}>
        {of.keyResults.map((one, at) => (
          <KeyResult key={one.id} objective={of} of={one} place={at + 1} />
        ))}
      </ul>
      {of.keyResults.length === 0 && !off && <p className={`note ${styles.keyResults}`}>{t('okr.emptyKeyResults')}</p>}
    </li>
  )
}

function KeyResult({ objective, of, place }: { objective: Listed; of: Listed['keyResults'][number]; place: number }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const days = of.due === null ? null : daysTo(of.due, company.today)
  const may = speaksFor(objective, of, viewer.id)
  return (
    <li className={styles.keyResult}>
      <HealthGlyph health={of.health} size={12} />
      <span className="truncate" title={of.title}>
        <span className={styles.key}>KR{place}</span> {of.title}
      </span>
      <span className={`note ${styles.course}`}>
        <Course of={of} />
      </span>
      <span className={`note ${styles.due}`} data-late={(days !== null && days <= 0) || undefined}>
        {of.kind === 'METRIC' ? t('okr.auto') : days === null ? '' : days < 0 ? t('objective.late', { count: -days }) : days === 0 ? t('objective.dueToday') : t('objective.dueBy', { day: f.day(of.due) })}
      </span>
      <span className={styles.small}>{f.percent(of.progress)}</span>
      <span className={styles.act}>
        {may && of.kind !== 'METRIC' && (
          <Button aria-label={`${t(isReported(of) ? 'objective.update' : 'objective.tickOff')} KR${place} ${of.title}`} renderRoot={(props) => <Link {...objectiveRoute(objective.id, of.id)} {...props} />}>
            {t(isReported(of) ? 'objective.update' : 'objective.tickOff')}
          </Button>
        )}
      </span>
    </li>
  )
}
