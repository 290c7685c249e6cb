import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ReviewPageDocument, type ReviewPageQuery } from '@/gql/appraisal'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { stateOf } from '@/ui/states'
import { useAppraisalTabs, useAppraisalTitle } from '@/ui/appraisalTabs'
import { ReviewActs } from './ReviewActs'
import { ReviewEvidence } from './ReviewEvidence'
import styles from './ReviewPage.module.css'

export type Review = NonNullable<ReviewPageQuery['attributionReview']>

/** Is the cause proven, and what does each decision do to whom? */
export function ReviewPage() {
  const { t } = useTranslation()
  const { review } = useParams({ from: '/scorecards/reviews/$review' })
  const tabs = useAppraisalTabs()
  const title = useAppraisalTitle()
  const read = useRead(ReviewPageDocument, { id: review }, { live: true })
  const found = read.data?.attributionReview
  const home = <Link to="/scorecards/reviews">{t('appraisal.tabReviews')}</Link>
  return (
    <Page title={title} tabs={tabs} railWidth={424} rail={found && <ReviewActs key={`${found.id} ${found.version}`} review={found} metrics={read.data?.metrics ?? []} retry={read.retry} />}>
      <Loaded of={read} what={t('appraisal.tabReviews')} heights={[90, 240, 120]} home={home}>
        {(data) => (data.attributionReview ? <Body review={data.attributionReview} /> : <NotFound home={home} />)}
      </Loaded>
    </Page>
  )
}

function Body({ review }: { review: Review }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const { line, metric } = review
  const state = line ? stateOf({ state: 'SCORED', attainment: line.attainment, threshold: line.examination }) : 'missing'
  return (
    <>
      <div className={styles.head}>
        <p className="note">
          {review.subject?.name ?? company.name} · {f.period(review.period)}
        </p>
        <p className={styles.figure}>
          <StateGlyph state={state} size={18} />
          <span>{f.names(metric.names)}</span>
          <strong>{f.figure(line?.actual, metric.unit)}</strong>
        </p>
        <div>
          {line && (
            <p>
              {line.target !== null && `${t('scorecard.target')} ${f.bound(metric.direction)} ${f.figure(line.target, metric.unit)} · `}
              {t('scorecard.attainment')} <strong>{f.attainment(line.attainment)}</strong>
            </p>
          )}
          <p className={review.kind === 'SHORTFALL' && review.state !== 'DECIDED' ? styles.holds : 'note'}>
            {review.kind === 'WINDFALL' ? t('appraisal.windfall') : review.state === 'DECIDED' ? t('appraisal.counts_', { count: review.affectedCount }) : t('appraisal.holds', { threshold: f.plain(line?.examination ?? '0.8'), count: review.affectedCount })}
          </p>
        </div>
        <ol className={styles.steps} aria-label={t('appraisal.steps')}>
          <li data-done={review.proposedBy !== null || undefined}>{t('appraisal.stepCause')}{review.proposedAt && ` ${f.moment(review.proposedAt)}`}</li>
          <li data-done={(review.state !== 'OPEN' && review.decision !== 'KEEP') || review.state === 'DECIDED' || undefined}>{t('appraisal.stepProposal')}</li>
          <li data-done={review.state === 'DECIDED' || undefined}>{t('appraisal.stepDecision')}{review.state === 'DECIDED' && review.decidedAt && ` ${f.moment(review.decidedAt)}`}</li>
        </ol>
      </div>
      <ReviewEvidence review={review} />
      <Cause review={review} />
    </>
  )
}

function Cause({ review }: { review: Review }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (!review.cause) return <Section title={t('appraisal.cause')} ruled><p className="note">{t('appraisal.noCause')}</p></Section>
  return (
    <Section title={t('appraisal.cause')} note={review.proposedBy && `${review.proposedBy.name} ${f.moment(review.proposedAt)}`} ruled>
      <p>
        <strong>{t(`appraisal.causes.${review.cause}`)}</strong>
      </p>
      <p className={styles.words}>{review.explanation}</p>
      <ul className={styles.evidence}>
        {review.evidence.map((one, at) => (
          <li key={at}>
            {one.platformEvent && `${f.day(one.platformEvent.day)} ${one.platformEvent.description}`}
            {one.link && (
              <a href={one.link} target="_blank" rel="noreferrer">
                {one.link}
              </a>
            )}
            {one.note}
          </li>
        ))}
      </ul>
      {review.decidedBy && (
        <p className="note">
          {t(review.state === 'DECIDED' ? 'appraisal.decidedBy' : 'appraisal.sentBackBy', { name: review.decidedBy.name, decision: t(`appraisal.decisions.${review.decision}`) })}
          {review.decisionReason && ` · ${review.decisionReason}`}
        </p>
      )}
    </Section>
  )
}
