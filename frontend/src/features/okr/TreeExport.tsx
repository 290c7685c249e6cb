import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { save, saveCsv, saveXlsx, type Rows } from '@/lib/export'
import { useFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { drawTree } from './picture'
import type { Index, Tree } from './tree'

interface Props {
  tree: Tree
  index: Index
  folded: Set<string>
  company: string
}

/** The whole tree as a picture, a table, data or paper. */
export function TreeExport({ tree, index, folded, company }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const name = `OKR ${tree.cycle.period}`
  const rows = (): Rows => [
    (['objective', 'parent', 'owner', 'cycle', 'kind', 'state', 'visibility', 'progress', 'weekAgo'] as const).map((key) => t(`okr.${key}`)).concat((['keyResult', 'start', 'current', 'target', 'weight', 'confidence'] as const).map((key) => t(`okr.${key}`))),
    ...tree.nodes.flatMap((node) => {
      const head = [node.title, (node.parentId && index.byId.get(node.parentId)?.title) || '', node.owner.name, node.cycle, t(`okr.kinds.${node.kind}`), t(`okr.health.${node.health}`), node.visibility === 'TEAM' ? t('okr.private') : '', node.progress ?? '', node.progressAWeekAgo ?? '']
      return [[...head, '', '', '', '', '', ''], ...node.keyResults.map((kr) => [...head.slice(0, 5), t(`okr.health.${kr.health}`), head[6] ?? '', kr.progress ?? '', '', kr.title, kr.start ?? '', kr.current ?? '', kr.target ?? '', kr.weight, kr.confidence === null ? '' : String(kr.confidence)])]
    }),
  ]
  const png = () => void drawTree(index, folded, company, (node) => `${node.context ? node.cycle : t(`okr.health.${node.health}`)} ${f.percent(node.progress)}`).then((blob) => blob && save(`${name}.png`, blob))
  const workbook = () => void saveXlsx(name, rows())
  useKeys({ e: workbook })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconDownload size={14} />}>{t('ui.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => window.print()}>{t('ui.print')}</Menu.Item>
        <Menu.Item onClick={png}>PNG</Menu.Item>
        <Menu.Item onClick={workbook}>XLSX</Menu.Item>
        <Menu.Item onClick={() => saveCsv(name, rows())}>CSV</Menu.Item>
        <Menu.Item onClick={() => save(`${name}.json`, new Blob([JSON.stringify(tree, null, 2)], { type: 'application/json' }))}>JSON</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
