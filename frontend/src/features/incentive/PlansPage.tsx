import { Button, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IncentivePlansDocument, type IncentivePlanPartFragment } from '@/gql/incentive'
import type { IncentiveKind } from '@/gql/schema'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { DataTable } from '@/ui/DataTable'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { useIncentiveTabs } from '@/ui/incentiveTabs'
import { Sentence } from './Sentence'
import styles from './PlansPage.module.css'
import { sentence } from './words'

const kinds: IncentiveKind[] = ['KPI_BONUS', 'COST_SAVING', 'AWARD', 'PROFIT_SHARE', 'CAREER']

/** What the company pays for beside wages. */
export function PlansPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const navigate = useNavigate()
  const read = useRead(IncentivePlansDocument, {})
  const drafts = has(viewer, 'FINANCE', 'HR')
  const begin = drafts && (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="filled">{t('incentive.newPlan')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => void navigate({ to: '/incentives/plans/$plan', params: { plan: 'new' }, search: { kind } })}>
            {t(`incentive.kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
  return (
    <Page title={t('incentive.title')} tabs={useIncentiveTabs()}>
      <Loaded of={read} what={t('incentive.plans')} heights={[40, 40, 40, 40]}>
        {({ incentivePlans }) => (
          <Section title={t('incentive.plans')} note={t('incentive.plansNote')} aside={begin}>
            {incentivePlans.length === 0 ? <Empty>{t(drafts ? 'incentive.plansEmpty' : 'incentive.plansNone')}</Empty> : <Plans rows={incentivePlans} />}
          </Section>
        )}
      </Loaded>
    </Page>
  )
}

function Plans({ rows }: { rows: IncentivePlanPartFragment[] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const navigate = useNavigate()
  const shown = (plan: IncentivePlanPartFragment) => plan.versions.find((one) => one.version === plan.inForce?.version) ?? plan.versions[0]
  return (
    <DataTable
      label={t('incentive.plans')}
      rows={rows}
      rowKey={(plan) => plan.id}
      rowHeight={40}
      walk
      open={{ name: (plan) => f.names(plan.name), act: (plan) => void navigate({ to: '/incentives/plans/$plan', params: { plan: plan.id } }) }}
      columns={[
        { key: 'name', title: t('incentive.plan'), cell: (plan) => <strong>{f.names(plan.name)}</strong> },
        { key: 'kind', title: t('incentive.kindTitle'), cell: (plan) => t(`incentive.kind.${plan.kind}`), from: 'tablet' },
        { key: 'says', title: t('incentive.saysTitle'), from: 'desktop', cell: (plan) => { const version = shown(plan); return version && <div className={styles.says}><Sentence pieces={sentence(t, f, plan.kind, version.terms)} quiet /></div> } },
        { key: 'from', title: t('incentive.validFrom'), cell: (plan) => shown(plan)?.from ?? '—', from: 'tablet' },
        {
          key: 'state',
          title: t('incentive.state'),
          cell: (plan) => {
            const open = plan.versions.find((one) => one.state === 'DRAFT' || one.state === 'PROPOSED')
            return (
              <span className={styles.state}>
                {plan.inForce ? t('incentive.inForce', { version: plan.inForce.version }) : t('incentive.notInForce')}
                {open && <Tag kind="provisional">{t('incentive.versionIs', { version: open.version, state: t(`incentive.versionState.${open.state}`) })}</Tag>}
              </span>
            )
          },
        },
      ]}
    />
  )
}
