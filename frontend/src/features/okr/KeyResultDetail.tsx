import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyResultHistoryDocument, type CheckInEntryFragment, type KeyResultHistoryQuery } from '@/gql/okr'
import { shift } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { addDays, daysBetween, firstDay, lastDay, type Period } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Avatar } from '@/ui/Avatar'
import { Chart } from '@/ui/Chart'
import { Loaded } from '@/ui/Loaded'
import { Tag } from '@/ui/Tag'
import styles from './KeyResultDetail.module.css'
import { setFigure } from './keyResultFigures'
import type { PageKeyResult } from './objective'
import { useAgain } from './useReports'

const MOST = 100

/** A key result's course beside the pace of even movement, and everything that was reported of it. */
export function KeyResultDetail({ of, cycle, told }: { of: PageKeyResult; cycle: Period; told: string }) {
  const { t } = useTranslation()
  const [first, setFirst] = useState(10)
  const read = useRead(KeyResultHistoryDocument, { id: of.id, first }, { live: true })
  const { retry } = read
  useAgain(told, retry)
  return (
    <div className={styles.root}>
      <Loaded of={read} what={of.title} heights={[160, 40, 40]}>
        {({ keyResult }) =>
          keyResult && (
            <>
              <Trend of={of} trend={keyResult.trend} cycle={cycle} />
              {of.kind !== 'METRIC' && of.kind !== 'MILESTONE' && keyResult.checkIns.totalCount === 0 && <p className="note">{t('okr.latestNone')}</p>}
              <ul>
                {keyResult.checkIns.nodes.map((one) => (
                  <Entry key={one.id} of={one} unit={of.unit} />
                ))}
              </ul>
              {keyResult.checkIns.totalCount > keyResult.checkIns.nodes.length && first < MOST && (
                <Button variant="transparent" p={0} onClick={() => setFirst(Math.min(MOST, first + 30))}>
                  {t('objective.earlier', { count: keyResult.checkIns.totalCount - keyResult.checkIns.nodes.length })}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </div>
  )
}

function Entry({ of, unit }: { of: CheckInEntryFragment; unit: PageKeyResult['unit'] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  return (
    <li className={styles.entry} data-replaced={of.replaced || undefined}>
      <Avatar name={of.by?.name ?? null} me={of.by?.id === viewer.id} size={24} />
      <div>
        <span>
          {of.by?.name ?? t('objective.nobody')} <strong className={styles.figure}>{f.figure(of.value, unit)}</strong>{' '}
          <span className="note">
            {[t('objective.ofDay', { day: f.day(of.day) }), of.confidence !== null && `${t('okr.confidence')} ${of.confidence}`].filter(Boolean).join(' · ')}
          </span>{' '}
          {of.replaced && <Tag why={t('objective.replacedWhy')}>{t('objective.replaced')}</Tag>}
        </span>
        {of.note && <p className={styles.note}>{of.note}</p>}
        {of.evidence.length > 0 && (
          <p className={styles.links}>
            {of.evidence.map((link) => (
              <a key={link} href={link} target="_blank" rel="noreferrer noopener">
                {link}
              </a>
            ))}
          </p>
        )}
      </div>
      <span className={`note ${styles.when}`}>{f.moment(of.at, company.today)}</span>
    </li>
  )
}

function Trend({ of, trend, cycle }: { of: PageKeyResult; trend: NonNullable<KeyResultHistoryQuery['keyResult']>['trend']; cycle: Period }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const days = useMemo(() => Array.from({ length: daysBetween(firstDay(cycle), lastDay(cycle)) }, (_, at) => addDays(firstDay(cycle), at)), [cycle])
  if (trend.every((point) => point.value === null)) return null
  const scaled = (value: string | null) => approximate(value !== null && of.unit === 'PERCENT' ? shift(value, 2) : value)
  const point = (day: string, value: string | null) => ({ day, value: scaled(value), text: f.figure(value, of.unit) })
  const bound = (value: string | null, sign: string) => (value === null ? [] : [{ value: scaled(value) ?? 0, text: `${sign} ${setFigure(f, value, of.unit)}` }])
  const even = of.start !== null && of.target !== null
  return (
    <Chart
      name={`${of.title} ${t('objective.course')}`}
      unit={[t(`objective.units.${of.unit}`), even && t('objective.idealLine')].filter(Boolean).join(' · ')}
      height={160}
      days={days}
      day={(day) => f.day(day)}
      format={(value) => f.plain(String(Number(value.toFixed(2))))}
      bounds={days.includes(company.today) ? [{ day: company.today, text: '' }] : []}
      lines={of.kind === 'GUARD' ? [...bound(of.low, '≥'), ...bound(of.high, '≤')] : [{ value: scaled(of.target) ?? 0, text: `${t('objective.goal')} ${setFigure(f, of.target, of.unit)}` }]}
      series={[
        { name: t('objective.value'), bridged: true, points: trend.filter((one) => one.value !== null).map((one) => point(one.day, one.value)) },
        ...(even ? [{ name: t('okr.ideal'), kind: 'previous' as const, bridged: true, points: [point(days[0] ?? '', of.start), point(days.at(-1) ?? '', of.target)] }] : []),
      ]}
    />
  )
}
