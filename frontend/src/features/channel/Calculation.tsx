import { useTranslation } from 'react-i18next'
import type { CalculationFragment } from '@/gql/channel'
import { subtract, toFixed } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { DataTable } from '@/ui/DataTable'
import { Tag } from '@/ui/Tag'
import styles from './Calculation.module.css'
import { ChannelName } from './ChannelName'
import { exact, rounding, type Basis } from './figures'

interface Props {
  of: CalculationFragment
  basis: Basis
  order: string[]
}

/** The whole way from cost to whole percent, each column one step of it. */
export function Calculation({ of, basis, order }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const overall = of.cost === null ? '—' : exact(of.cost)
  const round = rounding(of.channels)
  return (
    <>
      <p className={styles.overall}>
        <span>{t(`channel.overall.${basis}`)}</span>
        <span className={styles.sum}>
          {f.score(of.spend)} ÷ {f.plain(of.got)} = <strong>{overall}</strong>
        </span>
        <span className="note">{t('channel.unspentLeftOut')}</span>
      </p>
      <div className={styles.steps}>
        <DataTable
          label={t('channel.calculation')}
          rows={of.channels}
          rowKey={(row) => row.channel.id}
          rowHeight={40}
          total={{ name: t('channel.total'), weighted: toFixed(of.weighted, 3), share: '100.00', proposed: '100', change: '0' }}
          columns={[
            { key: 'name', title: t('channel.channel'), cell: (row) => <ChannelName channel={row.channel} order={order} /> },
            {
              key: 'quotient', title: t(`channel.quotient.${basis}`), align: 'right',
              cell: (row) => (row.quotient === null || row.cost === null ? '—' : <><span className={styles.quiet}>{overall} ÷ {exact(row.cost)} =</span> {f.plain(row.quotient)}</>),
            },
            {
              key: 'efficiency', title: t('channel.clamped'), align: 'right',
              cell: (row) => (
                <span className={styles.clamped}>
                  {row.bound && <Tag why={t(`channel.boundWhy.${row.bound}`)}>{t(`channel.bound.${row.bound}`)}</Tag>}
                  <strong>{f.plain(row.efficiency)}</strong>
                </span>
              ),
            },
            { key: 'weighted', title: t('channel.weighted'), align: 'right', cell: (row) => <><span className={styles.quiet}>{f.plain(row.weight)} × {f.plain(row.efficiency)} =</span> {toFixed(row.weighted, 3)}</> },
            { key: 'share', title: t('channel.share', { sum: toFixed(of.weighted, 3) }), align: 'right', cell: (row) => toFixed(row.share, 2) },
            { key: 'proposed', title: t('channel.whole'), align: 'right', cell: (row) => <strong>{row.proposed}</strong> },
            { key: 'change', title: t('channel.change'), align: 'right', cell: (row) => f.signed(subtract(String(row.proposed), row.weight), (v) => f.plain(toFixed(v, 2))) },
          ]}
        />
      </div>
      <p className={`note ${styles.rounding}`}>
        {round.left === 0 ? t('channel.roundingNone', { floors: round.floors }) : t('channel.rounding', { floors: round.floors, sum: round.sum, left: round.left, remainders: round.remainders.join(t('channel.and')) })}
      </p>
    </>
  )
}
