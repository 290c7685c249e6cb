import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LineReviewDocument, type CardAppealFragment } from '@/gql/scorecard'
import { causeReviewPlace } from '@/lib/appraisalPlaces'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import styles from './LineReview.module.css'
import type { Line } from './line'

/** Why the figure is as it is, what was decided of it, and by whom. */
export function LineReview({ line, period }: { line: Line; period: string }) {
  const { t } = useTranslation()
  const f = useFormats()
  const read = useRead(LineReviewDocument, { id: line.id }, { live: true })
  if (!line.review) return null
  return (
    <Section
      title={t('scorecard.causeReview')}
      aside={
        <Link {...causeReviewPlace(line.review.id, period)} className={styles.link}>
          {t('scorecard.openReview')}
        </Link>
      }
    >
      <Loaded of={read} what={t('scorecard.causeReview')} heights={[20, 20]}>
        {({ scorecardLine }) => {
          const review = scorecardLine?.review
          if (!review) return null
          const person = (who: { name: string } | null, at: string | null) => [who?.name, at && f.day(f.dayOf(at))].filter(Boolean).join(' · ')
          return (
            <dl className={styles.facts}>
              <dt>{t('scorecard.cause')}</dt>
              <dd>
                {review.cause ? t(`scorecard.causes.${review.cause}`) : t(review.kind === 'WINDFALL' ? 'scorecard.windfall' : 'scorecard.causeOpen')}
                {review.explanation && <p className={styles.words}>{review.explanation}</p>}
              </dd>
              {review.state !== 'OPEN' && (
                <>
                  <dt>{t(review.state === 'DECIDED' ? 'scorecard.decision' : 'scorecard.proposal')}</dt>
                  <dd>
                    {t(`scorecard.decisions.${review.decision}`)}
                    {review.target !== null && ` · ${t('scorecard.newTarget', { target: f.figure(review.target, line.metric.unit) })}`}
                    {review.replacement && ` · ${f.names(review.replacement.names)}`}
                    {review.state === 'PROPOSED' && (
                      <>
                        {' '}
                        <Tag kind="near">{t('scorecard.reviewState.PROPOSED')}</Tag>
                      </>
                    )}
                  </dd>
                </>
              )}
              {review.evidence.length > 0 && (
                <>
                  <dt>{t('scorecard.evidence')}</dt>
                  <dd>
                    <ul>
                      {review.evidence.map((one, at) => (
                        <li key={at} className={styles.words}>
                          {one.platformEvent && `${f.day(one.platformEvent.day)} ${one.platformEvent.channel?.name ?? ''} ${one.platformEvent.description}`}
                          {one.link && (
                            <a href={one.link} target="_blank" rel="noreferrer noopener" className={styles.link}>
                              {one.link}
                            </a>
                          )}
                          {one.note}
                        </li>
                      ))}
                    </ul>
                  </dd>
                </>
              )}
              {review.proposedBy && (
                <>
                  <dt>{t('scorecard.proposedBy')}</dt>
                  <dd>{person(review.proposedBy, review.proposedAt)}</dd>
                </>
              )}
              {review.decidedBy && (
                <>
                  <dt>{t('scorecard.decidedBy')}</dt>
                  <dd>{person(review.decidedBy, review.decidedAt)}</dd>
                </>
              )}
              {review.decisionReason && (
                <>
                  <dt>{t('scorecard.why')}</dt>
                  <dd className={styles.words}>{review.decisionReason}</dd>
                </>
              )}
            </dl>
          )
        }}
      </Loaded>
    </Section>
  )
}

/** The score that a granted appeal gave, beside the computed one. */
export function GivenScore({ line, appeals }: { line: Line; appeals: CardAppealFragment[] }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (line.levelling) return <Levelled line={line} levelling={line.levelling} />
  if (line.computedScore === null) return null
  const appeal = appeals.find((one) => one.state === 'GRANTED' && one.score !== null && one.line?.metric.id === line.metric.id && one.line.scope === line.scope)
  return (
    <p className={styles.given}>
      {t('scorecard.givenScore', { computed: f.score(line.computedScore), score: f.score(line.score) })}
      {appeal && (
        <span className={styles.words}>
          {appeal.ruledBy?.name}
          {appeal.ruledAt && ` · ${f.day(f.dayOf(appeal.ruledAt))}`}
          {appeal.ruling && ` · ${appeal.ruling}`}
        </span>
      )}
    </p>
  )
}

function Levelled({ line, levelling }: { line: Line; levelling: NonNullable<Line['levelling']> }) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <p className={styles.given}>
      {t('scorecard.levelled', { computed: f.score(line.computedScore ?? line.score), score: f.score(levelling.score) })}
      <span className={styles.words}>
        {[levelling.by?.name, f.moment(levelling.at), levelling.reason].filter(Boolean).join(' · ')}
      </span>
      <span className={styles.words}>{t('scorecard.levelledWith', { names: levelling.participants.map((one) => one.name).join(f.lang === 'en' ? ', ' : '、') })}</span>
      {line.computedScore === null && <span className={styles.words}>{t('scorecard.levelledLater')}</span>}
    </p>
  )
}
