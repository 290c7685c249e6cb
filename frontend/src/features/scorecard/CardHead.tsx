import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CardFragment } from '@/gql/scorecard'
import { compare, subtract } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { has, isLead, useHere } from '@/lib/viewer'
import { Changing } from '@/ui/Changing'
import { Delta } from '@/ui/Delta'
import { GradeBox, Tag } from '@/ui/Tag'
import { isOpen } from './Appeals'
import styles from './CardHead.module.css'

export function CardHead({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { movement } = card
  const change = movement?.before && movement.after ? subtract(movement.after, movement.before) : null
  const { viewer } = useHere()
  // Who leads them, and HR, see what they were given; executives see sums alone.
  const statement = card.member && (card.member.id === viewer.id || has(viewer, 'HR') || isLead(viewer)) ? card.member.id : null
  const kind = card.member ? t('scorecard.card') : t('scorecard.teamCard')
  return (
    <div className={styles.root}>
      <div className={styles.hero}>
        <p className="label">
          {kind} · {f.period(card.period)}
          {card.revision > 1 && ` · ${t('scorecard.revision', { revision: card.revision })}`}
        </p>
        <div className={styles.total}>
          <Changing value={card.total}>
            <strong data-testid="total">{f.score(card.total)}</strong>
          </Changing>
          <GradeBox grade={card.grade} />
        </div>
        <p className={styles.under}>
          {change && (
            <>
              <Delta change={change} strong>
                {f.score(change.replace('-', ''))}
              </Delta>
              <span className="note">{t('scorecard.since', { day: f.day(movement?.since) })}</span>
            </>
          )}
          {card.state === 'FINAL' && <Tag>{t('scorecard.closed')}</Tag>}
          {card.appeals.some(isOpen) && <Tag kind="near">{t('scorecard.underAppeal')}</Tag>}
          {card.provisional && card.state !== 'FINAL' && (
            <Tag kind="provisional" why={t('scorecard.provisionalWhy')}>
              {card.blockers.length > 0 ? t('scorecard.provisionalMissing', { count: card.blockers.length }) : t('scorecard.provisional')}
            </Tag>
          )}
          {statement && (
            <Link to="/incentives" search={{ member: statement === viewer.id ? undefined : statement, year: card.period.slice(0, 4) }}>
              {t('scorecard.toStatement')}
            </Link>
          )}
        </p>
        {card.insufficientData && <p className="note">{t('scorecard.insufficient', { share: f.plain(card.scoredWeight) })}</p>}
        {card.revisionReason && <p className="note">{t('scorecard.revisionWhy', { reason: card.revisionReason })}</p>}
      </div>
      <Sums card={card} />
      <GradeScale card={card} />
    </div>
  )
}

/** 70% × 99.40 = 69.58, thrice, and the sum. */
function Sums({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const split = card.parts.length > 1 // the total is weighed by parts, not by sections
  const share = (score: string) => `${Math.min(100, ((approximate(score) ?? 0) / 120) * 100)}%`
  return (
    <div className={styles.sums}>
      <div className={styles.hundred} aria-hidden>
        <span>100</span>
      </div>
      {card.sections.map((section) => (
        <div key={section.kind} className={styles.sum}>
          <span>{t(`section.${section.kind}`)}</span>
          <span className="num">{split ? '' : `${f.plain(section.budget)}% ×`}</span>
          <span className={styles.bar} aria-hidden>
            {section.score !== null && <span style={{ width: share(section.score) }} />}
            <i />
          </span>
          <strong className="num">{f.score(section.score)}</strong>
          <span className="num">{split ? '' : `= ${f.score(section.contribution)}`}</span>
        </div>
      ))}
      <div className={styles.result}>
        <span className="note">{t(split ? 'scorecard.partsSumNote' : 'scorecard.sumNote')}</span>
        <span className="label">{t('scorecard.sum')}</span>
        <strong>{f.score(card.total)}</strong>
      </div>
    </div>
  )
}

const LOW = 50
const HIGH = 115

function GradeScale({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const grades = [...company.grades].reverse()
  const place = (value: number) => Math.min(100, Math.max(0, ((value - LOW) / (HIGH - LOW)) * 100))
  const total = card.total
  const next = total ? grades.find((grade) => grade.from !== null && compare(grade.from, total) > 0) : undefined
  const mine = grades.find((grade) => grade.name === card.grade)
  return (
    <div className={styles.scale}>
      <p className={styles.scaleHead}>
        <span className="label">{t('scorecard.gradeAndCoefficient')}</span>
        {card.coefficient && (
          <span className="label">
            {t('scorecard.coefficient')} <strong>{f.plain(card.coefficient)}</strong>
          </span>
        )}
      </p>
      <div className={styles.axis} aria-hidden>
        {grades.map((grade, at) => {
          const from = grade.from === null ? 0 : place(Number(grade.from))
          const to = grades[at + 1]?.from ? place(Number(grades[at + 1]?.from)) : 100
          return (
            <div key={grade.name} className={styles.band} data-mine={grade.name === card.grade || undefined} style={{ left: `${from}%`, width: `${to - from}%` }}>
              {grade.from !== null && Number(grade.from) > LOW && <span className={styles.from}>{f.plain(grade.from)}</span>}
              <span className={styles.name}>{grade.name}</span>
            </div>
          )
        })}
        {total && <span className={styles.me} style={{ left: `${place(Number(total))}%` }} />}
      </div>
      {total && (
        <p className={styles.way}>
          {next?.from ? (
            <>
              {t('scorecard.toNext', { grade: next.name })} <strong>{f.score(subtract(next.from, total))}</strong>
            </>
          ) : (
            t('scorecard.topGrade')
          )}
          {mine?.from && ` · ${t('scorecard.above', { grade: mine.name, by: f.score(subtract(total, mine.from)) })}`}
        </p>
      )}
    </div>
  )
}
