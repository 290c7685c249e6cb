import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lastDay } from '@/lib/period'
import { Ask } from '@/ui/Ask'
import { branch, type Index, type TreeNode } from './tree'

interface Props {
  node: TreeNode
  index: Index
  onAlign: (to: TreeNode | null) => void
  onClose: () => void
}

/** The drag's equal for the keyboard: every objective that this one may align to, none from its own branch. */
export function AlignTo({ node, index, onAlign, onClose }: Props) {
  const { t } = useTranslation()
  const [to, setTo] = useState(node.parentId ?? '')
  const own = branch(index, node.id)
  const offered = [...index.byId.values()].filter((one) => !own.has(one.id) && lastDay(one.cycle) >= lastDay(node.cycle))
  return (
    <Ask opened title={`${t('okr.alignTo')} ${node.title}`} act={t('okr.alignAct')} disabled={to === (node.parentId ?? '')} onAct={() => onAlign(index.byId.get(to) ?? null)} onClose={onClose}>
      <Select
        label={t('okr.parent')}
        size="sm"
        searchable
        limit={100}
        data-autofocus
        value={to}
        onChange={(value) => setTo(value ?? '')}
        data={[{ value: '', label: t('okr.toNothing') }, ...offered.map((one) => ({ value: one.id, label: `${one.title} · ${one.owner.name}` }))]}
      />
    </Ask>
  )
}
