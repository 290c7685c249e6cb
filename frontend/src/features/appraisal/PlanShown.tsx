import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerPlanDocument, ProposePlanDocument, UpholdPlanDocument, type MemberPlansQuery, type PlanShownFragment } from '@/gql/appraisal'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { typedOf } from '@/lib/typed'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { keyOf, linesOf, startOf, sumsOf, tagOf, type MemberPlans, type TypedPlan, type UsualLine } from './plan'
import styles from './PlanShown.module.css'

interface Props {
  plans: MemberPlans
  budgets: MemberPlansQuery['company']['budgets']
  onChange: () => void
}

/** A member's plan: what was put, what they said to it, and the form for another version. */
export function PlanShown({ plans, budgets, onChange }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const [editing, edit] = useState(false)
  const newest = plans.versions[0]
  const done = () => {
    edit(false)
    onChange()
  }
  if (editing) return <PlanForm plans={plans} budgets={budgets} onDone={done} onCancel={() => edit(false)} />
  return (
    <div>
      <header className={styles.head}>
        <div>
          <h2>
            {plans.member.name} · {f.period(plans.period)}
          </h2>
          <p className="note">{newest ? t('appraisal.planVersion', { version: newest.version, name: newest.proposedBy?.name ?? '', day: f.day(f.dayOf(newest.proposedAt)) }) : t('appraisal.planByTemplate')}</p>
        </div>
        <Tag kind={tagOf(newest?.state)}>{t(`appraisal.plan.${newest?.state ?? 'NONE'}`)}</Tag>
        {plans.proposes && (
          <Button variant={newest ? 'default' : 'filled'} onClick={() => edit(true)}>
            {t(newest ? 'appraisal.planChange' : 'appraisal.planPut')}
          </Button>
        )}
      </header>
      {newest && <Answer plan={newest} onChange={onChange} />}
      <Lines plans={plans} plan={newest} />
      {plans.versions.length > 1 && (
        <Section title={t('appraisal.planHistory')} ruled>
          <ul className={styles.history}>
            {plans.versions.slice(1).map((plan) => (
              <li key={plan.id}>
                <span>{t('appraisal.planVersion', { version: plan.version, name: plan.proposedBy?.name ?? '', day: f.day(f.dayOf(plan.proposedAt)) })}</span>
                <Tag kind={tagOf(plan.state)}>{t(`appraisal.plan.${plan.state}`)}</Tag>
                <span className="note">{[plan.reason, plan.words].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

function Answer({ plan, onChange }: { plan: PlanShownFragment; onChange: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const [asked, ask] = useState<'object' | 'uphold' | null>(null)
  const [words, setWords] = useState('')
  const answer = useAct(AnswerPlanDocument)
  const uphold = useAct(UpholdPlanDocument)
  const errors = useFieldErrors(answer.problem ?? uphold.problem, ['words', 'reason'])
  const own = plan.member.id === viewer.id
  const send = async (agree: boolean) => {
    if (!(await answer.act({ input: { planId: plan.id, agree, words: agree ? null : words.trim() } }, { quiet: !agree }))) return
    told(t(agree ? 'appraisal.planAgreed' : 'appraisal.planObjected'))
    ask(null)
    onChange()
  }
  const stand = async () => {
    if (!(await uphold.act({ input: { planId: plan.id, reason: words.trim() } }, { quiet: true }))) return
    ask(null)
    onChange()
  }
  const said = {
    PROPOSED: t(own ? 'appraisal.planAsksYou' : 'appraisal.planAsks', { day: f.day(plan.due) }),
    AGREED: t('appraisal.planSaidYes', { day: f.day(plan.answeredAt && f.dayOf(plan.answeredAt)) }),
    OBJECTED: t('appraisal.planSaidNo', { day: f.day(plan.answeredAt && f.dayOf(plan.answeredAt)) }),
    DELIVERED: t('appraisal.planSilent', { day: f.day(plan.due) }),
    UPHELD: t('appraisal.planStands', { name: plan.decidedBy?.name ?? '' }),
    REPLACED: t('appraisal.planReplaced'),
  }[plan.state]
  return (
    <div className={styles.answer} data-asks={plan.acts.length > 0 || undefined}>
      <div>
        <p>{said}</p>
        {plan.reason && <p className="note">{t('appraisal.planWhy', { reason: plan.reason })}</p>}
        {plan.words && <blockquote>{plan.words}</blockquote>}
        {plan.decision && <blockquote>{plan.decision}</blockquote>}
      </div>
      {plan.acts.includes('ANSWER') && (
        <div className={styles.buttons}>
          <Button onClick={() => ask('object')}>{t('appraisal.planObject')}</Button>
          <Button variant="filled" loading={answer.busy} onClick={() => void send(true)}>
            {t('appraisal.planAgree')}
          </Button>
        </div>
      )}
      {plan.acts.includes('UPHOLD') && <Button onClick={() => ask('uphold')}>{t('appraisal.planUphold')}</Button>}
      <Ask
        opened={asked !== null}
        title={t(asked === 'uphold' ? 'appraisal.planUphold' : 'appraisal.planObject')}
        act={t(asked === 'uphold' ? 'appraisal.planUphold' : 'appraisal.planObject')}
        busy={answer.busy || uphold.busy}
        disabled={words.trim().length < 3}
        onAct={() => void (asked === 'uphold' ? stand() : send(false))}
        onClose={() => ask(null)}
      >
        <p>{t(asked === 'uphold' ? 'appraisal.planUpholdAsk' : 'appraisal.planObjectAsk')}</p>
        <Textarea mt={12} label={t('scorecard.why')} autosize minRows={2} maxLength={2000} value={words} error={errors.at('words') ?? errors.at('reason')} onChange={(event) => setWords(event.currentTarget.value)} data-autofocus />
        {errors.rest && <p role="alert">{errors.rest}</p>}
      </Ask>
    </div>
  )
}

const sections = ['RESULT', 'PROCESS', 'BEHAVIOUR'] as const

/** The metric's own target, in words. */
function useUsualTarget(): (line: UsualLine) => string {
  const { t } = useTranslation()
  const f = useFormats()
  return (line) => {
    if (line.method === 'RATING') return t('appraisal.planRated')
    if (line.perChannel) return t('scorecard.byChannel')
    if (line.targetLow !== null && line.targetHigh !== null && line.metric.direction === 'RANGE') return `${f.figure(line.targetLow, line.metric.unit)} – ${f.figure(line.targetHigh, line.metric.unit)}`
    return line.target === null ? '—' : `${f.bound(line.metric.direction)} ${f.figure(line.target, line.metric.unit)}`
  }
}

function Lines({ plans, plan }: { plans: MemberPlans; plan: PlanShownFragment | undefined }) {
  const { t } = useTranslation()
  const f = useFormats()
  const usualTarget = useUsualTarget()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{t('scorecard.metric')}</th>
          <th className="num">{t('scorecard.weight')}</th>
          <th className="num">{t('scorecard.target')}</th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section}>
          <tr className={styles.section}>
            <th scope="rowgroup" colSpan={3}>
              {t(`section.${section}`)}
            </th>
          </tr>
          {plans.usual
            .filter((line) => line.section === section)
            .map((line) => {
              const put = plan?.lines.find((one) => keyOf(one) === keyOf(line))
              const out = plan !== undefined && !put
              return (
                <tr key={keyOf(line)} data-out={out || undefined}>
                  <td>
                    {f.names(line.metric.names)} <span className="note">{t(`scorecard.scope.${line.scope}`)}</span> {out && <Tag>{t('appraisal.planOut')}</Tag>}
                  </td>
                  <td className="num">
                    {put && put.weight !== line.weight && <span className="note">{f.plain(line.weight)} → </span>}
                    {out ? '—' : f.plain(put?.weight ?? line.weight)}
                  </td>
                  <td className="num">
                    {put?.target ? (
                      <>
                        <span className="note">{usualTarget(line)} → </span>
                        <strong>{`${f.bound(line.metric.direction)} ${f.figure(put.target, line.metric.unit)}`}</strong>
                      </>
                    ) : (
                      usualTarget(line)
                    )}
                  </td>
                </tr>
              )
            })}
        </tbody>
      ))}
    </table>
  )
}

function PlanForm({ plans, budgets, onDone, onCancel }: Pick<Props, 'plans' | 'budgets'> & { onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const usualTarget = useUsualTarget()
  const [typed, type, { drop }] = useDraft<TypedPlan>(`plan ${plans.member.id} ${plans.period} ${plans.versions.length}`, startOf(plans))
  const [reason, setReason] = useState('')
  const { act, busy, problem } = useAct(ProposePlanDocument)
  const lines = linesOf(plans.usual, typed)
  const places = lines.flatMap((_, at) => [`lines.${at}.target`, `lines.${at}.weight`, `lines.${at}.metric`])
  const errors = useFieldErrors(problem, ['reason', 'due', ...places])
  const sums = sumsOf(plans.usual, typed)
  const budget = (section: (typeof sections)[number]) => Number(budgets.find((one) => one.section === section)?.budget ?? 0)
  const whole = sections.every((section) => sums.get(section) === budget(section))
  const set = (key: string, change: Partial<TypedPlan[string]>) => type({ ...typed, [key]: { ...(typed[key] ?? { weight: '', target: '' }), ...change } })
  const send = async () => {
    if (!(await act({ input: { memberId: plans.member.id, period: plans.period, lines, reason: reason.trim() || null } }, { quiet: true }))) return
    drop()
    told(t('appraisal.planSent', { name: plans.member.name }))
    onDone()
  }
  const errorOf = (line: UsualLine) => {
    const at = lines.findIndex((one) => one.metric === line.metric.key && one.scope === line.scope)
    return errors.at(`lines.${at}.target`) ?? errors.at(`lines.${at}.weight`) ?? errors.at(`lines.${at}.metric`)
  }
  return (
    <form
      aria-label={t('appraisal.planPut')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (whole) void send()
      }}
    >
      <header className={styles.head}>
        <div>
          <h2>
            {plans.member.name} · {f.period(plans.period)}
          </h2>
          <p className="note">{t('appraisal.planHow')}</p>
        </div>
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('scorecard.metric')}</th>
            <th className="num">{t('scorecard.weight')}</th>
            <th className="num">{t('appraisal.planUsual')}</th>
            <th className="num">{t('appraisal.planOwn')}</th>
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section}>
            <tr className={styles.section}>
              <th scope="rowgroup">{t(`section.${section}`)}</th>
              <td className="num" data-wrong={sums.get(section) !== budget(section) || undefined}>
                {sums.get(section) ?? 0} / {budget(section)}
              </td>
              <td colSpan={2} />
            </tr>
            {plans.usual
              .filter((line) => line.section === section)
              .map((line) => (
                <tr key={keyOf(line)}>
                  <td>
                    {f.names(line.metric.names)} <span className="note">{t(`scorecard.scope.${line.scope}`)}</span>
                  </td>
                  <td className={styles.input}>
                    <NumberInput aria-label={`${f.names(line.metric.names)} ${t('scorecard.weight')}`} hideControls min={0} max={100} value={typed[keyOf(line)]?.weight ?? ''} onChange={(value) => set(keyOf(line), { weight: String(value) })} />
                  </td>
                  <td className="num">{usualTarget(line)}</td>
                  <td className={styles.input}>
                    {line.ownable ? <TextInput inputMode="decimal" aria-label={`${f.names(line.metric.names)} ${t('appraisal.planOwn')}`} placeholder={typedOf(line.target, line.metric.unit)} rightSection={line.metric.unit === 'PERCENT' ? '%' : line.metric.unit === 'CURRENCY' ? f.symbol() : undefined} value={typed[keyOf(line)]?.target ?? ''} error={errorOf(line)} onChange={(event) => set(keyOf(line), { target: event.currentTarget.value })} /> : <span className="note">—</span>}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      {plans.begun && <Textarea mt={16} label={t('appraisal.planReason')} autosize minRows={2} maxLength={2000} value={reason} error={errors.at('reason')} onChange={(event) => setReason(event.currentTarget.value)} />}
      {errors.rest && (
        <p role="alert" className={styles.refused}>
          {errors.rest}
        </p>
      )}
      <div className={styles.foot}>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy} disabled={!whole || (plans.begun && reason.trim().length < 3)}>
          {t('appraisal.planPut')}
        </Button>
      </div>
    </form>
  )
}
