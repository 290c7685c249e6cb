import { useTranslation } from 'react-i18next'
import type { PolicyFragment } from '@/gql/channel'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { spoken } from './figures'

/** A policy in a few words: 55 / 27 / 18，采用提议，沈知秋，9月8日 17:00. */
export function usePolicyWords() {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  return (policy: PolicyFragment) =>
    [spoken(policy.weights.map((one) => one.weight)), t(`channel.act.${policy.act}`), policy.byName || t('channel.nobody'), policy.at && f.moment(policy.at, company.today)].filter(Boolean).join(t('channel.comma'))
}
