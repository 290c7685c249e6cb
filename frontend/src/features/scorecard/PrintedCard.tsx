import { useTranslation } from 'react-i18next'
import type { CardFragment } from '@/gql/scorecard'
import { compare } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { usePrinting } from '@/lib/printing'
import { useWords } from '@/lib/reasons'
import { useHere } from '@/lib/viewer'
import printed from '@/ui/Printed.module.css'
import { formula, isRating, lineState, measured, targetText, topLevel, type Line } from './line'
import styles from './PrintedCard.module.css'
import { useReviewed } from './reviewed'

/** The card as a document: what goes to paper or into a PDF, in light colours and in full. It exists while it is printed. */
export function PrintedCard({ card }: { card: CardFragment }) {
  return usePrinting() ? <Sheet card={card} /> : null
}

function Sheet({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const facts: [string, string | null | undefined][] = [
    [t('followup.company'), company.name],
    [card.member ? t('followup.member') : t('followup.team'), card.subject.name],
    [t('followup.team'), card.member ? card.team?.name : null],
    [t('followup.position'), card.position && f.names(card.position.names)],
    [t('followup.period'), f.period(card.period)],
    [t('followup.revisionNo'), t('scorecard.revision', { revision: card.revision })],
    [t('followup.state'), t(`scorecard.step.${card.state}`)],
    [t('followup.finalizedOn'), card.finalizedAt && f.day(f.dayOf(card.finalizedAt), true)],
    [t('followup.totalAndGrade'), [f.score(card.total), card.grade, card.coefficient && `× ${f.plain(card.coefficient)}`].filter(Boolean).join(' · ')],
  ]
  return (
    <article className={`${printed.root} ${styles.root}`}>
      {/* While this is printed alone: other pages leave the paper to the printer. */}
      <style>{'@page { size: A4 }'}</style>
      <h2 className={printed.title}>{t('followup.printed')}</h2>
      <dl className={printed.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {card.revisionReason && <p>{t('scorecard.revisionWhy', { reason: card.revisionReason })}</p>}
      {card.provisional && card.state !== 'FINAL' && <p>{t('scorecard.provisionalWhy')}</p>}
      <table className={`${printed.table} ${styles.table}`}>
        <thead>
          <tr>
            <th>{t('scorecard.metric')}</th>
            {(['weight', 'actual', 'target', 'attainment', 'score', 'contribution'] as const).map((head) => (
              <th key={head} className="num">
                {t(`scorecard.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        {card.sections
          .filter((section) => section.lines.length > 0)
          .flatMap((section) => [
            <tbody key={section.kind} className={styles.section}>
              <tr>
                <th colSpan={7} scope="rowgroup">
                  {t(`section.${section.kind}`)}
                  {section.score !== null && ` · ${t('followup.sectionSum', { budget: f.plain(section.budget), score: f.score(section.score), contribution: f.score(section.contribution) })}`}
                </th>
              </tr>
            </tbody>,
            ...section.lines.map((line) => <PrintedLine key={line.id} line={line} />),
          ])}
      </table>
      <Confirmations card={card} />
      <p className={printed.foot}>{t('followup.printedAt', { at: f.day(company.today, true) })} · Okra</p>
    </article>
  )
}

/** A line and its formula stay on one sheet. */
function PrintedLine({ line }: { line: Line }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const reviewed = useReviewed()(line)
  const rating = isRating(line)
  const out = line.state !== 'SCORED'
  const points = line.scale?.levels.find((level) => String(level.level) === line.actual)?.points
  const sums = rating ? points && t('scorecard.points', { points: f.plain(points), top: f.plain(line.scale?.levels.at(-1)?.points) }) : formula(line.terms, f).exact
  const why = out && [t(`state.${lineState(line)}`), line.state === 'EXCLUDED' && reviewed ? reviewed.why : (line.note ?? words('scorecard.reason', line.reason))].filter(Boolean).join(' · ')
  const actual = rating ? (line.actual === null ? '—' : t('scorecard.level', { level: line.actual })) : f.figure(line.actual, measured(line).unit)
  const target = rating ? t('scorecard.outOf', { level: topLevel(line) }) : line.target === null && line.attainment !== null ? t('scorecard.byChannel') : targetText(line, f)
  return (
    <tbody className={styles.line}>
      <tr>
        <th scope="row">
          {f.names(line.metric.names)} <span className="note">{t(`scorecard.scope.${line.scope}`)}</span>
        </th>
        <td className="num">
          {compare(line.weight, line.effectiveWeight) !== 0 && `${f.plain(line.weight)} → `}
          {f.plain(line.effectiveWeight)}
        </td>
        <td className="num">{actual}</td>
        <td className="num">{target}</td>
        <td className="num">{rating ? '—' : f.attainment(line.attainment)}</td>
        <td className="num">
          {line.computedScore !== null && <del>{f.score(line.computedScore)}</del>} {f.score(line.score)}
        </td>
        <td className="num">{f.score(line.contribution)}</td>
      </tr>
      {(sums || why) && (
        <tr>
          <td colSpan={7} className={styles.sums}>
            {[sums, why].filter(Boolean).join(' · ')}
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** Who confirmed it: the lead as they sent it on, the member as they acknowledged it. */
function Confirmations({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const confirmed = card.steps.findLast((step) => step.act === 'SUBMIT_REVIEW')
  const said = card.acknowledgement
  if (card.state !== 'FINAL' && !confirmed) return null
  return (
    <section className={styles.confirmed}>
      <h3>{t('followup.confirmations')}</h3>
      {confirmed && (
        <p>
          {t('followup.confirmedAsLead', { name: [confirmed.by?.name, confirmed.standingInFor && t('scorecard.inPlaceOf', { name: confirmed.by?.name ?? '', lead: confirmed.standingInFor.name })].filter(Boolean).at(-1) ?? '—', at: f.day(f.dayOf(confirmed.at), true) })}
          {confirmed.remark && ` · ${confirmed.remark}`}
        </p>
      )}
      {card.state === 'FINAL' && <p>{said ? t('followup.acknowledgedAs', { how: t(said.agreed ? 'scorecard.agreed' : 'scorecard.seen'), at: f.day(f.dayOf(said.at), true) }) : t('followup.notAcknowledged')}</p>}
      {said?.remark && <p className={styles.words}>{said.remark}</p>}
    </section>
  )
}
