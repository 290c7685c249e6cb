import { Button, Checkbox, MultiSelect, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DiscardIncentiveDraftDocument, ProposeIncentiveVersionDocument, SaveIncentivePlanDocument, type IncentiveChoicesQuery } from '@/gql/incentive'
import type { IncentiveKind, IncentiveSettlement, PeriodKind } from '@/gql/schema'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Choice } from '@/ui/Choice'
import { Tag } from '@/ui/Tag'
import { blank, formOf, inputOf, schedulesOf, wrong, type TermsForm } from './form'
import { PlanHistory } from './PlanHistory'
import type { Plan } from './PlanPage'
import styles from './PlanPage.module.css'
import { asKind, periodsToBegin } from './periods'
import { Sentence } from './Sentence'
import { Simulation } from './Simulation'
import { sentence, type Terms } from './words'

interface Props {
  plan: Plan | null
  kind: IncentiveKind
  choices: IncentiveChoicesQuery
}

/** The sentence, the terms that it is made of, and beside them what they would have paid. */
export function PlanEditor({ plan, kind, choices }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const navigate = useNavigate()
  const draft = plan?.versions.find((one) => one.state === 'DRAFT')
  const latest = draft ?? plan?.versions[0]
  const pooled = kind === 'COST_SAVING' || kind === 'PROFIT_SHARE'
  const [form, setForm] = useState<TermsForm>(() => (latest ? formOf(kind, latest.terms) : blank(kind)))
  const [name, setName] = useState('')
  const begins = (schedule: PeriodKind) => periodsToBegin(schedule, company.today).slice(pooled ? 1 : 0)
  const [from, setFrom] = useState(() => (draft && begins(form.schedule).includes(draft.from) ? draft.from : (begins(form.schedule)[0] ?? '')))
  const [to, setTo] = useState<string | null>(draft?.to ?? null)
  const set = (change: Partial<TermsForm>) => setForm((before) => ({ ...before, ...change }))
  const bad = wrong(kind, form)
  const metric = choices.metrics.find((one) => one.key === form.guard.metric)
  const terms = inputOf(kind, form, metric?.unit === 'PERCENT')
  const [settled] = useDebouncedValue(JSON.stringify(terms), 400)
  const area = useRef<HTMLDivElement>(null)

  const { act: save, busy: saving } = useAct(SaveIncentivePlanDocument)
  const { act: propose, busy: proposing } = useAct(ProposeIncentiveVersionDocument)
  const { act: discard } = useAct(DiscardIncentiveDraftDocument)
  const [proposes, ask] = useState(false)
  const [discards, askDiscard] = useState(false)
  const ready = bad.size === 0 && from !== '' && (plan !== null || name.trim() !== '')

  const keep = async () => {
    const saved = await save({ input: { planId: plan?.id ?? null, kind: plan ? null : kind, nameZh: plan ? null : name.trim(), nameEn: null, from, to, terms, expectedVersion: draft?.edits ?? null } })
    if (!saved) return null
    const made = saved.saveIncentivePlan.plan
    if (!plan) void navigate({ to: '/incentives/plans/$plan', params: { plan: made.id }, search: {}, replace: true })
    return made
  }
  const submit = async () => {
    const made = await keep()
    const version = made?.versions.find((one) => one.state === 'DRAFT')
    if (!made || !version || !(await propose({ input: { planId: made.id, version: version.version, expectedVersion: version.edits } }))) return
    told(t('incentive.proposed'))
    ask(false)
  }
  const drop = async () => {
    if (!plan || !draft || !(await discard({ input: { planId: plan.id, version: draft.version, expectedVersion: draft.edits } }))) return
    askDiscard(false)
    told(t('incentive.discarded'))
    if (plan.versions.length === 1) void navigate({ to: '/incentives/plans' })
  }
  const changeSchedule = (schedule: PeriodKind) => {
    set({ schedule })
    setFrom(begins(schedule)[0] ?? '')
    setTo(null)
  }
  const open = (term: string) => area.current?.querySelector<HTMLElement>(`[data-term~="${term}"] input, [data-term~="${term}"] button`)?.focus()

  const version = draft?.version ?? (plan?.versions[0]?.version ?? 0) + 1
  const field = (key: string, label: string, control: ReactNode, note?: string, terms_ = key) => (
    <div className={styles.field} data-wrong={bad.has(key) || undefined} data-term={terms_}>
      <span>{label}</span>
      <div className={styles.controls}>{control}</div>
      {note && <p className="note">{note}</p>}
    </div>
  )
  const number = (key: keyof TermsForm & string, label: string, unit?: string) => (
    <TextInput aria-label={label} className={styles.number} inputMode="decimal" value={form[key] as string} error={bad.has(key) || undefined} onChange={(event) => set({ [key]: event.currentTarget.value })} rightSection={unit && <span className="note">{unit}</span>} />
  )
  const symbol = f.symbol()

  return (
    <>
      <div className={styles.halves} ref={area}>
        <div>
          <h2 className={styles.title}>
            {plan ? f.names(plan.name) : t(`incentive.kind.${kind}`)} <Tag kind="provisional">{t('incentive.versionIs', { version, state: t('incentive.versionState.DRAFT') })}</Tag>
            {draft && <span className="note">{t('incentive.savedAt', { at: f.moment(draft.savedAt, company.today) })}</span>}
          </h2>
          <Sentence pieces={sentence(t, f, kind, preview(form, kind, choices))} onTerm={open} />
          <div className={styles.fields}>
            {!plan && field('name', t('incentive.field.name'), <TextInput aria-label={t('incentive.field.name')} className={styles.wide} value={name} onChange={(event) => setName(event.currentTarget.value)} placeholder={t(`incentive.kind.${kind}`)} />)}
            {field('schedule', t('incentive.field.schedule'), <Choice label={t('incentive.field.schedule')} value={form.schedule} onChange={changeSchedule} options={schedulesOf[kind].map((value) => ({ value, label: t(`incentive.schedule.${value}`) }))} />)}
            {kind === 'AWARD' &&
              field(
                'award',
                t('incentive.field.award'),
                <Select aria-label={t('incentive.field.award')} className={styles.wide} data={choices.awards.filter((one) => one.schedule === form.schedule).map((one) => ({ value: one.id, label: f.names(one.names) }))} value={form.award || null} onChange={(value) => set({ award: value ?? '' })} error={bad.has('award') || undefined} />,
                t('incentive.note.award'),
              )}
            {kind !== 'AWARD' && kind !== 'CAREER' && field(
              'scope',
              t('incentive.field.scope'),
              <>
                <MultiSelect aria-label={t('incentive.field.teams')} placeholder={form.teams.length === 0 ? t('incentive.wholeCompany') : undefined} className={styles.wide} data={choices.teams.map((one) => ({ value: one.id, label: one.name }))} value={form.teams} onChange={(teams) => set({ teams })} searchable />
                <MultiSelect aria-label={t('incentive.field.positions')} placeholder={form.positions.length === 0 ? t('incentive.allPositions') : undefined} className={styles.wide} data={choices.positions.map((one) => ({ value: one.key, label: f.names(one.names) }))} value={form.positions} onChange={(positions) => set({ positions })} />
              </>,
              t('incentive.note.scope'),
            )}
            {pooled &&
              field(
                'rate',
                t('incentive.field.rate'),
                <>
                  <Choice label={t('incentive.field.rate')} value={form.tiered ? 'TIERS' : 'RATE'} onChange={(value) => set({ tiered: value === 'TIERS' })} options={[{ value: 'RATE', label: t('incentive.oneRate') }, { value: 'TIERS', label: t('incentive.tiers') }]} />
                  {!form.tiered && number('rate', t('incentive.field.rate'), '%')}
                  {form.tiered && <Tiers form={form} set={set} wrong={bad.has('rate')} />}
                </>,
                form.tiered ? t(form.wholeAmount ? 'incentive.note.whole' : 'incentive.note.marginal') : t('incentive.note.rate', { part: form.rate || '—' }),
              )}
            {kind === 'COST_SAVING' && field('baselines', t('incentive.field.baselines'), <Baselines form={form} set={set} channels={choices.channels} wrong={bad.has('baselines')} />, t('incentive.note.baselines'))}
            {kind === 'COST_SAVING' &&
              field(
                'guard',
                t('incentive.field.guard'),
                <>
                  <Checkbox checked={form.guarded} onChange={(event) => set({ guarded: event.currentTarget.checked })} label={t('incentive.withGuard')} />
                  {form.guarded && (
                    <div className={styles.row}>
                      <Select aria-label={t('incentive.guardMetric')} className={styles.wide} data={choices.metrics.filter((one) => one.formula !== null).map((one) => ({ value: one.key, label: f.names(one.names) }))} value={form.guard.metric} onChange={(value) => value && set({ guard: { ...form.guard, metric: value } })} allowDeselect={false} searchable />≥
                      <TextInput aria-label={t('incentive.guardShare')} className={styles.number} inputMode="decimal" value={form.guard.share} onChange={(event) => set({ guard: { ...form.guard, share: event.currentTarget.value } })} rightSection={<span className="note">%</span>} />×
                      <TextInput aria-label={t('incentive.guardBaseline')} className={styles.number} inputMode="decimal" value={form.guard.baseline} onChange={(event) => set({ guard: { ...form.guard, baseline: event.currentTarget.value } })} rightSection={metric?.unit === 'PERCENT' && <span className="note">%</span>} />
                    </div>
                  )}
                </>,
                t('incentive.note.guard'),
                'guard share',
              )}
            {kind === 'COST_SAVING' &&
              form.schedule !== 'YEAR' &&
              field(
                'settlement',
                t('incentive.field.settlement'),
                <>
                  <Choice<IncentiveSettlement> label={t('incentive.field.settlement')} value={form.settlement} onChange={(settlement) => set({ settlement })} options={(['EACH', 'YEAR_TO_DATE'] as const).map((value) => ({ value, label: t(`incentive.settlement.${value}`) }))} />
                  <Checkbox checked={form.carryYears} onChange={(event) => set({ carryYears: event.currentTarget.checked })} label={t('incentive.carryYears')} />
                </>,
                t(form.carryYears ? 'incentive.note.carryYears' : 'incentive.note.carry'),
              )}
            {kind === 'PROFIT_SHARE' &&
              field(
                'targetProfit',
                t('incentive.field.targetProfit'),
                <>
                  <Select aria-label={t('incentive.profitMetric')} className={styles.wide} data={choices.metrics.filter((one) => one.unit === 'CURRENCY').map((one) => ({ value: one.key, label: f.names(one.names) }))} value={form.metric || null} onChange={(value) => set({ metric: value ?? '' })} searchable />
                  {number('targetProfit', t('incentive.field.targetProfit'), symbol)}
                </>,
                t('incentive.note.targetProfit'),
                'metric target',
              )}
            {pooled && field('fund', t('incentive.field.fund'), <Choice label={t('incentive.field.fund')} value={form.fund ? 'FUND' : 'MEMBERS'} onChange={(value) => set({ fund: value === 'FUND' })} options={[{ value: 'MEMBERS', label: t('incentive.toMembers') }, { value: 'FUND', label: t('incentive.toFund') }]} />, t(form.fund ? 'incentive.note.fund' : 'incentive.note.split'))}
            {kind === 'KPI_BONUS' && field('threshold', t('incentive.field.threshold'), number('threshold', t('incentive.field.threshold')), t('incentive.note.threshold'))}
            {kind === 'AWARD' && field('amount', t('incentive.field.amount'), number('amount', t('incentive.field.amount'), symbol), t('incentive.note.amount'))}
            {kind === 'CAREER' &&
              field(
                'quarters',
                t('incentive.field.career'),
                <>
                  {number('quarters', t('incentive.field.quarters'))}
                  {number('topShare', t('incentive.field.topShare'), '%')}
                  {number('leastGroup', t('incentive.field.leastGroup'))}
                </>,
                t('incentive.note.career'),
                'quarters top group',
              )}
            {kind !== 'CAREER' && kind !== 'AWARD' && !form.fund &&
              field(
                'bounds',
                t('incentive.field.bounds'),
                <>
                  <TextInput aria-label={t('incentive.field.floor')} className={styles.number} inputMode="decimal" placeholder={t('incentive.noFloor')} value={form.floor} error={bad.has('floor') || undefined} onChange={(event) => set({ floor: event.currentTarget.value })} />–
                  <TextInput aria-label={t('incentive.field.cap')} className={styles.number} inputMode="decimal" placeholder={t('incentive.noCap')} value={form.cap} error={bad.has('cap') || undefined} onChange={(event) => set({ cap: event.currentTarget.value })} />
                </>,
                t('incentive.note.bounds'),
                'floor cap',
              )}
            {kind === 'KPI_BONUS' &&
              field(
                'policy',
                t('incentive.field.takeBack'),
                <>
                  <Checkbox checked={form.takeBack} onChange={(event) => set({ takeBack: event.currentTarget.checked })} label={t('incentive.withTakeBack')} />
                  {form.takeBack && <TextInput aria-label={t('incentive.policy')} className={styles.wide} placeholder={t('incentive.policy')} value={form.policy} onChange={(event) => set({ policy: event.currentTarget.value })} error={bad.has('policy') || undefined} />}
                </>,
                t('incentive.note.takeBack'),
              )}
            {kind !== 'AWARD' && kind !== 'CAREER' &&
              field(
                'leastDays',
                t('incentive.field.eligible'),
                <>
                  <TextInput aria-label={t('incentive.leastDaysTitle')} className={styles.number} inputMode="numeric" placeholder={t('incentive.noLeast')} value={form.leastDays} error={bad.has('leastDays') || undefined} onChange={(event) => set({ leastDays: event.currentTarget.value })} rightSection={<span className="note">{t('incentive.daysUnit')}</span>} />
                  <Checkbox checked={form.countAbsence} onChange={(event) => set({ countAbsence: event.currentTarget.checked })} label={t('incentive.absenceCounts')} />
                  <Checkbox checked={form.leaversForgo} onChange={(event) => set({ leaversForgo: event.currentTarget.checked })} label={t('incentive.leaversForgo')} />
                </>,
                t('incentive.note.eligible'),
                'days',
              )}
            {field(
              'budget',
              t('incentive.field.validity'),
              <>
                <Select aria-label={t('incentive.validFrom')} className={styles.number} style={{ width: 124 }} data={[...new Set([...begins(form.schedule), from && asKind(from, form.schedule)])].filter(Boolean).map((one) => ({ value: one, label: one }))} value={from} onChange={(value) => setFrom(value ?? '')} allowDeselect={false} />–
                <Select aria-label={t('incentive.validTo')} style={{ width: 124 }} placeholder={t('incentive.open')} clearable data={periodsToBegin(form.schedule, company.today, 16).filter((one) => one >= from).map((one) => ({ value: one, label: one }))} value={to} onChange={setTo} />
                {kind !== 'CAREER' && <TextInput aria-label={t('incentive.field.budget')} className={styles.wide} inputMode="decimal" placeholder={t(kind === 'AWARD' ? 'incentive.field.budget' : 'incentive.noBudget')} value={form.budget} error={bad.has('budget') || undefined} onChange={(event) => set({ budget: event.currentTarget.value })} leftSection={<span className="note">{symbol}</span>} />}
              </>,
              t('incentive.note.validity'),
            )}
          </div>
          {plan && <PlanHistory plan={plan} />}
        </div>
        <div>{kind === 'CAREER' ? <p className="note">{t('incentive.careerNote')}</p> : <Simulation input={{ planId: plan?.id ?? null, kind: plan ? null : kind, terms: JSON.parse(settled) as typeof terms }} pause={bad.size > 0} />}</div>
      </div>
      <footer className={styles.acts}>
        <span className="note">{t('incentive.editorNote', { from: from || '—' })}</span>
        {draft && <Button onClick={() => askDiscard(true)}>{t('incentive.discard')}</Button>}
        <Button loading={saving} disabled={!ready} onClick={() => void keep().then((made) => made && told(t('ui.saved')))}>{t('ui.save')}</Button>
        <Button variant="filled" disabled={!ready} onClick={() => ask(true)}>{t('incentive.propose')}</Button>
      </footer>
      <Ask opened={proposes} title={t('incentive.propose')} act={t('incentive.propose')} busy={saving || proposing} onAct={() => void submit()} onClose={() => ask(false)}>
        <Sentence pieces={sentence(t, f, kind, preview(form, kind, choices))} quiet />
        <p className="note">{t('incentive.proposeNote', { from })}</p>
      </Ask>
      <Ask opened={discards} title={t('incentive.discard')} act={t('incentive.discard')} onAct={() => void drop()} onClose={() => askDiscard(false)}>
        <p>{t('incentive.discardNote')}</p>
      </Ask>
    </>
  )
}

/** The terms as typed, for the sentence: with names in place of ids. */
function preview(form: TermsForm, kind: IncentiveKind, choices: IncentiveChoicesQuery): Terms {
  const metric = choices.metrics.find((one) => one.key === form.guard.metric)
  const input = inputOf(kind, form, metric?.unit === 'PERCENT')
  const text = (value: unknown) => (value == null || !/^-?\d+(\.\d+)?$/.test(String(value)) ? null : String(value))
  const profit = choices.metrics.find((one) => one.key === form.metric)
  return {
    schedule: form.schedule,
    teams: choices.teams.filter((one) => form.teams.includes(one.id)),
    positions: choices.positions.filter((one) => form.positions.includes(one.key)),
    leastDays: input.leastDays ?? 0, countAbsence: form.countAbsence, leaversForgo: form.leaversForgo, budget: text(input.budget), floor: text(input.floor), cap: text(input.cap), threshold: text(input.threshold),
    takeBack: input.takeBack ?? false, policy: null, rate: text(input.rate), tiers: (input.tiers ?? []).map((one) => ({ from: String(one.from), rate: String(one.rate) })), wholeAmount: form.wholeAmount, baselines: [],
    guard: input.guard && metric && text(input.guard.share) ? { metric: { key: metric.key, names: metric.names, unit: metric.unit }, baseline: String(input.guard.baseline), share: String(input.guard.share), bound: '0' } : null,
    settlement: kind === 'COST_SAVING' || kind === 'PROFIT_SHARE' ? (input.settlement ?? 'EACH') : null, carryYears: form.carryYears, fund: form.fund,
    metric: profit ? { key: profit.key, names: profit.names } : null, targetProfit: text(input.targetProfit), award: choices.awards.find((one) => one.id === form.award) ?? null, amount: kind === 'AWARD' ? (text(input.amount) ?? '0') : null, quarters: input.quarters ?? null, topShare: text(input.topShare), leastGroup: input.leastGroup ?? null,
  }
}

interface Part {
  form: TermsForm
  set: (change: Partial<TermsForm>) => void
  wrong: boolean
}

function Tiers({ form, set, wrong: bad }: Part) {
  const { t } = useTranslation()
  const put = (at: number, change: Partial<TermsForm['tiers'][number]>) => set({ tiers: form.tiers.map((one, i) => (i === at ? { ...one, ...change } : one)) })
  return (
    <>
      {form.tiers.map((tier, at) => (
        <div className={styles.row} key={at}>
          ≥ <TextInput aria-label={t('incentive.tierFrom', { n: at + 1 })} className={styles.number} inputMode="decimal" value={tier.from} disabled={at === 0} error={bad || undefined} onChange={(event) => put(at, { from: event.currentTarget.value })} />
          <TextInput aria-label={t('incentive.tierRate', { n: at + 1 })} className={styles.number} inputMode="decimal" value={tier.rate} error={bad || undefined} onChange={(event) => put(at, { rate: event.currentTarget.value })} rightSection={<span className="note">%</span>} />
          {at > 0 && <Button size="compact-sm" variant="subtle" onClick={() => set({ tiers: form.tiers.filter((_, i) => i !== at) })}>{t('incentive.remove')}</Button>}
        </div>
      ))}
      <Button size="compact-sm" onClick={() => set({ tiers: [...form.tiers, { from: '', rate: '' }] })}>{t('incentive.addTier')}</Button>
      <Checkbox checked={form.wholeAmount} onChange={(event) => set({ wholeAmount: event.currentTarget.checked })} label={t('incentive.wholeAmount')} />
    </>
  )
}

function Baselines({ form, set, channels, wrong: bad }: Part & { channels: IncentiveChoicesQuery['channels'] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const left = channels.filter((one) => !form.baselines.some((b) => b.channel === one.key))
  return (
    <>
      {form.baselines.map((one, at) => (
        <div className={styles.row} key={one.channel}>
          <span className={styles.wide}>{channels.find((c) => c.key === one.channel)?.name ?? one.channel}</span>
          <TextInput aria-label={t('incentive.baselineOf', { channel: channels.find((c) => c.key === one.channel)?.name ?? one.channel })} className={styles.number} inputMode="decimal" value={one.cost} error={bad || undefined} leftSection={<span className="note">{f.symbol()}</span>} onChange={(event) => { const { value } = event.currentTarget; set({ baselines: form.baselines.map((b, i) => (i === at ? { ...b, cost: value } : b)) }) }} />
          <Button size="compact-sm" variant="subtle" onClick={() => set({ baselines: form.baselines.filter((_, i) => i !== at) })}>{t('incentive.remove')}</Button>
        </div>
      ))}
      {left.length > 0 && <Select aria-label={t('incentive.addBaseline')} placeholder={t('incentive.addBaseline')} className={styles.wide} data={left.map((one) => ({ value: one.key, label: one.name }))} value={null} onChange={(channel) => channel && set({ baselines: [...form.baselines, { channel, cost: '' }] })} searchable />}
    </>
  )
}
