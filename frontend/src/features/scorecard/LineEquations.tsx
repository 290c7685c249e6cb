import { Popover, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LineQuery } from '@/gql/scorecard'
import type { TFunction } from 'i18next'
import { add, compare, sign, toFixed } from '@/lib/decimal'
import { useFormats, type Formats } from '@/lib/formats'
import { EquationRow, type Part } from '@/ui/EquationRow'
import { attainedBy, isRating, measured, targetText } from './line'
import styles from './LineEquations.module.css'

export type FullLine = NonNullable<LineQuery['scorecardLine']>

/** Actual, attainment, score, contribution: each an equation with its numbers put in. */
export function LineEquations({ line, onMeasure }: { line: FullLine; onMeasure: (measure: string) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const rating = isRating(line)
  const unit = measured(line).unit
  const days = line.days.length
  const note = days > 0 ? t('scorecard.days', { from: f.day(line.days.at(-1)?.day), to: f.day(line.days[0]?.day), count: days }) : undefined
  const points = line.rating?.points ?? line.scale?.levels.find((level) => String(level.level) === line.actual)?.points
  const top = line.rating?.top ?? line.scale?.levels.at(-1)?.points
  const shared = line.rating ? ratedParts(line.rating, f, t) : []
  const changed = compare(line.weight, line.effectiveWeight) !== 0
  const nominal = changed ? t('scorecard.nominalShared', { weight: f.plain(line.weight), effective: f.plain(line.effectiveWeight) }) : t('scorecard.nominal', { weight: f.plain(line.weight) })

  return (
    <dl>
      {line.terms.length > 0 && (
        <EquationRow name={t('scorecard.actual')} parts={line.terms.map((term) => ({ text: term.text, label: term.measure ?? undefined, onOpen: term.measure ? () => onMeasure(term.measure as string) : undefined }))} result={f.figure(line.actual, unit)} note={note} />
      )}
      {line.attainment !== null && <EquationRow name={t('scorecard.attainment')} parts={attainmentParts(line, f)} result={f.attainment(line.attainment)} note={<TargetNote line={line} />} />}
      {shared.length > 1 && line.rating && <EquationRow name={t('scorecard.ratedTogether')} parts={shared} result={f.plain(toFixed(line.rating.points, 2))} note={t('scorecard.ratedNote')} />}
      {rating && points && top && line.score !== null && <EquationRow name={t('scorecard.score')} parts={[{ text: '100' }, { text: '×' }, { text: f.plain(toFixed(points, 2)) }, { text: '÷' }, { text: f.plain(top) }]} result={f.score(line.score)} note={t('scorecard.method.RATING')} />}
      {!rating && line.score !== null && <EquationRow name={t('scorecard.score')} parts={scoreParts(line, f)} result={f.score(line.score)} note={line.cap && line.method === 'RATIO' ? t('scorecard.capped', { method: t('scorecard.method.RATIO'), cap: f.plain(line.cap) }) : t(`scorecard.method.${line.method}`)} />}
      {line.contribution !== null && <EquationRow name={t('scorecard.contribution')} parts={[{ text: f.score(line.score) }, { text: '×' }, { text: `${f.plain(line.effectiveWeight)}%` }]} result={f.score(line.contribution)} note={nominal} />}
    </dl>
  )
}

type Rated = NonNullable<FullLine['rating']>

/** Weight × points of each group that gave any, over their weights; empty where one alone did. */
function ratedParts(rated: Rated, f: Formats, t: TFunction): Part[] {
  const groups = (['lead', 'self', 'peers'] as const).flatMap((group) => {
    const points = rated[group]
    return points !== null && sign(rated.weights[group]) > 0 ? [{ group, points, weight: rated.weights[group] }] : []
  })
  if (groups.length < 2) return []
  const sum = groups.flatMap(({ group, points, weight }, at) => [...(at > 0 ? [{ text: '+' }] : []), { text: `${f.plain(weight)} × ${f.plain(toFixed(points, 2))}`, label: t(`scorecard.rater.${group}`) }])
  return [{ text: '(' }, ...sum, { text: ')' }, { text: '÷' }, { text: f.plain(add(...groups.map((one) => one.weight))) }]
}

function attainmentParts(line: FullLine, f: Formats): Part[] {
  const { unit } = measured(line)
  const weighted = line.channels.filter((channel) => channel.attainment !== null && channel.weight !== null)
  if (weighted.length > 0 && line.target === null) {
    if (weighted.length > 4) return [{ text: 'Σ w × a' }, { text: '÷' }, { text: 'Σ w' }]
    const sum = weighted.flatMap((channel, at) => [...(at > 0 ? [{ text: '+' }] : []), { text: `${f.plain(channel.weight)} × ${f.attainment(channel.attainment)}` }])
    return [{ text: '(' }, ...sum, { text: ')' }, { text: '÷' }, { text: 'Σ w' }]
  }
  const actual = f.figure(line.actual, unit)
  const target = f.figure(line.target, unit)
  const kind = attainedBy(line)
  if (kind === 'lower') return [{ text: '2' }, { text: '−' }, { text: actual }, { text: '÷' }, { text: target }]
  if (kind === 'lowerInverse') return [{ text: target }, { text: '÷' }, { text: actual }]
  if (kind === 'range') return [{ text: actual }, { text: '∈' }, { text: targetText(line, f) }]
  return [{ text: actual }, { text: '÷' }, { text: target }]
}

function scoreParts(line: FullLine, f: Formats): Part[] {
  if (line.method === 'RATIO' && line.attainment !== null) {
    const capped = line.cap !== null && compare(line.attainment, line.cap) > 0
    return [{ text: '100' }, { text: '×' }, { text: capped ? f.attainment(line.cap) : f.attainment(line.attainment) }]
  }
  return [{ text: f.figure(line.actual, measured(line).unit) }]
}

/** How the target judges, and every target it had. */
function TargetNote({ line }: { line: FullLine }) {
  const { t } = useTranslation()
  const f = useFormats()
  const weighted = line.channels.some((channel) => channel.attainment !== null) && line.target === null
  const kind = weighted ? 'weighted' : (attainedBy(line) ?? 'higher')
  const unit = measured(line).unit
  return (
    <>
      {t(`scorecard.${kind}`)}
      {line.metric.targets.length > 0 && (
        <Popover position="bottom-end">
          <Popover.Target>
            <UnstyledButton className={styles.open}>{t('scorecard.targetHistory')}</UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown>
            <ul className={styles.targets}>
              {line.metric.targets.map((target) => (
                <li key={target.id}>
                  <span className="note">{target.from === '' || target.from === null ? t('scorecard.targetAlways') : t('scorecard.targetFrom', { period: target.from })}</span>
                  <span>{target.channel?.name ?? (target.channelGroup && f.names(target.channelGroup.names))}</span>
                  <span className="num">
                    {target.kind === 'RELATIVE'
                      ? t('scorecard.relative', { baseline: target.baselineValue ? f.figure(target.baselineValue, unit) : '', change: f.percent(target.change) })
                      : f.figure(target.value, unit)}
                    {target.high && ` – ${f.figure(target.high, unit)}`}
                  </span>
                </li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  )
}
