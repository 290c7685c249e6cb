import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MembersDocument, TeamChoicesDocument, type MemberRowFragment } from '@/gql/team'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { BadgeRow } from '@/ui/AwardBadge'
import { DataTable } from '@/ui/DataTable'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { SettingsPage } from '@/ui/SettingsPage'
import { Tag } from '@/ui/Tag'
import { MemberForm } from './MemberForm'
import styles from './MembersPage.module.css'

export function MembersPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), 200)
  const [team, setTeam] = useState('')
  const [inactive, setInactive] = useState(false)
  const [after, setAfter] = useState<string | null>(null)
  const [editing, edit] = useState<MemberRowFragment | 'new' | null>(null)
  const choices = useRead(TeamChoicesDocument, {})
  const read = useRead(MembersDocument, { team: team || null, search: asked || null, inactive, after })
  const edits = has(viewer, 'ADMIN', 'HR')
  const clear = () => {
    setSearch('')
    setTeam('')
    setInactive(false)
    setAfter(null)
  }
  return (
    <SettingsPage>
      <div className={styles.filters}>
        <TextInput aria-label={t('team.search')} placeholder={t('team.search')} value={search} size="xs" w={220} onChange={(event) => { setAfter(null); setSearch(event.currentTarget.value) }} />
        <Select aria-label={t('team.team')} w={160} value={team} onChange={(value) => { setAfter(null); setTeam(value ?? '') }} data={[{ value: '', label: t('scorecard.allTeams') }, ...(choices.data?.teams ?? []).map((one) => ({ value: one.id, label: one.name }))]} />
        <Checkbox label={t('team.inactive')} checked={inactive} onChange={(event) => { setAfter(null); setInactive(event.currentTarget.checked) }} />
        <span className="note">{read.data && t('team.count', { count: read.data.members.totalCount })}</span>
        {edits && (
          <Button variant="filled" ml="auto" onClick={() => edit('new')}>
            {t('team.newMember')}
          </Button>
        )}
      </div>
      <Loaded of={read} what={t('team.members')} heights={[36, 36, 36, 36, 36]}>
        {({ members }) =>
          members.edges.length === 0 ? (
            <Empty act={<Button onClick={clear}>{t('team.clear')}</Button>}>{t('team.noMembers')}</Empty>
          ) : (
            <>
              <DataTable
                label={t('team.members')}
                rows={members.edges.map((edge) => edge.node)}
                rowKey={(row) => row.id}
                walk
                open={edits ? { name: (row) => row.name, act: (row) => edit(row) } : undefined}
                columns={[
                  { key: 'name', title: t('team.name'), cell: (row) => row.name },
                  { key: 'team', title: t('team.team'), cell: (row) => row.team?.name ?? '—' },
                  { key: 'position', title: t('team.position'), cell: (row) => (row.position ? f.names(row.position.names) : '—'), from: 'tablet' },
                  ...(edits ? [{ key: 'email', title: t('team.email'), cell: (row: MemberRowFragment) => row.email ?? '—', from: 'desktop' as const }] : []),
                  { key: 'badges', title: t('session.badges'), cell: (row) => <BadgeRow badges={row.badges.map((one) => ({ id: one.id, badge: one.award.badge, name: `${f.names(one.award.names)} ${f.period(one.period)}` }))} />, from: 'desktop' },
                  { key: 'roles', title: t('team.roles'), cell: (row) => row.roles.map((role) => t(`role.${role}`)).join(' · ') || '—', from: 'tablet' },
                  { key: 'state', title: t('team.state'), cell: (row) => (row.active ? <span className="note">{t('team.active')}</span> : <Tag>{t('team.deactivated')}</Tag>), from: 'tablet' },
                ]}
              />
              {members.pageInfo.hasNextPage && (
                <Button mt={12} onClick={() => setAfter(members.pageInfo.endCursor)}>
                  {t('ui.more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {editing && choices.data && <MemberForm key={editing === 'new' ? 'new' : editing.id} member={editing === 'new' ? null : editing} choices={choices.data} onClose={() => edit(null)} />}
    </SettingsPage>
  )
}
