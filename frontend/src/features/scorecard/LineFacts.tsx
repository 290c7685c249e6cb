import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Fragment, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { add } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { addDays, daysBetween } from '@/lib/period'
import { Choice } from '@/ui/Choice'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { DayFacts } from './DayFacts'
import { ImportLink } from './ImportLink'
import type { FullLine } from './LineEquations'
import styles from './LineFacts.module.css'

type Filter = 'all' | 'corrected' | 'missing'

/** The days behind a line, each down to its imports and rows. */
export function LineFacts({ line, measure, onMeasure }: { line: FullLine; measure: string | null; onMeasure: (measure: string | null) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [filter, setFilter] = useState<Filter>('all')
  const [opened, open] = useState<string | null>(null)
  const [shown, setShown] = useState(31)

  const gaps = useMemo(() => {
    const first = line.days.at(-1)?.day
    const last = line.days[0]?.day
    if (!first || !last) return []
    // Facts that come by the week lack no days in between.
    if (line.days.length < daysBetween(first, last) * 0.6) return []
    const known = new Set(line.days.map((day) => day.day))
    const missing: string[] = []
    for (let day = last; day > first; day = addDays(day, -1)) if (!known.has(day)) missing.push(day)
    return missing
  }, [line.days])

  const measures = line.metric.measures.filter((one) => measure === null || one.key === measure)
  const valueOf = (day: FullLine['days'][number], key: string) => day.values.find((value) => value.measure.key === key)?.value ?? null
  const total = (key: string) => (line.days.length > 0 ? add(...line.days.map((day) => valueOf(day, key) ?? '0')) : null)
  const days = filter === 'missing' ? [] : filter === 'corrected' ? line.days.filter((day) => day.corrected) : line.days
  const imports = new Set(line.days.flatMap((day) => day.imports.map((one) => one.import.id))).size
  const sums = line.metric.measures.every((one) => one.key !== 'followers')

  return (
    <Section
      title={t('scorecard.facts')}
      note={t('scorecard.factsNote', { days: line.days.length })}
      aside={
        <Choice
          label={t('scorecard.facts')}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', label: t('scorecard.filterAll', { count: line.days.length }) },
            { value: 'corrected', label: t('scorecard.filterCorrected', { count: line.days.filter((day) => day.corrected).length }) },
            { value: 'missing', label: t('scorecard.filterMissing', { count: gaps.length }) },
          ]}
        />
      }
    >
      {line.days.length === 0 && <p className="note">{t('scorecard.noDays')}</p>}
      {line.days.length > 0 && (
        <div className={styles.scroll} role="region" aria-label={t('scorecard.facts')} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t('ui.day')}</th>
                {measures.map((one) => (
                  <th key={one.key} className="num">
                    {measure ? (
                      <UnstyledButton className={styles.clear} onClick={() => onMeasure(null)}>
                        {f.names(one.names)} ✕
                      </UnstyledButton>
                    ) : (
                      f.names(one.names)
                    )}
                  </th>
                ))}
                <th className="num">{f.names(line.metric.names)}</th>
                <th>{t('scorecard.importAndRow')}</th>
              </tr>
            </thead>
            <tbody>
              {filter === 'all' && sums && (
                <tr className={styles.total}>
                  <td>{t('scorecard.sum')}</td>
                  {measures.map((one) => (
                    <td key={one.key} className="num">
                      {f.plain(total(one.key))}
                    </td>
                  ))}
                  <td className="num">{f.figure(line.actual, line.metric.unit)}</td>
                  <td className="note">{t('scorecard.imports', { count: imports })}</td>
                </tr>
              )}
              {days.slice(0, shown).map((day) => (
                <Fragment key={day.day}>
                  <tr className={styles.day} data-open={opened === day.day || undefined} onClick={() => open(opened === day.day ? null : day.day)}>
                    <td>
                      <UnstyledButton className={styles.toggle} aria-expanded={opened === day.day} onClick={(event) => (event.stopPropagation(), open(opened === day.day ? null : day.day))}>
                        {opened === day.day ? <IconChevronDown size={12} /> : <IconChevronRight size={12} />}
                        {f.day(day.day)} <span className="note">{f.weekday(day.day)}</span>
                      </UnstyledButton>
                    </td>
                    {measures.map((one) => (
                      <td key={one.key} className="num">
                        {f.plain(valueOf(day, one.key))}
                      </td>
                    ))}
                    <td className="num">{f.figure(day.actual, line.metric.unit)}</td>
                    <td>
                      <span className={styles.imports}>
                        {day.imports.slice(0, 2).map((one) => (
                          <span key={one.import.id}>
                            <ImportLink of={one.import} row={one.row}>
                              {t('scorecard.importNo', { number: one.import.number })}
                            </ImportLink>
                            <span className="note"> · {t('scorecard.row', { row: one.row })}</span>
                          </span>
                        ))}
                        {day.corrected && <Tag>{t('scorecard.corrected')}</Tag>}
                      </span>
                    </td>
                  </tr>
                  {opened === day.day && (
                    <tr>
                      <td colSpan={measures.length + 3} className={styles.inside}>
                        <DayFacts line={line.id} day={day.day} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
              {filter === 'missing' &&
                gaps.slice(0, shown).map((day) => (
                  <tr key={day}>
                    <td>
                      {f.day(day)} <span className="note">{f.weekday(day)}</span>
                    </td>
                    <td colSpan={measures.length + 2} className="note">
                      {t('scorecard.noDay')}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
      {days.length > shown && (
        <UnstyledButton className={styles.more} onClick={() => setShown(shown + 62)}>
          {t('ui.more')}
        </UnstyledButton>
      )}
    </Section>
  )
}
