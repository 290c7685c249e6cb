import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileDisputeDocument, StatementPlansDocument } from '@/gql/statement'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { firstDay, kindOf, type Period } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import type { Item } from './figures'

/** Objects to an item of one's own statement, or to one that is missing. */
export function FileDispute({ about, onClose, onFiled }: { about: Item | 'missing'; onClose: () => void; onFiled: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const missing = about === 'missing'
  const [words, setWords] = useState('')
  const [plan, setPlan] = useState<string | null>(null)
  const [period, setPeriod] = useState<Period | null>(null)
  const plans = useRead(StatementPlansDocument, {}, { pause: !missing })
  const { act, busy } = useAct(FileDisputeDocument)
  const file = async () => {
    const made = await act({ input: missing ? { planId: plan, period, words: words.trim() } : { payoutId: about.id, words: words.trim() } })
    if (!made) return
    told(t('statement.filed', { day: f.day(made.fileDispute.dispute.due) }))
    onFiled()
    onClose()
  }
  const begun = company.periods.map((one) => one.period).filter((one) => firstDay(one) <= company.today)
  const kinds = ['QUARTER', 'MONTH', 'YEAR'] as const
  return (
    <Ask opened title={missing ? t('statement.fileMissing') : t('statement.fileOf', { plan: f.names(about.plan.name), period: about.period })} act={t('statement.file')} busy={busy} disabled={words.trim().length < 10 || (missing && !period)} onAct={() => void file()} onClose={onClose}>
      <p className="note">{t('statement.fileNote')}</p>
      {missing && (
        <>
          <Select mt={12} searchable label={t('statement.missingPeriod')} withAsterisk value={period} onChange={setPeriod} data={kinds.map((kind) => ({ group: t(`period.${kind}`), items: begun.filter((one) => kindOf(one) === kind).map((one) => ({ value: one, label: f.period(one) })) })).filter((one) => one.items.length > 0)} />
          <Select mt={12} clearable label={t('statement.missingPlan')} description={t('statement.missingPlanNote')} value={plan} onChange={setPlan} data={(plans.data?.incentivePlans ?? []).filter((one) => one.kind !== 'CAREER').map((one) => ({ value: one.id, label: f.names(one.name) }))} />
        </>
      )}
      <Textarea mt={12} label={t('statement.words')} description={t('ui.tooShort', { count: 10 })} value={words} onChange={(event) => setWords(event.currentTarget.value)} autosize minRows={3} maxLength={5000} data-autofocus={!missing || undefined} />
    </Ask>
  )
}
