import { ActionIcon, Button, MultiSelect, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftObjectivesDocument, ObjectiveTemplatesDocument, SaveObjectiveTemplatesDocument, type ObjectiveTemplatesQuery } from '@/gql/okr'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { quarterOf, step } from '@/lib/period'
import { useRead } from '@/lib/read'
import { has, isLead, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Choice } from '@/ui/Choice'
import { Drawer } from '@/ui/Drawer'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import form from './Form.module.css'
import { blankKeyResult, faultsOf, type KeyResultTyped, type Lack } from './keyResultDraft'
import { KeyResultFields, useFaults } from './KeyResultFields'
import { Refusal } from './Refusal'
import { blankTemplate, isWhole, templateInput, typedTemplate, type Template, type TemplateTyped } from './templateDraft'
import styles from './Templates.module.css'

type Position = ObjectiveTemplatesQuery['positions'][number]

/** What a new cycle begins with, position by position; and drafting one from it. */
export function Templates({ onDrafted }: { onDrafted: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const read = useRead(ObjectiveTemplatesDocument, {})
  const [edited, edit] = useState<Position | null>(null)
  const [drafting, draft] = useState(false)
  const mayEdit = has(viewer, 'HR', 'ADMIN')
  const mayDraft = has(viewer, 'HR') || isLead(viewer)
  const all = read.data?.objectiveTemplates ?? []
  return (
    <Section
      title={t('cycle.templates')}
      aside={
        mayDraft &&
        all.length > 0 && (
          <Button variant="transparent" p={0} onClick={() => draft(true)}>
            {t('cycle.draft')}
          </Button>
        )
      }
      ruled
    >
      <p className="note">{t('cycle.templatesNote')}</p>
      <Loaded of={read} what={t('cycle.templates')} heights={[32, 32, 32]}>
        {({ positions }) => (
          <>
            {positions.map((position) => {
              const own = all.filter((one) => one.position.id === position.id)
              return (
                <div key={position.id} className={styles.position}>
                  <span>{f.names(position.names)}</span>
                  {mayEdit ? (
                    <Button variant="transparent" p={0} aria-label={`${t('objective.edit')} ${f.names(position.names)}`} onClick={() => edit(position)}>
                      {t('objective.edit')}
                    </Button>
                  ) : (
                    <span />
                  )}
                  <ul className="note">
                    {own.length === 0 && <li>{t('cycle.noTemplates')}</li>}
                    {own.map((one) => (
                      <li key={one.id}>
                        {one.title} · {t('cycle.keyResultCount', { count: one.keyResults.length })}
                      </li>
                    ))}
                  </ul>
                </div>
              )
            })}
            {edited && <EditTemplates key={edited.id} position={edited} templates={all.filter((one) => one.position.id === edited.id)} onClose={() => edit(null)} onDone={read.retry} />}
            {drafting && <Draft positions={positions.filter((one) => all.some((template) => template.position.id === one.id))} onClose={() => draft(false)} onDone={onDrafted} />}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Draft({ positions, onClose, onDone }: { positions: Position[]; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const now = quarterOf(company.today)
  const [cycle, setCycle] = useState(step(now, 1))
  const [chosen, choose] = useState(positions.map((one) => one.key))
  const { act, busy, problem } = useAct(DraftObjectivesDocument)
  const errors = useFieldErrors(problem, ['cycle', 'positions'])
  const draft = async () => {
    const done = await act({ input: { cycle, positions: chosen } }, { quiet: true })
    if (!done) return
    told(t('cycle.drafted', { count: done.draftObjectives.objectives.length, cycle }))
    onDone()
    onClose()
  }
  return (
    <Ask opened title={t('cycle.draftTitle')} act={t('cycle.draftAct')} busy={busy} disabled={chosen.length === 0} onAct={() => void draft()} onClose={onClose}>
      <div className={form.form}>
        <p>{t('cycle.draftAsk')}</p>
        <Select size="sm" label={t('okr.cycle')} value={cycle} error={errors.at('cycle')} data={[now, step(now, 1)]} onChange={(value) => setCycle(value ?? cycle)} />
        <MultiSelect size="sm" label={t('cycle.positions')} value={chosen} error={errors.at('positions')} data={positions.map((one) => ({ value: one.key, label: f.names(one.names) }))} onChange={choose} />
        <Refusal problem={problem} rest={errors.rest} />
      </div>
    </Ask>
  )
}

/** All templates of a position, saved together. */
function EditTemplates({ position, templates, onClose, onDone }: { position: Position; templates: Template[]; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [list, setList] = useState<TemplateTyped[]>(() => (templates.length > 0 ? templates.map(typedTemplate) : [blankTemplate()]))
  const [tried, setTried] = useState(false)
  const { act, busy, problem } = useAct(SaveObjectiveTemplatesDocument)
  const errors = useFieldErrors(problem, [])
  const title = t('cycle.templatesOf', { position: f.names(position.names) })
  const change = (at: number, to: Partial<TemplateTyped>) => setList(list.map((one, place) => (place === at ? { ...one, ...to } : one)))
  const save = async () => {
    setTried(true)
    if (!list.every(isWhole)) return
    if (!(await act({ input: { position: position.key, objectives: list.map(templateInput) } }, { quiet: true }))) return
    told(t('ui.saved'))
    onDone()
    onClose()
  }
  return (
    <Drawer opened onClose={onClose} label={title} title={<h2 className={styles.title}>{title}</h2>} actions={<Button variant="filled" loading={busy} onClick={() => void save()}>{t('ui.save')}</Button>}>
      <Refusal problem={problem} rest={errors.rest} />
      {tried && !list.every(isWhole) && <p className={form.refused} role="alert">{t('cycle.incomplete')}</p>}
      {list.map((one, at) => (
        <section key={at} className={styles.objective} aria-label={`${t('okr.objective')} ${at + 1}`}>
          <div className={styles.head}>
            <TextInput label={`${t('okr.objective')} ${at + 1}`} maxLength={200} value={one.title} error={tried && one.title.trim() === '' ? t('ui.required') : undefined} onChange={(event) => change(at, { title: event.currentTarget.value })} />
            <Choice label={t('okr.kind')} value={one.kind} onChange={(kind) => change(at, { kind })} options={(['COMMITTED', 'ASPIRATIONAL'] as const).map((kind) => ({ value: kind, label: t(`okr.kinds.${kind}`) }))} />
            <ActionIcon aria-label={t('cycle.removeObjective', { number: at + 1 })} onClick={() => setList(list.toSpliced(at, 1))}>
              <IconX size={14} />
            </ActionIcon>
          </div>
          {one.keyResults.map((keyResult, place) => (
            <div key={place} className={styles.keyResult}>
              <KeyResult of={keyResult} tried={tried} onChange={(to) => change(at, { keyResults: one.keyResults.with(place, { ...keyResult, ...to }) })} />
              <ActionIcon className={styles.remove} aria-label={t('cycle.removeKeyResult', { number: place + 1 })} onClick={() => change(at, { keyResults: one.keyResults.toSpliced(place, 1) })}>
                <IconX size={14} />
              </ActionIcon>
            </div>
          ))}
          <div className={styles.acts}>
            <Button variant="transparent" p={0} leftSection={<IconPlus size={14} />} onClick={() => change(at, { keyResults: [...one.keyResults, blankKeyResult] })}>
              {t('okr.keyResult')}
            </Button>
          </div>
        </section>
      ))}
      <div className={styles.acts}>
        <Button leftSection={<IconPlus size={14} />} onClick={() => setList([...list, blankTemplate()])}>
          {t('okr.objective')}
        </Button>
      </div>
    </Drawer>
  )
}

function KeyResult({ of, tried, onChange }: { of: KeyResultTyped; tried: boolean; onChange: (change: Partial<KeyResultTyped>) => void }) {
  const fault = useFaults()
  const faults = tried ? faultsOf(of) : {}
  return <KeyResultFields typed={of} onChange={onChange} error={(field) => fault(faults[field as Lack])} kinds={['NUMBER', 'METRIC', 'GUARD']} personal={false} />
}
