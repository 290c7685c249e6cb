import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import type { Period } from '@/lib/period'
import { HealthGlyph } from '@/ui/Health'
import { OutlineBar } from './Outline'
import styles from './PrintedTree.module.css'
import { isUnaligned, keyOf, rowsOf, type Index, type TreeNode } from './tree'

const unfolded = new Set<string>()

let printing = false
const listeners = new Set<() => void>()
function tell(now: boolean) {
  if (printing === now) return
  printing = now
  // Before the browser lays out the paper.
  flushSync(() => listeners.forEach((listener) => listener()))
}
const begin = () => tell(true)
const end = () => tell(false)
const onMedia = (event: MediaQueryListEvent) => tell(event.matches)

function subscribe(listener: () => void) {
  const paper = window.matchMedia('print')
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    paper.addEventListener('change', onMedia)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    paper.removeEventListener('change', onMedia)
  }
}

interface Props {
  index: Index
  elapsedOf: (node: TreeNode) => number
  company: string
  cycle: Period
}

/** What goes to paper: the outline with every row, whatever is on screen. It exists while it is printed. */
export function PrintedTree(props: Props) {
  const paper = useSyncExternalStore(subscribe, () => printing)
  return paper ? <Rows {...props} /> : null
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
