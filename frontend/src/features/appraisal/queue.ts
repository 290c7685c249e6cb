import type { ReviewedCardQuery } from '@/gql/appraisal'

/** A card as its reviewer sees it. */
export type ReviewedCard = Extract<NonNullable<ReviewedCardQuery['node']>, { sections: unknown }>
export type ReviewedLine = ReviewedCard['sections'][number]['lines'][number]
