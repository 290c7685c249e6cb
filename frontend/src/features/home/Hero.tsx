import { Link, useNavigate } from '@tanstack/react-router'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { HomeQuery } from '@/gql/home'
import { compare, subtract } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { addDays, daysBetween, firstDay, lastDay, type Period } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import { Changing } from '@/ui/Changing'
import { Chart } from '@/ui/Chart'
import { Delta } from '@/ui/Delta'
import { GradeBox, Tag } from '@/ui/Tag'
import styles from './Hero.module.css'

type Card = NonNullable<HomeQuery['scorecard']>

/** Where I stand: the total twice as large as anything else, what it means beside it, and its course. */
export function Hero({ card, events, period }: { card: Card; events: HomeQuery['platformEvents']; period: Period }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const navigate = useNavigate()
  const phone = useMediaQuery('(max-width: 767px)') ?? false
  const { movement, total } = card
  const change = movement?.before && movement.after ? subtract(movement.after, movement.before) : null
  const next = total === null ? undefined : [...company.grades].reverse().find((grade) => grade.from !== null && compare(grade.from, total) > 0)
  const first = firstDay(period)
  const days = Array.from({ length: daysBetween(first, lastDay(period)) }, (_, at) => addDays(first, at))
  const totals = new Map(card.days.map((day) => [day.day, day.total]))
  const known = card.days.map((day) => approximate(day.total)).filter((value): value is number => value !== null)
  const grades = company.grades.filter((grade) => grade.from !== null && (grade.name === card.grade || grade.name === next?.name))

  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <p className="label">
          {t('home.mine')}
          {viewer.position && ` · ${f.names(viewer.position.names)}`}
        </p>
        <Link to="/scorecards/mine" className={styles.total}>
          <Changing value={total}>
            <strong data-testid="total">{f.score(total)}</strong>
          </Changing>
          <GradeBox grade={card.grade} />
        </Link>
        {change && movement && (
          <p className={styles.under}>
            <Delta change={change} strong>
              {f.score(change.replace('-', ''))}
            </Delta>
            <span className="note">{t('home.since', { day: f.day(movement.since), total: f.score(movement.before) })}</span>
          </p>
        )}
        <p className={styles.under}>
          {card.provisional && (
            <Tag kind="provisional" why={t('home.provisionalWhy')}>
              {card.blockers.length > 0 ? t('home.provisional', { count: card.blockers.length }) : t('home.provisionalAlone')}
            </Tag>
          )}
          {next?.from && total && <span className="note">{t('home.toNext', { grade: next.name, by: f.score(subtract(next.from, total)) })}</span>}
        </p>
        {card.insufficientData && <p className="note">{t('home.insufficient', { share: f.plain(card.scoredWeight) })}</p>}
      </div>
      {known.length > 0 && (
        <div className={styles.chart}>
          <Chart
            name={t('home.chart')}
            unit={t('ui.units.POINTS')}
            height={phone ? 130 : 172}
            small={phone}
            exports={!phone}
            days={days}
            day={(day) => f.day(day)}
            format={(value) => value.toFixed(Number.isInteger(value) ? 0 : 2)}
            series={[{ name: t('home.total'), points: days.map((day) => ({ day, value: approximate(totals.get(day)), text: f.score(totals.get(day)) })), end: f.score(total) }]}
            lines={grades.map((grade) => ({ value: Number(grade.from), text: t('home.gradeLine', { grade: grade.name, from: f.plain(grade.from) }), strong: false }))}
            events={events.map((event) => ({ day: event.day, text: event.channel ? `${event.channel.name}：${event.description}` : event.description }))}
            onDay={() => void navigate({ to: '/scorecards/mine' })}
          />
        </div>
      )}
    </div>
  )
}
