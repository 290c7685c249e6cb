import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MetricsDocument, type MetricsQuery } from '@/gql/metric'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { DataTable } from '@/ui/DataTable'
import { Drawer } from '@/ui/Drawer'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { SettingsPage } from '@/ui/SettingsPage'
import styles from './MetricsPage.module.css'

type MetricOf = MetricsQuery['metrics'][number]
type TargetOf = MetricOf['targets'][number]

export function MetricsPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const [search, setSearch] = useState('')
  const [opened, open] = useState<MetricOf | null>(null)
  const read = useRead(MetricsDocument, {})
  const wanted = search.trim().toLowerCase()
  return (
    <SettingsPage>
      <div className={styles.filters}>
        <TextInput aria-label={t('metric.search')} placeholder={t('metric.search')} size="xs" w={220} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      </div>
      <Loaded of={read} what={t('metric.metrics')} heights={[36, 36, 36, 36, 36]}>
        {({ metrics }) => {
          const rows = metrics.filter((one) => `${one.names.zh} ${one.names.en} ${one.key}`.toLowerCase().includes(wanted))
          return rows.length === 0 ? (
            <Empty>{t('metric.none')}</Empty>
          ) : (
            <DataTable
              label={t('metric.metrics')}
              rows={rows}
              rowKey={(row) => row.id}
              walk
              open={{ name: (row) => f.names(row.names), act: open }}
              columns={[
                { key: 'name', title: t('metric.name'), cell: (row) => f.names(row.names), sort: (a, b) => f.names(a.names).localeCompare(f.names(b.names), f.lang) },
                { key: 'section', title: t('metric.section'), cell: (row) => t(`section.${row.section}`), from: 'tablet', sort: (a, b) => a.section.localeCompare(b.section) },
                { key: 'formula', title: t('metric.formula'), cell: (row) => (row.formula ? <code className={styles.formula} title={row.formula}>{row.formula}</code> : <span className="note">{t('metric.rating')}</span>), from: 'tablet' },
                { key: 'target', title: t('metric.target'), align: 'right', cell: (row) => <TargetText metric={row} target={row.targets[0]} /> },
                { key: 'source', title: t('metric.source'), cell: (row) => f.names(row.source), from: 'desktop' },
                { key: 'owner', title: t('metric.owner'), cell: (row) => row.owner?.name ?? '—', from: 'desktop' },
                { key: 'version', title: t('metric.version'), align: 'right', cell: (row) => row.version, from: 'desktop' },
              ]}
            />
          )
        }}
      </Loaded>
      {opened && <OneMetric metric={opened} onClose={() => open(null)} />}
    </SettingsPage>
  )
}

function TargetText({ metric, target }: { metric: MetricOf; target: TargetOf | undefined }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (!target) return t('metric.noTarget')
  if (target.kind === 'RELATIVE') return t('metric.relative', { baseline: target.baselineValue ? f.figure(target.baselineValue, metric.unit) : t('metric.baseline'), change: f.percent(target.change, 0) })
  const figure = `${f.bound(metric.direction)} ${f.figure(target.value, metric.unit)}${target.high ? ` – ${f.figure(target.high, metric.unit)}` : ''}`
  return target.kind === 'PER_CHANNEL' ? `${t('metric.perChannel')} ${figure}` : figure
}

function OneMetric({ metric, onClose }: { metric: MetricOf; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const name = f.names(metric.names)
  return (
    <Drawer opened onClose={onClose} label={name} title={<><h2 className={styles.title}>{name}</h2><span className="note">{metric.key} · {t('metric.versionNo', { version: metric.version })}</span></>}>
      <p>{f.names(metric.descriptions)}</p>
      <p className="note">
        {[t(`section.${metric.section}`), t(`metric.direction.${metric.direction}`), t(`metric.condition.${metric.condition}`), f.names(metric.source), metric.owner?.name, metric.band && t('metric.band', { band: f.span(metric.band.low, metric.band.high, metric.unit) })].filter(Boolean).join(' · ')}
      </p>
      {metric.formula && <pre className={styles.whole}>{metric.formula}</pre>}
      <Section title={t('metric.targets')}>
        {metric.targets.length === 0 ? (
          <p className="note">{t('metric.noTarget')}</p>
        ) : (
          <ul>
            {metric.targets.map((target) => (
              <li key={target.id} className={styles.target}>
                <span>{target.from ? t('metric.from', { period: target.from }) : t('metric.always')}{target.periodKind && ` · ${t(`period.${target.periodKind}`)}`}</span>
                <span>{target.channel?.name ?? (target.channelGroup && f.names(target.channelGroup.names))}</span>
                <strong><TargetText metric={metric} target={target} /></strong>
                <span className="note">{target.fallback && t('metric.fallback', { value: f.figure(target.fallback, metric.unit) })}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Drawer>
  )
}
