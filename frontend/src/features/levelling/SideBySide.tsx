import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import { GradeBox } from '@/ui/Tag'
import { Score } from './Matrix'
import { byPosition, keyOf, type Meeting, type Row } from './levelling'
import styles from './Matrix.module.css'

const MOST = 4

/** Two to four people, line by line, whatever their positions. */
export function SideBySide({ meeting, at }: { meeting: Meeting; at?: Row }) {
  const { t } = useTranslation()
  const f = useFormats()
  const first = Math.max(0, meeting.rows.findIndex((row) => row.member.id === at?.member.id))
  const [chosen, choose] = useState(() => [...meeting.rows.slice(first, first + 2), ...meeting.rows.slice(0, first).slice(-1)].slice(0, 2).map((row) => row.member.id))
  const people = chosen.flatMap((id) => meeting.rows.find((row) => row.member.id === id) ?? [])
  // Lines that people of several positions share stand once.
  const columns = new Map(byPosition(people).flatMap((group) => group.columns.map((column) => [column.key, column] as const)))
  return (
    <>
      <MultiSelect mt={8} maw={520} size="sm" searchable label={t('levelling.sidePeople')} value={chosen} onChange={choose} maxValues={MOST} data={meeting.rows.map((row) => ({ value: row.member.id, label: row.member.name }))} />
      {people.length > 0 && (
        <div className={styles.scroll} role="region" aria-label={t('levelling.sideBySide')} tabIndex={0}>
          <table className={styles.table} data-cut="side">
            <caption className="sr-only">{t('levelling.sideBySide')}</caption>
            <thead>
              <tr>
                <th scope="col" className={styles.who}>{t('levelling.line')}</th>
                {people.map((row) => (
                  <th key={row.member.id} scope="col" className="num" title={row.position ? f.names(row.position.names) : undefined}>
                    {row.member.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...columns.values()].map((column) => (
                <tr key={column.key}>
                  <th scope="row" className={styles.who} title={f.names(column.names)}>{f.names(column.names)}</th>
                  {people.map((row) => {
                    const cell = row.cells.find((one) => keyOf(one) === column.key)
                    return (
                      <td key={row.member.id} className="num" data-team={column.scope !== 'MEMBER' || undefined}>
                        {cell ? <Score cell={cell} /> : '—'}
                      </td>
                    )
                  })}
                </tr>
              ))}
              <tr>
                <th scope="row" className={styles.who}>{t('levelling.total')}</th>
                {people.map((row) => (
                  <td key={row.member.id} className="num strong">
                    {row.computedTotal !== null && <del>{f.score(row.computedTotal)}</del>} {f.score(row.total)} <GradeBox grade={row.grade} size="small" />
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
