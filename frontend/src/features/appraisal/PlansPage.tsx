import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MemberPlansDocument, PlanStandingsDocument, type PlanStandingsQuery } from '@/gql/appraisal'
import { useAddress, usePeriod } from '@/lib/address'
import { useFormats } from '@/lib/formats'
import { step } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Avatar } from '@/ui/Avatar'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Tag } from '@/ui/Tag'
import { useAppraisalTabs, useAppraisalTitle } from '@/ui/appraisalTabs'
import { tagOf } from './plan'
import { PlanShown } from './PlanShown'
import styles from './PlansPage.module.css'

type Standing = PlanStandingsQuery['planStandings'][number]

/** What is expected of whom this period, and who has agreed to it? */
export function PlansPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const period = usePeriod()
  const [, change] = useAddress()
  const tabs = useAppraisalTabs()
  const title = useAppraisalTitle()
  const read = useRead(PlanStandingsDocument, { period }, { live: true })
  const [at, go] = useState<string | null>(null)
  const ahead = step(period, 1)
  return (
    <Page title={title} tabs={tabs} period actions={<Button onClick={() => change({ period: ahead })}>{t('appraisal.planAhead', { period: f.period(ahead) })}</Button>}>
      <Loaded of={read} what={t('appraisal.tabPlans')} heights={[60, 60, 60]}>
        {({ planStandings }) => {
          const shown = planStandings.find((one) => one.member.id === at) ?? planStandings.find((one) => one.member.id === viewer.id) ?? planStandings[0]
          if (!shown) return <Empty>{t('appraisal.planNobody', { period: f.period(period) })}</Empty>
          return (
            <div className={styles.columns} data-single={planStandings.length === 1 || undefined}>
              {planStandings.length > 1 && <People standings={planStandings} shown={shown} onGo={go} />}
              <One key={shown.member.id + period} member={shown.member.id} period={period} onChange={read.retry} />
            </div>
          )
        }}
      </Loaded>
    </Page>
  )
}

function People({ standings, shown, onGo }: { standings: Standing[]; shown: Standing; onGo: (id: string) => void }) {
  const { t } = useTranslation()
  const agreed = standings.filter((one) => one.plan !== null && tagOf(one.plan.state) === 'met').length
  return (
    <nav className={styles.people} aria-label={t('appraisal.tabPlans')}>
      <header>
        <h2>{t('appraisal.planPeople')}</h2>
        <span className="note">{t('appraisal.planCounts', { agreed, count: standings.length })}</span>
      </header>
      <ul>
        {standings.map((one) => (
          <li key={one.member.id}>
            <button type="button" aria-current={one.member.id === shown.member.id || undefined} onClick={() => onGo(one.member.id)}>
              <Avatar name={one.member.name} />
              <span className={styles.who}>
                <strong className="truncate">{one.member.name}</strong>
                <span className="note truncate">{one.member.team?.name}</span>
              </span>
              <Tag kind={tagOf(one.plan?.state)}>{t(`appraisal.plan.${one.plan?.state ?? 'NONE'}`)}</Tag>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function One({ member, period, onChange }: { member: string; period: string; onChange: () => void }) {
  const { t } = useTranslation()
  const read = useRead(MemberPlansDocument, { member, period }, { live: true })
  const changed = () => {
    read.retry()
    onChange()
  }
  return (
    <Loaded of={read} what={t('appraisal.tabPlans')} heights={[60, 36, 36, 36, 36, 36]}>
      {({ memberPlans, company }) => (memberPlans ? <PlanShown key={memberPlans.versions.length} plans={memberPlans} budgets={company.budgets} onChange={changed} /> : <NotFound />)}
    </Loaded>
  )
}
