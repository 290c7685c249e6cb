import { Button, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CreateTeamDocument, LeadChoicesDocument, TeamsDocument, UpdateTeamDocument, type TeamsQuery } from '@/gql/team'
import { told, useAct } from '@/lib/act'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { DataTable } from '@/ui/DataTable'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { SettingsPage } from '@/ui/SettingsPage'
import styles from './MembersPage.module.css'

type TeamOf = TeamsQuery['teams'][number]

export function TeamsPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const read = useRead(TeamsDocument, {})
  const [editing, edit] = useState<TeamOf | 'new' | null>(null)
  const edits = has(viewer, 'ADMIN', 'HR')
  const teams = read.data?.teams ?? []
  const depth = (team: TeamOf): number => {
    const parent = teams.find((one) => one.id === team.parent?.id)
    return parent ? depth(parent) + 1 : 0
  }
  return (
    <SettingsPage>
      <Section title={t('team.teams')} note={teams.length || undefined} aside={edits && <Button variant="filled" onClick={() => edit('new')}>{t('team.newTeam')}</Button>}>
        <Loaded of={read} what={t('team.teams')} heights={[36, 36, 36, 36]}>
          {() =>
            teams.length === 0 ? (
              <Empty>{t('team.noTeams')}</Empty>
            ) : (
              <DataTable
                label={t('team.teams')}
                rows={teams}
                rowKey={(row) => row.id}
                walk
                open={edits ? { name: (row) => row.name, act: (row) => edit(row), can: (row) => row.parent !== null } : undefined}
                columns={[
                  { key: 'name', title: t('team.teamName'), cell: (row) => <span style={{ paddingLeft: depth(row) * 20 }}>{row.name}</span> },
                  { key: 'key', title: t('team.key'), cell: (row) => <span className="note">{row.key}</span>, from: 'tablet' },
                  { key: 'lead', title: t('team.lead'), cell: (row) => row.lead?.name ?? '—' },
                  { key: 'size', title: t('team.size'), align: 'right', cell: (row) => row.members.length },
                ]}
              />
            )
          }
        </Loaded>
      </Section>
      {editing && <TeamForm key={editing === 'new' ? 'new' : editing.id} team={editing === 'new' ? null : editing} teams={teams} onClose={() => edit(null)} />}
    </SettingsPage>
  )
}

function TeamForm({ team, teams, onClose }: { team: TeamOf | null; teams: TeamOf[]; onClose: () => void }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const people = useRead(LeadChoicesDocument, { search: search || null })
  const create = useAct(CreateTeamDocument)
  const update = useAct(UpdateTeamDocument)
  const form = useForm({
    initialValues: { key: team?.key ?? '', name: team?.name ?? '', parentId: team?.parent?.id ?? '', leadId: team?.lead?.id ?? '' },
    validate: { name: (value) => (value.trim() === '' ? t('ui.required') : null), key: (value) => (/^[a-z0-9_]{1,40}$/.test(value) ? null : t('team.keyNote')) },
  })
  const save = async () => {
    if (form.validate().hasErrors) return
    const { key, name, parentId, leadId } = form.values
    const done = team
      ? await update.act({ input: { teamId: team.id, name: form.isDirty('name') ? name.trim() : undefined, parentId: form.isDirty('parentId') ? parentId : undefined, leadId: form.isDirty('leadId') ? leadId : undefined } })
      : await create.act({ input: { key, name: name.trim(), parentId: parentId || null, leadId: leadId || null } })
    if (!done) return
    told(t('ui.saved'))
    onClose()
  }
  const known = (people.data?.members.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }))
  const leads = team?.lead && !known.some((one) => one.value === team.lead?.id) ? [{ value: team.lead.id, label: team.lead.name }, ...known] : known
  return (
    <Ask opened title={team ? t('team.editTeam', { name: team.name }) : t('team.newTeam')} act={t('ui.save')} busy={create.busy || update.busy} onAct={() => void save()} onClose={onClose}>
      <div className={styles.form}>
        <TextInput label={t('team.teamName')} {...form.getInputProps('name')} data-autofocus />
        <TextInput label={t('team.key')} description={t('team.keyNote')} disabled={team !== null} {...form.getInputProps('key')} />
        <Select size="sm" label={t('team.parent')} data={teams.filter((one) => one.id !== team?.id).map((one) => ({ value: one.id, label: one.name }))} {...form.getInputProps('parentId')} />
        <Select size="sm" label={t('team.lead')} searchable searchValue={search} onSearchChange={setSearch} data={leads} {...form.getInputProps('leadId')} />
      </div>
    </Ask>
  )
}
