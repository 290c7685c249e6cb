import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Health } from '@/gql/graphql'
import { HealthGlyph } from '@/ui/Health'
import styles from './Filters.module.css'
import { isNarrowed, type Filter, type Team, type TreeNode } from './tree'

const healths: Health[] = ['ON_TRACK', 'AT_RISK', 'BEHIND', 'STALE', 'NO_DATA']

/** What narrows the tree; all of it lives in the address, so that a view can be shared. */
export function Filters({ filter, nodes, teams, onChange }: { filter: Filter; nodes: TreeNode[]; teams: Team[]; onChange: (change: Filter) => void }) {
  const { t } = useTranslation()
  const owners = useMemo(() => [...new Map(nodes.map((node) => [node.owner.id, node.owner.name]))].sort((a, b) => a[1].localeCompare(b[1], 'zh-CN')), [nodes])
  const counts = useMemo(() => {
    const found = new Map<Health, number>()
    for (const node of nodes) if (!node.context) found.set(node.health, (found.get(node.health) ?? 0) + 1)
    return found
  }, [nodes])
  const all = (name: string) => ({ value: '', label: `${name} ${t('okr.all')}` })
  return (
    <>
      <TextInput aria-label={t('okr.search')} placeholder={t('okr.search')} size="xs" w={180} leftSection={<IconSearch size={14} />} value={filter.q ?? ''} onChange={(event) => onChange({ q: event.currentTarget.value || undefined })} />
      <Select aria-label={t('okr.team')} w={130} value={filter.team ?? ''} onChange={(value) => onChange({ team: value || undefined })} data={[all(t('okr.team')), ...teams.map((one) => ({ value: one.id, label: one.name }))]} />
      <Select aria-label={t('okr.owner')} w={130} searchable value={filter.owner ?? ''} onChange={(value) => onChange({ owner: value || undefined })} data={[all(t('okr.owner')), ...owners.map(([value, label]) => ({ value, label }))]} />
      <Select aria-label={t('okr.kind')} w={120} value={filter.kind ?? ''} onChange={(value) => onChange({ kind: (value || undefined) as Filter['kind'] })} data={[all(t('okr.kind')), ...(['COMMITTED', 'ASPIRATIONAL'] as const).map((value) => ({ value, label: t(`okr.kinds.${value}`) }))]} />
      <span className={styles.chips}>
        {healths.map((health) =>
          counts.has(health) || filter.health === health ? (
            <button key={health} type="button" className={styles.chip} aria-pressed={filter.health === health} onClick={() => onChange({ health: filter.health === health ? undefined : health })}>
              <span aria-hidden className={styles.glyph}><HealthGlyph health={health} /></span>
              {t(`okr.health.${health}`)} <strong>{counts.get(health) ?? 0}</strong>
            </button>
          ) : null,
        )}
      </span>
      {isNarrowed(filter) && (
        <Button variant="transparent" onClick={() => onChange({ q: undefined, team: undefined, owner: undefined, health: undefined, kind: undefined, unaligned: undefined })}>
          {t('okr.clear')}
        </Button>
      )}
    </>
  )
}
