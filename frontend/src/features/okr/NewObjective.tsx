import { Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CreateObjectiveDocument, OkrCycleListDocument, OkrTeamsDocument } from '@/gql/okr'
import type { ObjectiveKind, ObjectiveVisibility } from '@/gql/schema'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { quarterOf, step, type Period } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { valueOf } from '@/lib/typed'
import { Ask } from '@/ui/Ask'
import { Choice } from '@/ui/Choice'
import styles from './Form.module.css'
import { objectiveRoute } from './objectiveRoute'
import { OneObjective, type Choice as Found } from './ObjectiveSearch'
import { ownersFor } from './owners'
import { Refusal } from './Refusal'

const shown = ['title', 'cycle', 'ownerTeamId', 'ownerMemberId', 'visibility', 'parentId', 'parentKeyResultId', 'weight', 'description']

interface Typed {
  title: string
  description: string
  owner: string
  cycle: Period
  kind: ObjectiveKind
  visibility: ObjectiveVisibility
  parent: Found | null
  parentKeyResult: string
  weight: string
  draft: boolean
}

/** Sets an objective, for oneself or whomever one may, and goes to its page. */
export default function NewObjective({ cycle, ownerTeam, onClose }: { cycle: Period; ownerTeam?: string; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { viewer, company } = useHere()
  const teams = useRead(OkrTeamsDocument, {})
  const cycles = useRead(OkrCycleListDocument, {})
  const owners = ownersFor(viewer, teams.data?.teams ?? [])
  const offered = owners.find((one) => one.value === `team ${ownerTeam}`)
  const now = quarterOf(company.today)
  const closed = new Set((cycles.data?.cycles ?? []).filter((one) => one.state === 'CLOSED').map((one) => one.period))
  const open = [...new Set([now, step(now, 1), company.today.slice(0, 4), step(company.today.slice(0, 4), 1), cycle, ...(cycles.data?.cycles ?? []).map((one) => one.period)])].filter((one) => !closed.has(one)).sort()
  const [typed, type, { drop }] = useDraft<Typed>(`objective ${viewer.id}`, { title: '', description: '', owner: '', cycle: '', kind: 'COMMITTED', visibility: 'PUBLIC', parent: null, parentKeyResult: '', weight: '1', draft: false })
  const [tried, setTried] = useState(false)
  const { act, busy, problem } = useAct(CreateObjectiveDocument)
  const errors = useFieldErrors(problem, shown)
  const set = (change: Partial<Typed>) => type({ ...typed, ...change })
  const owner = owners.some((one) => one.value === typed.owner) ? typed.owner : (offered?.value ?? owners[0]?.value ?? '')
  const period = typed.cycle !== '' && open.includes(typed.cycle) ? typed.cycle : closed.has(cycle) ? now : cycle
  const weight = valueOf(typed.weight, 'COUNT')
  const badWeight = weight === null || weight.startsWith('-')

  const save = async () => {
    setTried(true)
    if (typed.title.trim() === '' || (typed.parent && badWeight)) return
    const [kind, id = null] = owner.split(' ')
    const done = await act(
      {
        input: {
          title: typed.title.trim(), cycle: period, description: typed.description.trim() || null, ownerTeamId: kind === 'team' ? id : null, ownerMemberId: kind === 'member' ? id : null,
          kind: typed.kind, visibility: typed.visibility, state: typed.draft ? 'DRAFT' : 'ACTIVE', parentId: typed.parent?.id ?? null, parentKeyResultId: typed.parent && typed.parentKeyResult !== '' ? typed.parentKeyResult : null,
          weight: typed.parent ? weight : null, includeChildren: null,
        },
      },
      { quiet: true },
    )
    if (!done) return
    drop()
    told(t('objective.wasCreated', { title: done.createObjective.objective.title }))
    void navigate(objectiveRoute(done.createObjective.objective.id))
  }

  const groups = (['me', 'company', 'team', 'member'] as const).flatMap((kind) => {
    const items = owners.filter((one) => one.kind === kind).map((one) => ({ value: one.value, label: one.kind === 'me' ? `${one.name} (${t('home.me')})` : one.name }))
    return items.length > 0 ? [{ group: t(`objective.ownerKinds.${kind}`), items }] : []
  })

  return (
    <Ask opened title={t('objective.newObjective')} act={t('objective.create')} busy={busy} onAct={() => void save()} onClose={onClose}>
      <div className={styles.form}>
        <TextInput label={t('objective.title')} description={t('objective.titleHow')} data-autofocus maxLength={200} value={typed.title} error={errors.at('title') ?? (tried && typed.title.trim() === '' ? t('ui.required') : undefined)} onChange={(event) => set({ title: event.currentTarget.value })} />
        <div className={styles.two}>
          <Select size="sm" label={t('okr.owner')} searchable={owners.length > 8} value={owner} error={errors.at('ownerTeamId') ?? errors.at('ownerMemberId')} data={groups} onChange={(value) => set({ owner: value ?? '' })} />
          <Select size="sm" label={t('okr.cycle')} value={period} error={errors.at('cycle')} data={open.map((one) => ({ value: one, label: one }))} onChange={(value) => set({ cycle: value ?? '' })} />
        </div>
        <div>
          <p className="label">{t('okr.kind')}</p>
          <Choice label={t('okr.kind')} value={typed.kind} onChange={(kind) => set({ kind })} options={(['COMMITTED', 'ASPIRATIONAL'] as const).map((kind) => ({ value: kind, label: t(`okr.kinds.${kind}`) }))} />
          <p className="note">{t(`objective.kindNote.${typed.kind}`)}</p>
        </div>
        <OneObjective label={t('okr.parent')} cycle={period} value={typed.parent} error={errors.at('parentId')} onChange={(parent) => set({ parent, parentKeyResult: '' })} />
        {typed.parent && (
          <div className={styles.two}>
            <Select size="sm" label={t('objective.parentKeyResult')} value={typed.parentKeyResult} error={errors.at('parentKeyResultId')} data={[{ value: '', label: t('objective.wholeObjective') }, ...typed.parent.keyResults.map((one, at) => ({ value: one.id, label: `KR${at + 1} ${one.title}` }))]} onChange={(value) => set({ parentKeyResult: value ?? '' })} />
            <TextInput label={t('objective.weightAbove')} inputMode="decimal" value={typed.weight} error={errors.at('weight') ?? (tried && badWeight ? t('objective.faults.number') : undefined)} onChange={(event) => set({ weight: event.currentTarget.value })} />
          </div>
        )}
        <Select size="sm" label={t('okr.visibility')} value={typed.visibility} error={errors.at('visibility')} data={(['PUBLIC', 'TEAM'] as const).map((one) => ({ value: one, label: t(`objective.sees.${one}`) }))} onChange={(visibility) => set({ visibility: (visibility ?? 'PUBLIC') as ObjectiveVisibility })} />
        <Textarea label={t('objective.description')} autosize minRows={2} maxRows={6} maxLength={4000} value={typed.description} error={errors.at('description')} onChange={(event) => set({ description: event.currentTarget.value })} />
        <Switch label={t('objective.asDraft')} checked={typed.draft} onChange={(event) => set({ draft: event.currentTarget.checked })} />
        <Refusal problem={problem} rest={errors.rest} />
      </div>
    </Ask>
  )
}
