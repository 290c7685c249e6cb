import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { save, saveCsv, saveXlsx, type Rows } from '@/lib/export'
import { useFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { drawTree } from './picture'
import styles from './TreeExport.module.css'
import { keyOf, type Index, type Tree } from './tree'

interface Props {
  tree: Tree
  index: Index
  folded: Set<string>
  company: string
}

/** The whole tree as a table, data or paper, and as a picture folded as it is seen. */
export function TreeExport({ tree, index, folded, company }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const name = `OKR ${tree.cycle.period}`
  const rows = (): Rows => [
    (['objective', 'parent', 'owner', 'cycle', 'kind', 'state', 'visibility', 'progress', 'weekAgo', 'keyResult', 'start', 'current', 'target', 'low', 'high', 'weight', 'confidence', 'currentDay'] as const).map((key) => t(`okr.${key}`)),
    ...tree.nodes.flatMap((node) => {
      const parent = [node.parentId && index.byId.get(node.parentId)?.title, keyOf(index, node)].filter(Boolean).join(' ')
      const head = (health: typeof node.health) => [node.title, parent, node.owner.name, node.cycle, t(`okr.kinds.${node.kind}`), t(`health.${health}`), node.visibility === 'TEAM' ? t('okr.private') : '']
      return [
        [...head(node.health), node.progress ?? '', node.progressAWeekAgo ?? '', '', '', '', '', '', '', '', '', ''],
        ...node.keyResults.map((kr) => [
          ...head(kr.health), kr.progress ?? '', '', kr.title, kr.start ?? '', kr.current ?? '', kr.target ?? '', kr.low ?? '', kr.high ?? '', kr.weight, kr.confidence === null ? '' : String(kr.confidence), kr.currentDay ?? '',
        ]),
      ]
    }),
  ]
  const png = () => void drawTree(index, folded, company, (node) => `${node.context ? node.cycle : t(`health.${node.health}`)} ${f.percent(node.progress)}`).then((blob) => blob && save(`${name}.png`, blob))
  const workbook = () => void saveXlsx(name, rows())
  useKeys({ e: workbook })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconDownload size={14} />} className={styles.button} aria-label={t('ui.export')}>
          <span className={styles.word}>{t('ui.export')}</span>
        </Button>
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
