import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { sign } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { Delta } from '@/ui/Delta'
import { GradeBox } from '@/ui/Tag'
import { byPosition, keyOf, type Cell, type Column, type Group, type Meeting, type Row } from './levelling'
import styles from './Matrix.module.css'

interface Props {
  meeting: Meeting
  cut: 'byLine' | 'bySection'
  at?: Row
  onSelect: (member: string) => void
  onAdjust: (what: { member: string; line?: string }) => void
}

const sections = ['RESULT', 'PROCESS', 'BEHAVIOUR'] as const

/** A block for each position with its own lines; no ranks. */
export function Matrix({ meeting, cut, at, onSelect, onAdjust }: Props) {
  const { t } = useTranslation()
  const groups = byPosition(meeting.rows)
  const columns = cut === 'bySection' ? sections.length : Math.max(...groups.map((group) => group.columns.length))
  return (
    // Narrow screens scroll it sideways, by keyboard too.
    <div className={styles.scroll} role="region" aria-label={t('levelling.compare')} tabIndex={0}>
      {groups.map((group) => (
        <Block key={group.key} group={group} cut={cut} columns={columns} at={at} onSelect={onSelect} onAdjust={onAdjust} />
      ))}
    </div>
  )
}

function Block({ group, cut, columns, at, onSelect, onAdjust }: { group: Group; columns: number } & Omit<Props, 'meeting'>) {
  const { t } = useTranslation()
  const f = useFormats()
  const name = group.names ? f.names(group.names) : t('levelling.noPosition')
  // What stands before the behaviour lines is padded, so that these lie below each other.
  const before = group.columns.filter((column) => column.section !== 'BEHAVIOUR')
  const after = group.columns.filter((column) => column.section === 'BEHAVIOUR')
  const spare = columns - group.columns.length
  return (
    <table className={styles.table} data-cut={cut}>
      <caption className="sr-only">{name}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.who} title={name}>
            {name}
          </th>
          {cut === 'bySection' ? (
            sections.map((section) => (
              <th key={section} scope="col" className="num">
                {t(`section.${section}`)}
              </th>
            ))
          ) : (
            <>
              {before.map((column) => <Head key={column.key} column={column} />)}
              {spare > 0 && <td colSpan={spare} className={styles.line} />}
              {after.map((column) => <Head key={column.key} column={column} />)}
            </>
          )}
          <th scope="col" className={`num ${styles.total}`}>{t('levelling.total')}</th>
          <th scope="col" className={`num ${styles.delta}`}>{t('levelling.change')}</th>
          <th scope="col" className={styles.grade}>{t('levelling.grade')}</th>
        </tr>
      </thead>
      <tbody>
        {group.rows.map((row) => (
          <tr key={row.member.id} data-person={row.member.id} data-now={row.member.id === at?.member.id || undefined} onClick={() => onSelect(row.member.id)}>
            <th scope="row" className={styles.who}>
              <button type="button" aria-pressed={row.member.id === at?.member.id} onClick={() => onSelect(row.member.id)}>
                {row.member.name}
                {row.lead?.id === row.member.id && <span className="note"> {t('levelling.lead')}</span>}
              </button>
            </th>
            {cut === 'bySection' ? (
              sections.map((section) => (
                <td key={section} className="num">
                  {f.score(row.sections.find((one) => one.kind === section)?.score)}
                </td>
              ))
            ) : (
              <>
                <Cells columns={before} row={row} onAdjust={onAdjust} />
                {spare > 0 && <td colSpan={spare} className={styles.line} />}
                <Cells columns={after} row={row} onAdjust={onAdjust} />
              </>
            )}
            <td className={`num strong ${styles.total}`}>
              {row.computedTotal !== null && <del>{f.score(row.computedTotal)}</del>}
              {f.score(row.total)}
            </td>
            <td className={`num ${styles.delta}`}>
              {row.change === null ? '—' : <Delta change={row.change} good={null}>{f.score(sign(row.change) < 0 ? row.change.replace('-', '') : row.change)}</Delta>}
            </td>
            <td className={styles.grade}>
              <GradeBox grade={row.grade} size="small" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ column }: { column: Column }) {
  const { t } = useTranslation()
  const f = useFormats()
  const name = f.names(column.names)
  return (
    <th scope="col" className={`num ${styles.line}`} data-team={column.scope !== 'MEMBER' || undefined} title={t('levelling.weightOf', { name, weight: f.plain(column.weight) })}>
      <span className={styles.metric}>{name}</span> <span className="note">{f.plain(column.weight)}</span>
    </th>
  )
}

function Cells({ columns, row, onAdjust }: { columns: Column[]; row: Row; onAdjust: Props['onAdjust'] }) {
  return columns.map((column) => {
    const cell = row.cells.find((one) => keyOf(one) === column.key)
    const open = () => row.adjustable && cell?.state === 'SCORED' && onAdjust({ member: row.member.id, line: cell.lineId })
    return (
      <td key={column.key} className={`num ${styles.line}`} data-team={column.scope !== 'MEMBER' || undefined} data-adjustable={(row.adjustable && cell?.state === 'SCORED') || undefined} onDoubleClick={open}>
        {cell ? <Score cell={cell} /> : null}
      </td>
    )
  })
}

/** A line's score with what there is to say of it. */
export function Score({ cell }: { cell: Cell }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (cell.state === 'EXCLUDED') return <span className={styles.out} title={t('levelling.outWhy')}>{t('levelling.out')}</span>
  if (cell.state === 'MISSING') return <span className={styles.none}>{t('levelling.missing')}</span>
  if (cell.state === 'NOT_APPLICABLE') return <span className={styles.none}>{t('levelling.notApplicable')}</span>
  const below = cell.below && t(cell.cause ? 'levelling.below' : 'levelling.belowOpen')
  return (
    <Fragment>
      {below && (
        <span className={styles.below} data-open={!cell.cause || undefined} title={below}>
          <span aria-hidden>{cell.cause ? '▼' : '▽'}</span>
          <span className="sr-only">{below}</span>
        </span>
      )}
      {cell.computed !== null && <del title={t('levelling.computed')}>{f.score(cell.computed)}</del>}
      <span className={styles.score} data-outlier={cell.outlier || undefined} data-hand={cell.computed !== null || undefined} title={cell.outlier ? t('levelling.outlier') : undefined}>
        {f.score(cell.score)}
        {cell.outlier && <span className="sr-only"> {t('levelling.outlier')}</span>}
      </span>
    </Fragment>
  )
}
