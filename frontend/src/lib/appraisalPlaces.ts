// Where the matters of an appraisal are dealt with.
import type { LinkProps } from '@tanstack/react-router'
import type { Period } from './period'
import type { Viewer } from './viewer'

export type Place = Pick<LinkProps, 'to' | 'params' | 'search'>

const place = (to: string, period: Period, params?: Record<string, string>, search?: Record<string, string>) => ({ to, params, search: { period, ...search } }) as Place

export const reviewQueuePlace = (period: Period) => place('/scorecards/queue', period)
export const progressPlace = (period: Period) => place('/scorecards/progress', period)
export const plansPlace = (period: Period) => place('/scorecards/plans', period)
export const ratingsPlace = (period: Period) => place('/scorecards/ratings', period)
export const careerPlace = (member: string, period: Period) => place('/incentives/career', period, undefined, { member })
export const levellingPlace = (period: Period, meeting: string) => place('/scorecards/levelling', period, undefined, { meeting })
export const causeReviewPlace = (review: string, period: Period) => place('/scorecards/reviews/$review', period, { review })

/** Somebody's card, a team's, or one's own; ids say by their prefix whose they are. */
export function cardPlace(subject: string, viewer: Pick<Viewer, 'id'>, period: Period): Place {
  if (subject === viewer.id) return place('/scorecards/mine', period)
  return subject.startsWith('team') ? place('/scorecards/teams/$team', period, { team: subject }) : place('/scorecards/members/$member', period, { member: subject })
}
