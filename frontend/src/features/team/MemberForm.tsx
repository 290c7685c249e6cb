import { MultiSelect, Select, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '@/gql/schema'
import { CreateMemberDocument, UpdateMemberDocument, type MemberRowFragment, type TeamChoicesQuery } from '@/gql/team'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Absences } from './Absences'
import styles from './MembersPage.module.css'

const roles: Role[] = ['ADMIN', 'HR', 'FINANCE', 'EXECUTIVE']

export function MemberForm({ member, choices, onClose }: { member: MemberRowFragment | null; choices: TeamChoicesQuery; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const create = useAct(CreateMemberDocument)
  const update = useAct(UpdateMemberDocument)
  const [password, setPassword] = useState<string | null>(null)
  const form = useForm({
    initialValues: {
      name: member?.name ?? '', email: member?.email ?? '', number: member?.number ?? '', teamId: member?.team?.id ?? '', position: member?.position?.key ?? '',
      roles: (member?.roles ?? []) as Role[], active: member?.active ?? true, from: '', lastDay: '',
    },
    validate: {
      name: (value) => (value.trim() === '' ? t('ui.required') : null),
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('ui.required')),
      lastDay: (value) => (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value) ? null : '2026-01-31'),
      from: (value) => (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value) ? null : '2026-01-31'),
    },
  })
  // What was not touched is not sent: a move begins only where team or position were changed.
  const changed = <Key extends keyof typeof form.values>(key: Key) => (form.isDirty(key) ? form.values[key] : undefined)
  const save = async () => {
    if (form.validate().hasErrors) return
    const from = form.values.from || undefined
    if (member) {
      const input = { memberId: member.id, name: changed('name')?.trim(), email: changed('email')?.trim(), number: changed('number') || undefined, teamId: changed('teamId') || undefined, position: changed('position') || undefined, roles: changed('roles'), active: changed('active'), from, lastDay: form.values.active ? undefined : changed('lastDay') || undefined }
      if (await update.act({ input })) {
        told(t('ui.saved'))
        onClose()
      }
      return
    }
    const { name, email, number, teamId, position } = form.values
    const data = await create.act({ input: { name: name.trim(), email: email.trim(), number: number || null, teamId: teamId || null, position: position || null, from, roles: form.values.roles } })
    if (!data) return
    if (data.createMember.initialPassword) setPassword(data.createMember.initialPassword)
    else onClose()
  }
  const title = member ? t('team.editMember', { name: member.name }) : t('team.newMember')
  if (password !== null) {
    return (
      <Ask opened title={title} act={t('ui.close')} onAct={onClose} onClose={onClose}>
        <p>{t('team.password', { password })}</p>
      </Ask>
    )
  }
  return (
    <Ask opened title={title} act={t('ui.save')} busy={create.busy || update.busy} onAct={() => void save()} onClose={onClose}>
      <div className={styles.form}>
        <TextInput label={t('team.name')} {...form.getInputProps('name')} data-autofocus />
        <TextInput label={t('team.email')} type="email" {...form.getInputProps('email')} />
        <div className={styles.two}>
          <TextInput label={t('team.number')} {...form.getInputProps('number')} />
          <TextInput label={t(member ? 'team.from' : 'team.fromNew')} placeholder="2026-01-31" {...form.getInputProps('from')} />
          <Select size="sm" label={t('team.team')} data={choices.teams.map((one) => ({ value: one.id, label: one.name }))} {...form.getInputProps('teamId')} />
          <Select size="sm" label={t('team.position')} data={choices.positions.map((one) => ({ value: one.key, label: f.names(one.names) }))} {...form.getInputProps('position')} />
        </div>
        {has(viewer, 'ADMIN') && member?.id !== viewer.id && <MultiSelect size="sm" label={t('team.roles')} data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))} {...form.getInputProps('roles')} />}
        {member && member.id !== viewer.id && <Switch label={t('team.activeLabel')} {...form.getInputProps('active', { type: 'checkbox' })} />}
        {member && !form.values.active && <TextInput label={t('team.lastDay')} description={member.lastDay ? t('team.lastDayWas', { day: f.day(member.lastDay) }) : undefined} placeholder="2026-01-31" {...form.getInputProps('lastDay')} />}
        {member && has(viewer, 'HR') && member.id !== viewer.id && <Absences member={member} />}
      </div>
    </Ask>
  )
}
