import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lastDay } from '@/lib/period'
import { Ask } from '@/ui/Ask'
import { branch, type Index, type TreeNode } from './tree'
import type { Parent } from './useRealign'

interface Props {
  node: TreeNode
  index: Index
  onAlign: (to: Parent | null) => void
  onClose: () => void
}

/** The drag's equal for the keyboard: every objective that this one may align to, none from its own branch, or one of its key results. */
export function AlignTo({ node, index, onAlign, onClose }: Props) {
  const { t } = useTranslation()
  const [to, setTo] = useState(node.parentId ?? '')
  const [keyResult, setKeyResult] = useState(node.parentKeyResultId ?? '')
  const own = branch(index, node.id)
  const offered = [...index.byId.values()].filter((one) => !own.has(one.id) && lastDay(one.cycle) >= lastDay(node.cycle))
  const parent = index.byId.get(to)
  const same = to === (node.parentId ?? '') && keyResult === (node.parentKeyResultId ?? '')
  return (
    <Ask opened title={t('okr.alignTitle', { title: node.title })} act={t('okr.alignAct')} disabled={same} onAct={() => onAlign(parent ? { id: parent.id, title: parent.title, keyResultId: keyResult || null } : null)} onClose={onClose}>
      <Select
        label={t('okr.parent')}
        size="sm"
        searchable
        selectFirstOptionOnChange
        limit={100}
        nothingFoundMessage={t('okr.nothing')}
        data-autofocus
        value={to}
        onChange={(value) => {
          setTo(value ?? '')
          setKeyResult('')
        }}
        data={[{ value: '', label: t('okr.toNothing') }, ...offered.map((one) => ({ value: one.id, label: `${one.title} · ${one.owner.name}` }))]}
      />
      {parent && parent.keyResults.length > 0 && (
        <Select
          mt={12}
          label={t('okr.parentKeyResult')}
          size="sm"
          value={keyResult}
          onChange={(value) => setKeyResult(value ?? '')}
          data={[{ value: '', label: t('okr.toObjective') }, ...parent.keyResults.map((one, at) => ({ value: one.id, label: `KR${at + 1} ${one.title}` }))]}
        />
      )}
    </Ask>
  )
}
