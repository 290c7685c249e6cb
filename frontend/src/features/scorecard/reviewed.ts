// What a line's row says of the review of its cause.
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import type { Line } from './line'

interface Reviewed {
  short: string
  why: string
  /** Somebody has still to act. */
  open: boolean
}

export function useReviewed(): (line: Pick<Line, 'review' | 'replacedBy' | 'examined'>) => Reviewed | null {
  const { t } = useTranslation()
  const f = useFormats()
  return ({ review, replacedBy, examined }) => {
    if (!review) {
      if (!examined) return null
      const short = t(examined === 'WINDFALL' ? 'scorecard.windfallShort' : 'scorecard.reviewState.OPEN')
      return { short, why: t(examined === 'WINDFALL' ? 'scorecard.windfall' : 'scorecard.causeOpen'), open: examined === 'SHORTFALL' }
    }
    const event = review.evidence.find((one) => one.platformEvent)?.platformEvent
    const cause = [review.cause && t(`scorecard.causes.${review.cause}`), event && [event.channel?.name, f.day(event.day)].filter(Boolean).join(' ')].filter(Boolean).join(' · ')
    if (review.state === 'DECIDED') {
      const short = review.decision === 'REPLACE' && replacedBy ? t('scorecard.replacedBy', { name: f.names(replacedBy.names) }) : t(`scorecard.decisions.${review.decision}`)
      return { short, why: cause, open: false }
    }
    if (review.kind === 'WINDFALL') return { short: t('scorecard.windfallShort'), why: cause || t('scorecard.windfall'), open: false }
    return { short: t(`scorecard.reviewState.${review.state}`), why: cause || t('scorecard.causeOpen'), open: true }
  }
}
