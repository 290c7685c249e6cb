import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CreateKeyResultDocument, UpdateKeyResultDocument } from '@/gql/okr'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { valueOf } from '@/lib/typed'
import { Ask } from '@/ui/Ask'
import { blankKeyResult, createInput, faultsOf, typedKeyResult, type Lack } from './keyResultDraft'
import { KeyResultFields, useFaults } from './KeyResultFields'
import type { PageKeyResult } from './objective'
import { Refusal } from './Refusal'

const shown = ['title', 'unit', 'start', 'target', 'low', 'high', 'weight', 'metric', 'formula', 'scopeTeamId', 'milestones', 'responsibleId']

interface Props {
  objective: string
  onDone: () => void
  onClose: () => void
}

/** Adds a key result of any kind. */
export function NewKeyResult({ objective, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(blankKeyResult)
  const [tried, setTried] = useState(false)
  const { act, busy, problem } = useAct(CreateKeyResultDocument)
  const errors = useFieldErrors(problem, shown)
  const fault = useFaults()
  const faults = tried ? faultsOf(typed) : {}
  const save = async () => {
    setTried(true)
    if (Object.keys(faultsOf(typed)).length > 0) return
    if (!(await act({ input: createInput(typed, objective) }, { quiet: true }))) return
    told(t('ui.saved'))
    onDone()
    onClose()
  }
  return (
    <Ask opened title={t('objective.newKeyResult')} act={t('objective.add')} busy={busy} onAct={() => void save()} onClose={onClose}>
      <KeyResultFields typed={typed} onChange={(change) => setTyped({ ...typed, ...change })} error={(field) => fault(faults[field as Lack]) ?? (field === 'formula' && errors.at('formula') ? t('objective.formulaWrong', { message: problem?.message ?? '' }) : errors.at(field))} kinds={['NUMBER', 'METRIC', 'MILESTONE', 'GUARD']} />
      <Refusal problem={problem} rest={errors.rest} />
    </Ask>
  )
}

/** Changes what may be changed of a key result: its words, its ends, who speaks for it. */
export function EditKeyResult({ of, onDone, onClose }: Omit<Props, 'objective'> & { of: PageKeyResult }) {
  const { t } = useTranslation()
  const [base, setBase] = useState(of)
  const [typed, setTyped] = useState(() => typedKeyResult(of))
  const [tried, setTried] = useState(false)
  const { act, busy, problem } = useAct(UpdateKeyResultDocument)
  const errors = useFieldErrors(problem, shown)
  const fault = useFaults()
  const found = () => {
    const faults = faultsOf(typed)
    // What a form of this kind doesn't show can't be wrong in it.
    delete faults.metric
    delete faults.milestones
    return faults
  }
  const faults = tried ? found() : {}
  const save = async (version: number) => {
    setTried(true)
    if (Object.keys(found()).length > 0) return
    const before = typedKeyResult(base)
    const figure = (field: 'start' | 'target' | 'low' | 'high') => (typed[field] === before[field] || typed[field].trim() === '' ? undefined : valueOf(typed[field], typed.unit))
    const done = await act(
      {
        input: {
          keyResultId: of.id, expectedVersion: version, title: typed.title === before.title ? undefined : typed.title.trim(),
          start: figure('start'), target: figure('target'), low: figure('low'), high: figure('high'),
          responsibleId: typed.responsible?.id === before.responsible?.id ? undefined : typed.responsible?.id, removed: undefined,
        },
      },
      { quiet: true },
    )
    onDone()
    if (!done) return
    told(t('ui.saved'))
    onClose()
  }
  const moved = of.version !== base.version
  return (
    <Ask opened title={t('objective.editKeyResult')} act={t('ui.save')} busy={busy} onAct={() => void save(base.version)} onClose={onClose}>
      <KeyResultFields typed={typed} onChange={(change) => setTyped({ ...typed, ...change })} error={(field) => fault(faults[field as Lack]) ?? errors.at(field)} kinds={[]} />
      <Refusal
        problem={problem}
        rest={errors.rest}
        onMine={moved ? () => void save(of.version) : undefined}
        onTheirs={
          moved
            ? () => {
                setBase(of)
                setTyped(typedKeyResult(of))
              }
            : undefined
        }
      />
    </Ask>
  )
}
