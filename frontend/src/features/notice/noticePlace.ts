// Where what a notice of an appraisal speaks of is dealt with.
import type { NoticeShownFragment } from '@/gql/notice'
import { cardPlace, careerPlace, causeReviewPlace, plansPlace, ratingsPlace, levellingPlace, reviewQueuePlace, type Place } from '@/lib/appraisalPlaces'
import type { Viewer } from '@/lib/viewer'

type Told = NonNullable<NoticeShownFragment['appraisal']>

/** Null where there is no place, or it may not be seen. */
export function noticePlace({ event, period, subject, scorecard, reviewId, levellingId }: Told, viewer: Pick<Viewer, 'id' | 'leads'>): Place | null {
  if (!period) return null
  if (event === 'CAUSE_PROPOSED' || event === 'CAUSE_DECIDED') return reviewId ? causeReviewPlace(reviewId, period) : null
  if (event === 'PLAN_PROPOSED' || event === 'PLAN_ANSWERED' || event === 'PLAN_UPHELD') return plansPlace(period)
  if (event.startsWith('CAREER_')) return subject ? careerPlace(subject.id, period) : null
  if (event === 'ASKED_TO_RATE') return ratingsPlace(period)
  if (levellingId) return levellingPlace(period, levellingId)
  // What waits for a member or, as a team's lead, for its card is done there; other cards are reviewed in the queue.
  const own = subject?.id === viewer.id || viewer.leads.some((team) => team.id === subject?.id)
  if ((event === 'ASKED_TO_REVIEW' || event === 'REMINDED') && !own) return reviewQueuePlace(period)
  return scorecard && subject ? cardPlace(subject.id, viewer, period) : null
}
