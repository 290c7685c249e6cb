import { Tooltip } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { add, compare, toFixed } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { kindOf, type Period } from '@/lib/period'
import { useWords } from '@/lib/reasons'
import { Bullet } from '@/ui/Bullet'
import { Pips } from '@/ui/Pips'
import { Sparkline } from '@/ui/Sparkline'
import { StateGlyph } from '@/ui/StateGlyph'
import { Tag } from '@/ui/Tag'
import styles from './CardTable.module.css'
import type { Group, Part } from './split'
import { useReviewed } from './reviewed'
import { formula, given, givenAway, isRating, lineState, measured, scopeWord, targetText, topLevel, weightedMean, type Line, type SectionOf } from './line'

interface Props {
  groups: Group[]
  period: Period
  /** The viewer's own card. */
  mine: boolean
  onOpen: (line: Line) => void
}

export function CardTable({ groups, period, mine, onOpen }: Props) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableElement>(null)
  const history = t(({ QUARTER: 'scorecard.quarters', MONTH: 'scorecard.months', YEAR: 'scorecard.years' } as const)[kindOf(period)])
  const move = (by: number) => {
    const all = [...(body.current?.querySelectorAll<HTMLElement>('[data-opener]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus()
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
  return (
    <table className={styles.table} ref={body}>
      <caption className="sr-only">{t('scorecard.card')}</caption>
      <thead>
        <tr>
          <th>{t('scorecard.metric')}</th>
          <th className="num">{t('scorecard.weight')}</th>
          <th className={`num ${styles.wide}`}>{t('scorecard.arithmetic')}</th>
          <th className="num">{t('scorecard.actual')}</th>
          <th className="num">{t('scorecard.target')}</th>
          <th className={styles.axisHead}>
            <span className="sr-only">{t('scorecard.attainment')}</span>
            <span className={styles.axis} aria-hidden>
              <span style={{ left: 0 }}>0</span>
              <span style={{ left: '66.67%' }}>0.8</span>
              <strong style={{ left: '83.33%' }}>1</strong>
              <span style={{ right: 0 }}>1.2</span>
            </span>
          </th>
          <th className="num">{t('scorecard.attainment')}</th>
          <th className="num">{t('scorecard.score')}</th>
          <th className="num">{t('scorecard.contribution')}</th>
          <th className={styles.wide}>{history}</th>
          <th className={styles.chevron}>
            <span className="sr-only">{t('ui.open')}</span>
          </th>
        </tr>
      </thead>
      {groups.map(({ part, sections }) => (
        <Fragment key={part?.number ?? 0}>
          {part && groups.length > 1 && <PartHead part={part} />}
          {sections
            .filter((section) => section.lines.length > 0)
            .map((section) => (
              <tbody key={section.kind}>
                <SectionHead section={section} />
                {section.lines.map((line) => (
                  <LineRow key={line.id} line={line} mine={mine} onOpen={() => onOpen(line)} />
                ))}
              </tbody>
            ))}
        </Fragment>
      ))}
    </table>
  )
}

function PartHead({ part }: { part: Part }) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <tbody>
      <tr className={styles.part}>
        <th scope="rowgroup" colSpan={11}>
          {t('scorecard.part', { part: part.number })} <span className="note">{[part.team.name, part.position && f.names(part.position.names), f.range(part.from, part.to)].filter(Boolean).join(' · ')}</span>
        </th>
      </tr>
    </tbody>
  )
}

function SectionHead({ section }: { section: SectionOf }) {
  const { t } = useTranslation()
  const f = useFormats()
  const mean = weightedMean(section)
  const away = givenAway(section)
  const names = away.map((line) => f.names(line.metric.names)).join('、')
  const shared = mean && away.length > 0 ? t('scorecard.shared', { names: f.lang === 'en' ? names.replaceAll('、', ', ') : names, weight: f.plain(add(...away.map((line) => line.weight))) }) : ''
  const sentence = mean ? t('scorecard.mean', { sum: f.score(mean.sum), weight: f.plain(mean.weight) }) : ''
  return (
    <tr className={styles.section}>
      <th scope="rowgroup">
        {t(`section.${section.kind}`)} <span className={styles.phone}>{t('scorecard.budget', { budget: f.plain(section.budget) })}</span>
      </th>
      <td className="num strong">{f.plain(section.budget)}</td>
      <td className={`${styles.sentence} ${styles.wide}`} colSpan={5}>
        <div className="truncate note" title={[sentence, shared].filter(Boolean).join(' · ')}>
          {[sentence, shared].filter(Boolean).join(' · ')}
        </div>
      </td>
      <td className={styles.narrowGap} colSpan={4} />
      <td className="num strong">{f.score(section.score)}</td>
      <td className="num strong">{f.score(section.contribution)}</td>
      <td className={styles.wide} />
      <td />
    </tr>
  )
}

function LineRow({ line, mine, onOpen }: { line: Line; mine: boolean; onOpen: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const state = lineState(line)
  const rating = isRating(line)
  const name = f.names(line.metric.names)
  const level = rating && line.actual !== null ? Number(line.actual) : null
  const top = topLevel(line)
  const reviewed = useReviewed()(line)
  const cause = line.state === 'EXCLUDED' && reviewed ? reviewed.why : (line.note ?? words('scorecard.reason', line.reason))
  const changed = compare(line.weight, line.effectiveWeight) !== 0
  const out = line.state !== 'SCORED'
  const unrated = rating && line.state === 'MISSING'
  const hand = given(line)

  const remark = (
    <span>
      <Tag kind={line.state === 'EXCLUDED' ? 'excluded' : 'provisional'}>{unrated ? t(line.reason === 'ROUND_OPEN' ? 'scorecard.roundOpenShort' : 'scorecard.notRated') : t(`state.${state}`)}</Tag>
      {!unrated && (
        <span className="note truncate" title={cause}>
          {cause}
        </span>
      )}
    </span>
  )

  return (
    <tr className={styles.row} data-out={out || undefined} onClick={onOpen}>
      <td className={styles.nameCell}>
        <span className={styles.name}>
          <StateGlyph state={state} />
          <span className="truncate" title={name}>
            {name}
          </span>
          <span className="note">{t(scopeWord(line, mine))}</span>
          {line.provisional && (
            <Tag kind="provisional" why={t('blocker.UNCONFIRMED')}>
              {t('state.provisional')}
            </Tag>
          )}
          {reviewed && line.state !== 'EXCLUDED' && (
            <Tag kind={reviewed.open ? 'near' : 'plain'} why={reviewed.why}>
              {reviewed.short}
            </Tag>
          )}
        </span>
      </td>
      <td className={`num ${styles.weight}`}>
        <span className={styles.desk} title={t('scorecard.legendWeight')}>
          {changed && <span className={styles.nominal}>{f.plain(line.weight)} → </span>}
          {f.plain(line.effectiveWeight)}
        </span>
        <span className={styles.phone}>{t('scorecard.weightShort', { weight: f.plain(line.effectiveWeight) })}</span>
      </td>
      <td className={`num ${styles.wide} ${styles.arithmetic}`}>
        <Arithmetic line={line} />
      </td>
      <td className="num strong">{rating ? (level !== null ? t('scorecard.level', { level }) : line.rating ? f.plain(toFixed(line.rating.points, 2)) : '—') : f.figure(line.actual, measured(line).unit)}</td>
      <td className="num">{rating ? (level === null && line.rating ? t('scorecard.outOfPoints', { points: f.plain(line.rating.top) }) : t('scorecard.outOf', { level: top })) : line.target === null && line.attainment !== null ? t('scorecard.byChannel') : <span title={line.nominalTarget ? t('scorecard.nominalTarget', { target: f.figure(line.nominalTarget, measured(line).unit) }) : undefined}>{targetText(line, f)}</span>}</td>
      <td className={styles.bullet}>
        {rating ? (
          <div className={styles.pips}>
            <Pips level={level} of={top} share={1 / 1.2} />
          </div>
        ) : (
          <Bullet state={state} value={approximate(line.attainment)} cap={1.2} threshold={Number(line.examination)} provisional={line.provisional} />
        )}
      </td>
      <td className="num">{rating ? '—' : f.attainment(line.attainment)}</td>
      {out ? (
        <>
          <td colSpan={3} className={`${styles.cause} ${styles.wide}`}>
            {remark}
          </td>
          <td colSpan={2} className={`${styles.cause} ${styles.narrow}`}>
            {remark}
          </td>
        </>
      ) : (
        <>
          <td className={`num ${styles.score}`} data-given={hand !== null || undefined} title={hand && line.computedScore === null ? t('scorecard.levelledLater') : undefined}>
            {hand && <del title={t('scorecard.computed')}>{f.score(hand.computed)}</del>}
            {f.score(hand ? hand.score : line.score)}
          </td>
          <td className="num">{f.score(line.contribution)}</td>
          <td className={styles.wide}>
            <Sparkline values={line.history.map((past) => approximate(past.score))} target={100} label={line.history.map((past) => `${f.period(past.period)} ${f.score(past.score)}`).join('；')} />
          </td>
        </>
      )}
      <td className={styles.chevron}>
        <button
          type="button"
          data-opener
          aria-label={t('ui.openNamed', { name })}
          className={styles.opener}
          onClick={(event) => {
            event.stopPropagation()
            onOpen()
          }}
        >
          <IconChevronRight size={14} />
        </button>
      </td>
    </tr>
  )
}

/** The formula with its numbers; where it is shortened, exact in the tooltip. */
function Arithmetic({ line }: { line: Line }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (isRating(line)) {
    const points = line.rating?.points ?? line.scale?.levels.find((level) => String(level.level) === line.actual)?.points
    return points ? t('scorecard.points', { points: f.plain(toFixed(points, 2)), top: f.plain(line.scale?.levels.at(-1)?.points) }) : '—'
  }
  if (line.terms.length === 0) return line.state === 'MISSING' ? t('scorecard.noFacts') : '—'
  const { exact, shown } = formula(line.terms, f)
  return shown === exact ? exact : (
    <Tooltip label={exact}>
      <span>{shown}</span>
    </Tooltip>
  )
}
