import { ActionIcon, Button, Select, Tooltip } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Health } from '@/gql/schema'
import { useFormats } from '@/lib/formats'
import { HealthGlyph } from '@/ui/Health'
import styles from './FilterFields.module.css'
import { isNarrowed, type Filter, type Team, type TreeNode } from './tree'

const healths: Health[] = ['ON_TRACK', 'AT_RISK', 'BEHIND', 'STALE', 'NO_DATA']
const kinds = ['COMMITTED', 'ASPIRATIONAL'] as const
const nothing: Filter = { q: undefined, team: undefined, owner: undefined, health: undefined, kind: undefined, unaligned: undefined, turned: undefined }

export interface FilterProps {
  filter: Filter
  nodes: TreeNode[]
  teams: Team[]
  onChange: (change: Filter) => void
}

/** Team, owner, kind and health; in a row, or under each other on the phone. */
export function FilterFields({ filter, nodes, teams, onChange, stacked = false }: FilterProps & { stacked?: boolean }) {
  const { t } = useTranslation()
  const f = useFormats()
  const owners = useMemo(() => [...new Map(nodes.map((node) => [node.owner.id, node.owner.name]))].sort((a, b) => a[1].localeCompare(b[1], 'zh-CN')), [nodes])
  const counts = useMemo(() => {
    const found = new Map<Health, number>()
    for (const node of nodes) if (!node.context) found.set(node.health, (found.get(node.health) ?? 0) + 1)
    return found
  }, [nodes])
  const all = (name: string) => ({ value: '', label: `${name} ${t('okr.all')}` })
  const of = (name: string, width: number) => ({ 'aria-label': name, w: stacked ? '100%' : width, label: stacked ? name : undefined })
  return (
    <>
      <Select {...of(t('okr.team'), 106)} value={filter.team ?? ''} onChange={(value) => onChange({ team: value || undefined })} data={[all(t('okr.team')), ...teams.map((one) => ({ value: one.id, label: one.name }))]} />
      <Select {...of(t('okr.owner'), 106)} searchable value={filter.owner ?? ''} onChange={(value) => onChange({ owner: value || undefined })} data={[all(t('okr.owner')), ...owners.map(([value, label]) => ({ value, label }))]} />
      <Select {...of(t('okr.kind'), 98)} value={filter.kind ?? ''} onChange={(value) => onChange({ kind: kinds.find((one) => one === value) })} data={[all(t('okr.kind')), ...kinds.map((value) => ({ value, label: t(`okr.kinds.${value}`) }))]} />
      <span className={styles.chips} role="group" aria-label={t('okr.state')} data-stacked={stacked || undefined}>
        {healths.map((health) =>
          counts.has(health) || filter.health === health ? (
            <button key={health} type="button" className={styles.chip} aria-pressed={filter.health === health} onClick={() => onChange({ health: filter.health === health ? undefined : health })}>
              <span aria-hidden className={styles.glyph}><HealthGlyph health={health} size={12} /></span>
              {t(`health.${health}`)} <strong>{f.plain(String(counts.get(health) ?? 0))}</strong>
            </button>
          ) : null,
        )}
      </span>
      {isNarrowed(filter) &&
        (stacked ? (
          <Button onClick={() => onChange(nothing)}>{t('okr.clear')}</Button>
        ) : (
          <Tooltip label={t('okr.clear')}>
            <ActionIcon aria-label={t('okr.clear')} onClick={() => onChange(nothing)}>
              <IconFilterOff size={16} />
            </ActionIcon>
          </Tooltip>
        ))}
    </>
  )
}
