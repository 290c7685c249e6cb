import { Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UpdateObjectiveDocument } from '@/gql/okr'
import type { ObjectiveKind, ObjectiveState, ObjectiveVisibility } from '@/gql/schema'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { Ask } from '@/ui/Ask'
import { Choice } from '@/ui/Choice'
import styles from './Form.module.css'
import type { ObjectiveOfPage } from './objective'
import { SeveralObjectives } from './ObjectiveSearch'
import { Refusal } from './Refusal'

const shown = ['title', 'description', 'kind', 'state', 'visibility', 'supports', 'retrospective']

const valuesOf = (of: ObjectiveOfPage) => ({
  title: of.title, description: of.description, kind: of.kind as ObjectiveKind, state: of.state as ObjectiveState, visibility: of.visibility as ObjectiveVisibility, includeChildren: of.includeChildren, retrospective: of.retrospective ?? '',
  supports: of.supports.map(({ id, title, owner, cycle }) => ({ id, title, owner: { name: owner.name }, cycle: { period: cycle.period } })),
})

/** Changes an objective; what was not touched is not sent, so that two people may change different things. */
export function EditObjective({ of, onDone, onClose }: { of: ObjectiveOfPage; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  // What it was when the form opened: a live change from elsewhere must not pass for one's own.
  const [base, setBase] = useState(of)
  const [values, setValues] = useState(() => valuesOf(of))
  const { act, busy, problem } = useAct(UpdateObjectiveDocument)
  const errors = useFieldErrors(problem, shown)
  const [empty, setEmpty] = useState(false)
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change })

  const save = async (version: number) => {
    if (values.title.trim() === '') return setEmpty(true)
    const before = valuesOf(base)
    const ids = (list: { id: string }[]) => list.map((one) => one.id)
    const changed = <Value,>(now: Value, then: Value) => (JSON.stringify(now) === JSON.stringify(then) ? undefined : now)
    const done = await act(
      {
        input: {
          objectiveId: of.id, expectedVersion: version,
          title: changed(values.title.trim(), before.title), description: changed(values.description.trim(), before.description), kind: changed(values.kind, before.kind),
          state: changed(values.state, before.state), visibility: changed(values.visibility, before.visibility), includeChildren: changed(values.includeChildren, before.includeChildren),
          supports: changed(ids(values.supports), ids(before.supports)), retrospective: changed(values.retrospective.trim(), before.retrospective),
        },
      },
      { quiet: true },
    )
    if (!done) return onDone()
    told(t('ui.saved'))
    onDone()
    onClose()
  }

  return (
    <Ask opened title={t('objective.editTitle')} act={t('ui.save')} busy={busy} onAct={() => void save(base.version)} onClose={onClose}>
      <div className={styles.form}>
        <TextInput label={t('objective.title')} data-autofocus maxLength={200} value={values.title} error={errors.at('title') ?? (empty && values.title.trim() === '' ? t('ui.required') : undefined)} onChange={(event) => set({ title: event.currentTarget.value })} />
        <Textarea label={t('objective.description')} autosize minRows={2} maxRows={8} maxLength={4000} value={values.description} error={errors.at('description')} onChange={(event) => set({ description: event.currentTarget.value })} />
        <div>
          <p className="label">{t('okr.kind')}</p>
          <Choice label={t('okr.kind')} value={values.kind} onChange={(kind) => set({ kind })} options={(['COMMITTED', 'ASPIRATIONAL'] as const).map((kind) => ({ value: kind, label: t(`okr.kinds.${kind}`) }))} />
          <p className="note">{t(`objective.kindNote.${values.kind}`)}</p>
        </div>
        <div className={styles.two}>
          <Select size="sm" label={t('okr.state')} value={values.state} error={errors.at('state')} data={[...new Set<ObjectiveState>([base.state, 'DRAFT', 'ACTIVE', 'CANCELLED'])].map((state) => ({ value: state, label: t(`okr.states.${state}`) }))} onChange={(state) => set({ state: (state ?? values.state) as ObjectiveState })} />
          <Select size="sm" label={t('okr.visibility')} value={values.visibility} error={errors.at('visibility')} data={(['PUBLIC', 'TEAM'] as const).map((one) => ({ value: one, label: t(`objective.sees.${one}`) }))} onChange={(visibility) => set({ visibility: (visibility ?? values.visibility) as ObjectiveVisibility })} />
        </div>
        <Switch label={t('objective.includeChildren')} checked={values.includeChildren} onChange={(event) => set({ includeChildren: event.currentTarget.checked })} />
        <SeveralObjectives label={t('objective.supports')} cycle={of.cycle.period} without={of.id} value={values.supports} error={errors.at('supports')} onChange={(supports) => set({ supports })} />
        <Textarea label={t('objective.retrospective')} description={t('cycle.retrospectiveHow')} autosize minRows={2} maxRows={8} value={values.retrospective} error={errors.at('retrospective')} onChange={(event) => set({ retrospective: event.currentTarget.value })} />
        <Refusal
          problem={problem}
          rest={errors.rest}
          onMine={of.version === base.version ? undefined : () => void save(of.version)}
          onTheirs={
            of.version === base.version
              ? undefined
              : () => {
                  setBase(of)
                  setValues(valuesOf(of))
                }
          }
        />
      </div>
    </Ask>
  )
}
