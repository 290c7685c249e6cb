// What a plan asks of a member: the template's lines, with the weights and targets agreed.
import type { MemberPlansQuery, PlanShownFragment } from '@/gql/appraisal'
import { typedOf, valueOf } from '@/lib/typed'

export type MemberPlans = NonNullable<MemberPlansQuery['memberPlans']>
export type UsualLine = MemberPlans['usual'][number]

export const keyOf = (line: { metric: { key: string }; scope: string }) => `${line.metric.key} ${line.scope}`

/** What is typed for a line; an empty weight leaves it out. */
export interface TypedLine {
  weight: string
  target: string
}

export type TypedPlan = Record<string, TypedLine>

/** A plan to start from: the newest version, or the template. */
export function startOf(plans: Pick<MemberPlans, 'usual' | 'versions'>): TypedPlan {
  const last = plans.versions[0]
  return Object.fromEntries(
    plans.usual.map((line) => {
      const before = last?.lines.find((one) => keyOf(one) === keyOf(line))
      return [keyOf(line), { weight: last ? (before?.weight ?? '') : line.weight, target: typedOf(before?.target ?? null, line.metric.unit) }]
    }),
  )
}

/** The sum of the weights of each section. */
export function sumsOf(usual: Pick<UsualLine, 'metric' | 'scope' | 'section'>[], typed: TypedPlan): Map<UsualLine['section'], number> {
  const sums = new Map<UsualLine['section'], number>()
  for (const line of usual) sums.set(line.section, (sums.get(line.section) ?? 0) + (Number(typed[keyOf(line)]?.weight) || 0))
  return sums
}

/** The lines that are sent: those with a weight. */
export const linesOf = (usual: UsualLine[], typed: TypedPlan) =>
  usual.flatMap((line) => {
    const one = typed[keyOf(line)]
    return one && Number(one.weight) > 0 ? [{ metric: line.metric.key, scope: line.scope, weight: one.weight.trim(), target: one.target.trim() === '' ? null : (valueOf(one.target, line.metric.unit) ?? one.target.trim()) }] : []
  })

/** How a state is shown: what counts as met, an objection as missed, what waits as near. */
export const tagOf = (state: PlanShownFragment['state'] | undefined) => (state === undefined ? 'plain' : state === 'OBJECTED' ? 'missed' : state === 'PROPOSED' ? 'near' : state === 'REPLACED' ? 'plain' : 'met')
