import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import { useWords } from '@/lib/reasons'
import { Bullet } from '@/ui/Bullet'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { stateOf } from '@/ui/states'
import { GradeBox, Tag } from '@/ui/Tag'
import styles from './QueueCard.module.css'
import type { ReviewedCard, ReviewedLine } from './queue'

/** The card under review: its lines, and what the member says of them. */
export function QueueCard({ card }: { card: ReviewedCard }) {
  const { t } = useTranslation()
  const f = useFormats()
  const said = (line: ReviewedLine) => card.selfReview?.remarks.find((remark) => remark.metric.id === line.metric.id && remark.scope === line.scope)
  return (
    <div className={styles.root}>
      <p className={styles.who}>
        <strong>{card.subject.name}</strong> <span className="note">{[card.position && f.names(card.position.names), card.team?.name].filter(Boolean).join(' · ')}</span>
      </p>
      <p className={styles.total}>
        <strong data-testid="total">{f.score(card.total)}</strong>
        <GradeBox grade={card.grade} />
        {card.provisional && <Tag kind="provisional">{t('state.provisional')}</Tag>}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('scorecard.metric')}</th>
            <th className={`num ${styles.wide}`}>{t('scorecard.weight')}</th>
            <th className="num">{t('scorecard.actual')}</th>
            <th className={`num ${styles.wide}`}>{t('scorecard.target')}</th>
            <th className={styles.wide}>
              <span className="sr-only">{t('scorecard.attainment')}</span>
            </th>
            <th className="num">{t('scorecard.score')}</th>
          </tr>
        </thead>
        {card.sections
          .filter((section) => section.lines.length > 0)
          .map((section) => (
            <tbody key={section.kind}>
              <tr className={styles.section}>
                <th scope="rowgroup">{t(`section.${section.kind}`)}</th>
                <td className={`num ${styles.wide}`}>{f.plain(section.budget)}</td>
                <td colSpan={3} className={styles.wide} />
                <td className={styles.narrow} />
                <td className="num">{f.score(section.score)}</td>
              </tr>
              {section.lines.map((line) => (
                <Row key={line.id} line={line} blocked={card.blockers.find((one) => one.line.id === line.id)?.reason} remark={said(line)?.words} />
              ))}
            </tbody>
          ))}
      </table>
      {card.selfReview ? (
        <Section title={t('appraisal.selfReview')} note={`${card.subject.name} ${f.moment(card.selfReview.at)}`} ruled>
          <blockquote className={styles.said}>{card.selfReview.words || t('appraisal.noWords')}</blockquote>
          {card.selfReview.evidence.map((link) => (
            <p key={link}>
              <a href={link} target="_blank" rel="noreferrer">
                {link}
              </a>
            </p>
          ))}
        </Section>
      ) : (
        <p className="note">{t('appraisal.noSelfReview')}</p>
      )}
    </div>
  )
}

function Row({ line, blocked, remark }: { line: ReviewedLine; blocked?: string; remark?: string }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const rating = line.method === 'RATING'
  const state = stateOf({ state: line.state, attainment: line.attainment, rated: rating, threshold: line.examination })
  return (
    <tr>
      <td>
        <span className={styles.name}>
          <StateGlyph state={state} />
          <span>{f.names(line.metric.names)}</span>
          {line.scope !== 'MEMBER' && <span className="note">{t(`scorecard.scope.${line.scope}`)}</span>}
          {line.part !== null && <span className="note">{t('scorecard.part', { part: line.part })}</span>}
          {blocked && <Tag kind="missed">{words('blocker', blocked)}</Tag>}
          {line.review && (
            <Link to="/scorecards/reviews/$review" params={{ review: line.review.id }} search={(before) => ({ period: before.period })}>
              {t(`appraisal.reviewState.${line.review.state}`)}
            </Link>
          )}
        </span>
        {remark && <blockquote className={styles.said}>{remark}</blockquote>}
        {line.note && !rating && <p className="note">{line.note}</p>}
      </td>
      <td className={`num ${styles.wide}`}>{f.plain(line.weight)}</td>
      <td className="num">{rating ? (line.actual === null ? '—' : t('scorecard.level', { level: line.actual })) : f.figure(line.actual, line.metric.unit)}</td>
      <td className={`num ${styles.wide}`}>{line.target === null ? '—' : `${f.bound(line.metric.direction)} ${f.figure(line.target, line.metric.unit)}`}</td>
      <td className={styles.wide}>{!rating && line.attainment !== null && <Bullet value={approximate(line.attainment)} state={state} threshold={approximate(line.examination)} />}</td>
      <td className="num strong">{f.score(line.score)}</td>
    </tr>
  )
}
