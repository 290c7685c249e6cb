import { useTranslation } from 'react-i18next'
import { add } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { DataTable } from '@/ui/DataTable'
import { Tag } from '@/ui/Tag'
import { channelColour } from '@/ui/states'
import type { Run } from './RunPage'
import styles from './Saved.module.css'

/** Baseline × leads − spend, channel by channel. */
export function Saved({ channels }: { channels: Run['channels'] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const counted = channels.filter((one) => one.baseline !== null)
  const sum = (of: (one: Run['channels'][number]) => string | null) => f.amount(add('0', ...counted.map((one) => of(one) ?? '0')))
  return (
    <DataTable
      label={t('incentive.saved')}
      rows={channels}
      rowKey={(row) => row.channel.id}
      columns={[
        { key: 'channel', title: t('incentive.channel'), cell: (row) => <span className={styles.channel}><i style={{ background: channelColour(row.channel.key, channels.indexOf(row)) }} />{row.channel.name}</span> },
        { key: 'baseline', title: t('incentive.baselineIn', { currency: f.symbol() }), align: 'right', cell: (row) => (row.baseline === null ? <Tag kind="provisional">{t('incentive.noBaseline')}</Tag> : f.amount(row.baseline)) },
        { key: 'leads', title: `× ${t('incentive.leads')}`, align: 'right', cell: (row) => f.plain(row.leads) },
        { key: 'budgeted', title: `= ${t('incentive.budgeted')}`, align: 'right', cell: (row) => f.amount(row.budgeted), from: 'tablet' },
        { key: 'spend', title: `− ${t('incentive.spend')}`, align: 'right', cell: (row) => f.amount(row.spend) },
        { key: 'saved', title: `= ${t('incentive.savedIn')}`, align: 'right', cell: (row) => (row.baseline === null ? <span className="note">{t('incentive.leftOut')}</span> : <strong>{f.amount(row.saved)}</strong>) },
      ]}
      total={{ channel: t('incentive.sum'), leads: f.plain(add('0', ...counted.map((one) => one.leads))), budgeted: sum((one) => one.budgeted), spend: sum((one) => one.spend), saved: sum((one) => one.saved) }}
    />
  )
}
