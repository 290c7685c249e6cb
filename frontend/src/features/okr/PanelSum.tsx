import { useTranslation } from 'react-i18next'
import { toFixed } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { explains, sumOf, type Term } from './sum'

/** More terms than a line holds are given by their sum. */
const TERMS = 6

/** The mean as an addition that can be checked by hand; nothing where it would not add up to the figure above. */
export function PanelSum({ terms, progress, withChildren, unknown }: { terms: Term[]; progress: string | null; withChildren: number; unknown: number }) {
  const { t } = useTranslation()
  const f = useFormats()
  const sum = sumOf(terms)
  if (!sum || !explains(sum, progress)) return null
  const four = (value: string) => toFixed(value, 4)
  const one = (term: Term) => (sum.alike ? four(term.progress) : `${f.plain(term.weight)} × ${four(term.progress)}`)
  const by = sum.alike ? String(terms.length) : f.plain(sum.weights)
  const shown = terms.length <= TERMS ? t('okr.sum', { terms: terms.map(one).join(' + '), by, result: four(sum.result) }) : t('okr.sumMany', { count: terms.length, result: four(sum.result) })
  return (
    <p className="note">
      {shown}
      {terms.length > 1 && terms.length <= TERMS && t('okr.sumWeights', { weights: terms.map((term) => f.plain(term.weight)).join(' : ') })}
      {withChildren > 0 && t('okr.sumChildren', { count: withChildren })}
      {unknown > 0 && t('okr.sumUnknown', { count: unknown })}
    </p>
  )
}
