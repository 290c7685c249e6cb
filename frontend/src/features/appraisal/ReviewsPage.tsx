import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AttributionReviewsDocument, type AttributionReviewsQuery } from '@/gql/appraisal'
import { usePeriod } from '@/lib/address'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Choice } from '@/ui/Choice'
import { DataTable } from '@/ui/DataTable'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { useAppraisalTabs, useAppraisalTitle } from '@/ui/appraisalTabs'

type Review = AttributionReviewsQuery['attributionReviews'][number]
const kinds = { OPEN: 'missed', PROPOSED: 'near', DECIDED: 'plain' } as const

/** Every figure of the period whose cause is examined, and how far it is. */
export function ReviewsPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const period = usePeriod()
  const tabs = useAppraisalTabs()
  const title = useAppraisalTitle()
  const navigate = useNavigate()
  const [which, show] = useState<'open' | 'all'>('open')
  const read = useRead(AttributionReviewsDocument, { period }, { live: true })
  const open = (row: Review) => void navigate({ to: '/scorecards/reviews/$review', params: { review: row.id }, search: (before) => ({ period: before.period }) })
  return (
    <Page title={title} tabs={tabs} period>
      <Loaded of={read} what={t('appraisal.tabReviews')} heights={[40, 40, 40]}>
        {({ attributionReviews }) => {
          const shown = attributionReviews.filter((row) => which === 'all' || row.state !== 'DECIDED')
          return (
            <Section
              title={t('appraisal.reviews')}
              note={t('appraisal.reviewsNote')}
              aside={<Choice label={t('appraisal.which')} value={which} onChange={show} options={[{ value: 'open', label: t('appraisal.whichOpen') }, { value: 'all', label: t('appraisal.whichAll') }]} />}
            >
              {shown.length === 0 ? (
                <Empty>{t(attributionReviews.length === 0 ? 'appraisal.noReviews' : 'appraisal.noOpenReviews')}</Empty>
              ) : (
                <DataTable
                  label={t('appraisal.reviews')}
                  rows={shown}
                  rowKey={(row) => row.id}
                  rowHeight={40}
                  walk
                  open={{ name: (row) => f.names(row.metric.names), act: open }}
                  columns={[
                    { key: 'metric', title: t('scorecard.metric'), cell: (row) => f.names(row.metric.names) },
                    { key: 'whose', title: t('appraisal.whose'), cell: (row) => row.subject?.name ?? company.name },
                    { key: 'kind', title: t('appraisal.why'), from: 'tablet', cell: (row) => t(`appraisal.kind.${row.kind}`) },
                    { key: 'state', title: t('scorecard.state'), cell: (row) => <Tag kind={kinds[row.state]}>{t(`appraisal.reviewState.${row.state}`)}</Tag> },
                    { key: 'cause', title: t('appraisal.cause'), from: 'tablet', cell: (row) => (row.cause ? t(`appraisal.causes.${row.cause}`) : '—') },
                    { key: 'decision', title: t('appraisal.decision'), from: 'desktop', cell: (row) => (row.state === 'OPEN' ? '—' : t(`appraisal.decisions.${row.decision}`)) },
                    { key: 'cards', title: t('appraisal.cards'), align: 'right', from: 'tablet', cell: (row) => row.affectedCount },
                  ]}
                />
              )}
            </Section>
          )
        }}
      </Loaded>
    </Page>
  )
}
