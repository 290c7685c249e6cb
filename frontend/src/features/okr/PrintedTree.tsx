import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import type { Period } from '@/lib/period'
import { usePrinting } from '@/lib/printing'
import { HealthGlyph } from '@/ui/Health'
import { OutlineBar } from './Outline'
import styles from './PrintedTree.module.css'
import { isUnaligned, keyOf, rowsOf, type Index, type TreeNode } from './tree'

const unfolded = new Set<string>()

interface Props {
  index: Index
  elapsedOf: (node: TreeNode) => number
  company: string
  cycle: Period
}

/** What goes to paper: the outline with every row, whatever is on screen. It exists while it is printed. */
export function PrintedTree(props: Props) {
  return usePrinting() ? <Rows {...props} /> : null
}

function Rows({ index, elapsedOf, company, cycle }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <table className={styles.root}>
      <caption>
        {t('okr.what')} {cycle}
      </caption>
      <thead>
        <tr>
          {(['objective', 'owner', 'state', 'progress'] as const).map((name) => (
            <th key={name} scope="col">{t(`okr.${name}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(index, unfolded, null).map(({ node, level }) => (
          <tr key={node.id}>
            <td style={{ paddingLeft: (level - 1) * 14 }}>{node.title}</td>
            <td>{[keyOf(index, node), node.owner.name, node.context && node.cycle, isUnaligned(node, company) && t('okr.loose'), node.visibility === 'TEAM' && t('okr.private')].filter(Boolean).join(' · ')}</td>
            <td className={styles.state}>
              {node.context ? t('okr.context') : <><HealthGlyph health={node.health} size={11} /> {t(`health.${node.health}`)}</>}
            </td>
            <td>
              <span className={styles.progress}>
                <OutlineBar node={node} elapsed={elapsedOf(node)} /> <span className={styles.figure}>{f.percent(node.progress)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
