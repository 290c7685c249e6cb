import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MetricChoicesDocument, OkrTeamsDocument } from '@/gql/okr'
import type { KeyResultKind, Unit } from '@/gql/schema'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { Choice } from '@/ui/Choice'
import styles from './Form.module.css'
import type { Fault, KeyResultTyped, Lack } from './keyResultDraft'
import { PersonSearch } from './PersonSearch'

const units: Unit[] = ['COUNT', 'PERCENT', 'CURRENCY', 'RATIO', 'POINTS']

interface Props {
  typed: KeyResultTyped
  onChange: (change: Partial<KeyResultTyped>) => void
  error: (field: Lack | 'unit' | 'formula' | 'scopeTeamId' | 'responsibleId' | `milestones.${number}`) => string | undefined
  /** Kinds to choose from; none: the kind stands. */
  kinds: KeyResultKind[]
  /** Left out of a template: who speaks for it, and whose figures it reads. */
  personal?: boolean
}

/** The fields of a key result, those of its kind. */
export function KeyResultFields({ typed, onChange, error, kinds, personal = true }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const metrics = useRead(MetricChoicesDocument, {}, { pause: typed.kind !== 'METRIC' })
  const teams = useRead(OkrTeamsDocument, {}, { pause: typed.kind !== 'METRIC' || !personal })
  const fixed = kinds.length === 0
  const course = typed.kind === 'NUMBER' || typed.kind === 'METRIC'
  const suffix = typed.unit === 'PERCENT' ? '%' : typed.unit === 'CURRENCY' ? f.symbol() : undefined
  const figure = (field: 'start' | 'target' | 'low' | 'high', label: string) => (
    <TextInput label={label} inputMode="decimal" autoComplete="off" rightSection={suffix} value={typed[field]} error={error(field)} onChange={(event) => onChange({ [field]: event.currentTarget.value })} />
  )
  return (
    <div className={styles.form}>
      {!fixed && (
        <div>
          <p className="label">{t('okr.kind')}</p>
          <Choice label={t('okr.kind')} value={typed.kind} onChange={(kind) => onChange({ kind })} options={kinds.map((kind) => ({ value: kind, label: t(`objective.keyResultKinds.${kind}`) }))} />
          <p className="note">{t(`objective.keyResultKindNotes.${typed.kind}`)}</p>
        </div>
      )}
      <TextInput label={t('objective.title')} data-autofocus={personal || undefined} maxLength={200} value={typed.title} error={error('title')} onChange={(event) => onChange({ title: event.currentTarget.value })} />
      {typed.kind === 'METRIC' && !fixed && (
        <>
          <Select
            size="sm"
            searchable
            label={t('objective.metric')}
            value={typed.metric}
            error={typed.metric === '' ? undefined : error('metric')}
            data={[{ value: '', label: t('objective.ownFormula') }, ...(metrics.data?.metrics ?? []).filter((one) => one.formula !== null).map((one) => ({ value: one.key, label: f.names(one.names) }))]}
            onChange={(key) => {
              const metric = metrics.data?.metrics.find((one) => one.key === key)
              onChange({ metric: key ?? '', ...(metric ? { unit: metric.unit } : {}) })
            }}
          />
          {typed.metric === '' && <TextInput label={t('objective.formula')} description={t('objective.formulaHow')} value={typed.formula} error={error('formula') ?? error('metric')} onChange={(event) => onChange({ formula: event.currentTarget.value })} />}
          {personal && (
            <Select size="sm" searchable label={t('objective.scope')} value={typed.scope} error={error('scopeTeamId')} data={[{ value: '', label: t('objective.scopeOwner') }, ...(teams.data?.teams ?? []).map((one) => ({ value: one.id, label: one.name }))]} onChange={(scope) => onChange({ scope: scope ?? '' })} />
          )}
        </>
      )}
      {typed.kind !== 'MILESTONE' && (
        <div className={styles.two}>
          {course ? (
            <>
              {figure('start', t('objective.startValue'))}
              {figure('target', t('objective.targetValue'))}
            </>
          ) : (
            <>
              {figure('low', t('objective.lowest'))}
              {figure('high', t('objective.highest'))}
            </>
          )}
          {!fixed && <Select size="sm" label={t('objective.unit')} value={typed.unit} error={error('unit')} data={units.map((unit) => ({ value: unit, label: t(`objective.units.${unit}`) }))} onChange={(unit) => onChange({ unit: (unit ?? typed.unit) as Unit })} />}
          {!fixed && <TextInput label={t('okr.weight')} inputMode="decimal" value={typed.weight} error={error('weight')} onChange={(event) => onChange({ weight: event.currentTarget.value })} />}
        </div>
      )}
      {typed.kind === 'MILESTONE' && !fixed && (
        <div className={styles.list}>
          <p className="label">{t('objective.stepsLabel')}</p>
          {typed.steps.map((step, at) => (
            <div key={at} className={styles.item}>
              <TextInput aria-label={t('objective.stepNumber', { number: at + 1 })} placeholder={t('objective.stepWhat')} value={step.title} error={error(`milestones.${at}`) ?? (at === 0 ? error('milestones') : undefined)} onChange={(event) => onChange({ steps: typed.steps.with(at, { ...step, title: event.currentTarget.value }) })} />
              <TextInput type="date" aria-label={t('objective.stepDueNumber', { number: at + 1 })} value={step.due} onChange={(event) => onChange({ steps: typed.steps.with(at, { ...step, due: event.currentTarget.value }) })} />
              <ActionIcon aria-label={t('objective.removeStep', { number: at + 1 })} disabled={typed.steps.length === 1} onClick={() => onChange({ steps: typed.steps.toSpliced(at, 1) })}>
                <IconX size={14} />
              </ActionIcon>
            </div>
          ))}
          {typed.steps.length < 50 && (
            <div>
              <Button variant="transparent" p={0} leftSection={<IconPlus size={14} />} onClick={() => onChange({ steps: [...typed.steps, { title: '', due: '' }] })}>
                {t('objective.addStep')}
              </Button>
            </div>
          )}
        </div>
      )}
      {personal && typed.kind !== 'METRIC' && <PersonSearch label={t('objective.responsible')} placeholder={t('objective.responsibleOwner')} value={typed.responsible} error={error('responsibleId')} onChange={(responsible) => onChange({ responsible })} />}
    </div>
  )

}

/** The words for what a form found wrong by itself. */
export function useFaults() {
  const { t } = useTranslation()
  return (fault: Fault | undefined) => (fault ? t(fault === 'required' ? 'ui.required' : `objective.faults.${fault}`) : undefined)
}
