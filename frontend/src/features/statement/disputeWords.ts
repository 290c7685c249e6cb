import { useTranslation } from 'react-i18next'
import type { DisputeShownFragment } from '@/gql/statement'
import { useFormats } from '@/lib/formats'

/** A dispute's state as a shape; the word stands beside it. */
export const glyphOfDispute = { FILED: 'near', GRANTED: 'met', DISMISSED: 'excluded', WITHDRAWN: 'na' } as const

/** What a dispute is about: an item, or what is missing. */
export function useDisputeTitle(): (dispute: Pick<DisputeShownFragment, 'payout' | 'plan' | 'period'>) => string {
  const { t } = useTranslation()
  const f = useFormats()
  return ({ payout, plan, period }) => {
    const what = plan ? f.names(plan.name) : t('statement.someBonus')
    return t(payout ? 'statement.aboutItem' : 'statement.aboutMissing', { what, period: f.period(period) })
  }
}
