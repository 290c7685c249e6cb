import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cardPlace } from '@/lib/appraisalPlaces'
import { approximate, useFormats } from '@/lib/formats'
import { seesEveryone, useHere } from '@/lib/viewer'
import { Section } from '@/ui/Section'
import { Score } from './Matrix'
import { PersonChanges } from './MeetingView'
import { axisOf, dotsOf, placeOn, type Meeting, type Row } from './levelling'
import styles from './Rail.module.css'

/** How the totals lie, whether the leads measure alike, and whoever is chosen. */
export function Rail({ meeting, row, due, onAdjust }: { meeting: Meeting; row?: Row; due?: string; onAdjust: (line?: string) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  return (
    <>
      {meeting.state === 'OPEN' && due && <p className={styles.due} data-late={due < company.today || undefined}>{t(due < company.today ? 'levelling.overdue' : 'levelling.due', { day: f.day(due) })}</p>}
      {meeting.distribution ? <Distribution meeting={meeting} of={meeting.distribution} at={row} /> : <p className={`note ${styles.partly}`}>{t('levelling.partly')}</p>}
      {meeting.leads.length > 0 && <Leads meeting={meeting} />}
      {row && <Chosen meeting={meeting} row={row} onAdjust={onAdjust} />}
    </>
  )
}

const WIDTH = 320
const STEP = 10
const BASE = 96

function Distribution({ meeting, of, at }: { meeting: Meeting; of: NonNullable<Meeting['distribution']>; at?: Row }) {
  const { t } = useTranslation()
  const f = useFormats()
  const axis = axisOf(meeting.rows.flatMap((row) => approximate(row.total) ?? []))
  const x = (value: number) => placeOn(axis, value) * WIDTH
  const median = approximate(of.median)
  const bounds = of.grades.flatMap((grade) => approximate(grade.from) ?? []).filter((from) => from > axis.from && from < axis.to)
  const advised = of.grades.some((grade) => grade.least !== null)
  return (
    <Section title={t('levelling.distribution')} note={of.count > 0 ? t('levelling.distributionNote', { mean: f.score(of.mean), deviation: f.score(of.deviation) }) : undefined}>
      <svg className={styles.dots} viewBox={`0 0 ${WIDTH} 116`} role="img" aria-label={t('levelling.dots', { count: of.count, median: f.score(of.median) })}>
        <line x1={0} x2={WIDTH} y1={BASE} y2={BASE} className={styles.axis} />
        {bounds.map((from) => (
          <g key={from}>
            <line x1={x(from)} x2={x(from)} y1={BASE - 3} y2={BASE + 3} className={styles.axis} />
            <text x={x(from)} y={BASE + 16} textAnchor="middle">
              {from}
            </text>
          </g>
        ))}
        {dotsOf(meeting.rows, axis).map((dot) => (
          <circle key={dot.id} cx={dot.at * WIDTH} cy={BASE - 6 - dot.level * STEP} r={4} data-now={dot.id === at?.member.id || undefined} />
        ))}
        {median !== null && (
          <g className={styles.median}>
            <line x1={x(median)} x2={x(median)} y1={16} y2={BASE} />
            <text x={Math.min(WIDTH - 100, x(median) + 4)} y={14}>
              {t('levelling.median', { median: f.score(of.median) })}
            </text>
          </g>
        )}
      </svg>
      <ul className={styles.grades}>
        {of.grades.map((grade) => (
          <li key={grade.grade} data-keeps={grade.least === null ? undefined : grade.keeps}>
            <strong>{grade.grade}</strong> {t('levelling.people', { count: grade.count })}
            {grade.least !== null && (
              <span className="note">
                {f.percent(grade.share)} · {t('levelling.advised', { least: f.percent(grade.least, 0), most: f.percent(grade.most, 0) })} · {t(grade.keeps ? 'levelling.keeps' : 'levelling.keepsNot')}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="note">{t(advised ? 'levelling.withBounds' : 'levelling.noBounds')}</p>
    </Section>
  )
}

function Leads({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <Section title={t('levelling.leads')} note={t('levelling.leadsNote')} ruled>
      <table className={styles.leads}>
        <caption className="sr-only">{t('levelling.leads')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('levelling.lead')}</th>
            <th scope="col">{t('levelling.excludedShare')}</th>
            <th scope="col" className="num">{t('levelling.meanTotal')}</th>
            <th scope="col" className="num">{t('levelling.meanBehaviour')}</th>
          </tr>
        </thead>
        <tbody>
          {meeting.leads.map((lead) => (
            <tr key={lead.lead?.id ?? ''}>
              <th scope="row">{lead.lead?.name ?? t('levelling.noLead')}</th>
              <td>
                <span className={styles.bar} aria-hidden>
                  <i style={{ width: `${(approximate(lead.excludedShare) ?? 0) * 100}%` }} />
                </span>{' '}
                {f.percent(lead.excludedShare)} <span className="note">{lead.excluded}/{lead.lines}</span>
              </td>
              <td className="num">{f.score(lead.meanTotal)}</td>
              <td className="num">{f.score(lead.meanBehaviour)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Chosen({ meeting, row, onAdjust }: { meeting: Meeting; row: Row; onAdjust: (line?: string) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const changes = meeting.changes.filter((change) => change.member.id === row.member.id)
  const levels = meeting.state === 'OPEN' && meeting.abilities.includes('LEVEL')
  const own = row.member.id === viewer.id
  const mayOpen = own || seesEveryone(viewer) || row.lead?.id === viewer.id
  return (
    <Section title={row.member.name} note={[row.position && f.names(row.position.names), row.lead?.name].filter(Boolean).join(' · ')} ruled aside={row.adjustable && <Button onClick={() => onAdjust()}>{t('levelling.adjust')}</Button>}>
      {levels && own && <p className="note">{t('levelling.own')}</p>}
      {levels && !own && !row.adjustable && <p className="note">{t('levelling.wrongStep', { step: t(`scorecard.step.${row.state}`) })}</p>}
      {changes.length > 0 && <PersonChanges meeting={meeting} changes={changes} undo={levels} />}
      <dl className={styles.lines} aria-label={t('levelling.lines')}>
        {row.cells.map((cell) => (
          <div key={cell.lineId}>
            <dt>
              {f.names(cell.metric.names)} <span className="note">{f.plain(cell.weight)}</span>
            </dt>
            <dd>
              <Score cell={cell} />
            </dd>
          </div>
        ))}
      </dl>
      {mayOpen && (
        <p>
          <Link {...cardPlace(row.member.id, viewer, meeting.period)}>{t('levelling.openCard')}</Link>
        </p>
      )}
    </Section>
  )
}
