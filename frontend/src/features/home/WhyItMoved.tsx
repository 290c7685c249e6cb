import { UnstyledButton } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { HomeQuery } from '@/gql/home'
import { sign, toFixed } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Section } from '@/ui/Section'
import styles from './WhyItMoved.module.css'
import { account } from './movers'

type Movement = NonNullable<NonNullable<HomeQuery['scorecard']>['movement']>

/** Which lines moved the total, as sums that can be checked, adding to its change to the cent. */
export function WhyItMoved({ movement, lineCount }: { movement: Movement; lineCount: number }) {
  const { t } = useTranslation()
  const f = useFormats()
  const navigate = useNavigate()
  const { company } = useHere()
  const sum = account(movement)
  const aside = <Link to="/scorecards/mine">{t('home.openCard')}</Link>
  if (!sum) {
    return (
      <Section title={t('home.why')} aside={aside}>
        <p className="note">{t('home.noMovement')}</p>
      </Section>
    )
  }
  const note = t('home.whyNote', { since: f.day(movement.since), before: f.score(movement.before), now: f.day(company.today), after: f.score(movement.after) })
  return (
    <Section title={t('home.why')} note={note} aside={aside}>
      {sum.lines.length === 0 && sum.rest === null && <p className="note">{t('home.nothingChanged')}</p>}
      <ul>
        {sum.lines.map((mover) => {
          const { line } = mover
          return (
            <li key={line.id}>
              <UnstyledButton className={styles.row} onClick={() => void navigate({ to: '/scorecards/mine', search: { line: line.metric.key } })}>
                <span className={styles.name} title={f.names(line.metric.names)}>{f.names(line.metric.names)}</span>
                <span className={styles.values}>
                  {f.figure(mover.actualBefore, line.metric.unit)} → <b>{f.figure(line.actual, line.metric.unit)}</b>
                </span>
                <span className={styles.formula}>{mover.scoreBefore !== null && line.score !== null && t('home.formula', { after: f.score(line.score), before: f.score(mover.scoreBefore), weight: f.plain(line.effectiveWeight) })}</span>
                <Bar change={mover.change} largest={sum.largest} />
                <Part change={mover.change} />
              </UnstyledButton>
            </li>
          )
        })}
        {sum.rest && (
          <li className={styles.row}>
            <span className="note">{t('home.rounding')}</span>
            <span className={styles.values} />
            <span className={styles.formula} />
            <Bar change={sum.rest} largest={sum.largest} neutral />
            <span className={styles.part}>{f.signed(sum.rest)}</span>
          </li>
        )}
        {(sum.lines.length > 0 || sum.rest) && (
          <li className={`${styles.row} ${styles.sum}`}>
            <strong>{t('home.sum')}</strong>
            <span className={styles.values}>{t('home.restUnchanged', { count: lineCount - sum.lines.length })}</span>
            <span className={styles.formula} />
            <span />
            <strong className={styles.part} data-testid="movement">
              {f.signed(sum.change)}
            </strong>
          </li>
        )}
      </ul>
    </Section>
  )
}

function Part({ change }: { change: string }) {
  const f = useFormats()
  return (
    <span className={styles.part} data-way={sign(change)}>
      {f.signed(toFixed(change, 2))}
    </span>
  )
}

function Bar({ change, largest, neutral = false }: { change: string; largest: number; neutral?: boolean }) {
  const share = (Math.abs(Number(change)) / largest) * 50
  return (
    <span className={styles.bar} aria-hidden>
      <i data-way={neutral ? 0 : sign(change)} style={{ left: sign(change) < 0 ? `${50 - share}%` : '50%', width: `${share}%` }} />
    </span>
  )
}
