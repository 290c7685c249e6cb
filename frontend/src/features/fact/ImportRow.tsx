import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ImportHeadFragment } from '@/gql/fact'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Tag } from '@/ui/Tag'
import styles from './ImportRow.module.css'
import { UndoImport } from './UndoImport'

export function useImportName() {
  const { t } = useTranslation()
  return (item: Pick<ImportHeadFragment, 'kind' | 'fileName'>) => item.fileName ?? t(item.kind === 'MANUAL' ? 'fact.manual' : 'fact.apiCall')
}

export function ImportRow({ item }: { item: ImportHeadFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const name = useImportName()
  const { company } = useHere()
  const facts = [
    t('fact.rows', { rows: f.plain(String(item.rows)) }),
    item.replaced > 0 && t('fact.replacedShort', { count: item.replaced }),
    item.late > 0 && t('fact.lateShort', { count: item.late }),
    `${item.byName} ${f.moment(item.at, company.today)}`,
  ].filter(Boolean)
  return (
    <li className={styles.row}>
      <span className={styles.number}>#{item.number}</span>
      <Link to="/imports/$import" params={{ import: item.id }} className="truncate" title={name(item)}>
        {name(item)}
      </Link>
      {(item.state !== 'DONE' || item.provisional) && (
        <span className={styles.tag}>
          {item.state === 'DONE' ? <Tag kind="provisional">{t('fact.waiting')}</Tag> : <Tag kind={item.state === 'FAILED' ? 'missed' : 'plain'}>{t(`fact.state.${item.state}`)}</Tag>}
        </span>
      )}
      <span className={`note ${styles.facts}`}>{facts.join(' · ')}</span>
      <span className={styles.act}>{item.canUndo && item.state === 'DONE' && <UndoImport item={item} plain />}</span>
    </li>
  )
}
