import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ObjectiveListDocument, OkrCycleListDocument, type CycleFactsFragment } from '@/gql/okr'
import { usePeriod } from '@/lib/address'
import { NONE, useFormats } from '@/lib/formats'
import { quarterOf } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { CarryOver } from './CarryOver'
import { CycleActs } from './CycleActs'
import styles from './CyclePage.module.css'
import { CycleSelect } from './CycleSelect'
import { gradingOf } from './grade'
import { Grading } from './Grading'
import type { Listed } from './listed'
import { useOkrTabs } from './okrTabs'
import { Templates } from './Templates'
import { useAgain, useReports } from './useReports'

const filterOf = (cycle: string) => ({ cycle, team: null, member: null, state: null, kind: null, health: null, search: null, mine: null })

/** What did the cycle reach, what is still to be graded, and how does the next one begin? */
export function CyclePage() {
  const { t } = useTranslation()
  const tabs = useOkrTabs()
  const period = usePeriod()
  const [page, setPage] = useState<{ period: string; after: string | null }>({ period, after: null })
  const cycles = useRead(OkrCycleListDocument, {}, { live: true })
  const list = useRead(ObjectiveListDocument, { filter: filterOf(period), after: page.period === period ? page.after : null }, { live: true })
  const again = () => {
    cycles.retry()
    list.retry()
  }
  useAgain(useReports(period), list.retry)
  const cycle = cycles.data?.cycles.find((one) => one.period === period)
  const objectives = list.data?.objectives
  return (
    <Page
      title={t('okr.title')}
      tabs={tabs}
      actions={<CycleSelect />}
      rail={
        <>
          <Cycles of={cycles.data?.cycles ?? []} at={period} />
          <Templates onDrafted={again} />
        </>
      }
    >
      <Loaded of={cycles} what={t('objective.tabs.cycles')} heights={[28, 40, 48, 48, 48]}>
        {() =>
          cycle === undefined ? (
            <Empty>{t('cycle.none', { cycle: period })}</Empty>
          ) : (
            <Loaded of={list} what={t('cycle.grading')} heights={[28, 40, 48, 48, 48]}>
              {() => (
                <>
                  <Head of={cycle} objectives={objectives?.nodes ?? []} whole={!objectives?.pageInfo.hasNextPage} onDone={again} />
                  {cycle.retrospective && (
                    <Section title={t('cycle.retrospective')} ruled>
                      <p className={styles.text}>{cycle.retrospective}</p>
                    </Section>
                  )}
                  <Grading objectives={objectives?.nodes ?? []} />
                  {objectives?.pageInfo.hasNextPage && (
                    <Button onClick={() => setPage({ period, after: objectives.pageInfo.endCursor })}>{t('objective.more', { count: objectives.totalCount - objectives.nodes.length })}</Button>
                  )}
                  {cycle.state === 'CLOSED' && <CarryOver key={period} cycle={period} objectives={objectives?.nodes ?? []} />}
                </>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  )
}

function Head({ of, objectives, whole, onDone }: { of: CycleFactsFragment; objectives: Listed[]; whole: boolean; onDone: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { keyResults, graded, objectives: judged, reached } = gradingOf(objectives)
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h2>{f.period(of.period)}</h2>
        <Tag kind={of.state === 'DRAFT' ? 'provisional' : 'plain'}>{t(`okr.states.${of.state}`)}</Tag>
        <span className="note">
          {of.closedAt ? t('cycle.closedOn', { day: f.day(f.dayOf(of.closedAt), true) }) : t('objective.everyDays', { count: of.staleDays })}
        </span>
        <span className={styles.acts}>
          <CycleActs of={of} ungraded={keyResults - graded} drafts={objectives.filter((one) => one.state === 'DRAFT').length} onDone={onDone} />
        </span>
      </div>
      <div className={styles.figures}>
        <div className={styles.hero}>
          <strong data-testid="graded">
            {graded} / {keyResults}
          </strong>
          <span className="note">{t(whole ? 'cycle.graded' : 'cycle.gradedLoaded')}</span>
        </div>
        <div>
          <strong>{judged === 0 ? NONE : `${reached} / ${judged}`}</strong>
          <span className="note">{t('cycle.reachedOf')}</span>
        </div>
        <div>
          <strong>{of.objectives}</strong>
          <span className="note">{t('cycle.publicObjectives')}</span>
        </div>
        <div>
          <strong>{f.percent(of.elapsed)}</strong>
          <span className="note">{t('okr.elapsed')}</span>
        </div>
      </div>
    </header>
  )
}

function Cycles({ of, at }: { of: CycleFactsFragment[]; at: string }) {
  const { t } = useTranslation()
  const { company } = useHere()
  return (
    <Section title={t('cycle.all')}>
      {of.length === 0 && <p className="note">{t('cycle.noneAtAll')}</p>}
      <ul>
        {of.map((one) => (
          <li key={one.period}>
            <Link to="/okr/cycles" search={(one.period === quarterOf(company.today) ? {} : { period: one.period }) as never} className={styles.cycle} data-at={one.period === at || undefined} aria-current={one.period === at ? 'true' : undefined}>
              <span>{one.period}</span>
              <span className="note">{t(`okr.states.${one.state}`)}</span>
              <span className="note">
                {one.objectives} {t('okr.objectives')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
