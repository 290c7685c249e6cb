import { Button, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChannelSettingsDocument, CreateChannelDocument, SetChannelWeightsDocument, type ChannelSettingsQuery } from '@/gql/channel'
import { told, useAct } from '@/lib/act'
import { usePeriod } from '@/lib/address'
import { isBeginning } from '@/lib/beginning'
import { add, compare } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { DataTable } from '@/ui/DataTable'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { channelColour } from '@/ui/states'
import styles from './ChannelsPage.module.css'
import { useChannelTabs } from './channelTabs'

export function ChannelsPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const period = usePeriod()
  const read = useRead(ChannelSettingsDocument, { period })
  const [making, make] = useState(false)
  const [weighing, weigh] = useState(false)
  const acts = (
    <span className={styles.acts}>
      {has(viewer, 'ADMIN', 'HR') && <Button onClick={() => weigh(true)}>{t('metric.editWeights')}</Button>}
      {has(viewer, 'ADMIN') && <Button onClick={() => make(true)}>{t('metric.newChannel')}</Button>}
    </span>
  )
  return (
    <Page title={t('channel.title')} tabs={useChannelTabs()} period>
      <Loaded of={read} what={t('metric.channels')} heights={[36, 36, 36, 36]}>
        {(data) => {
          const weights = new Map(data.channelWeights.map((one) => [one.channel.id, one.weight]))
          return (
            <>
              <Section title={t('metric.channels')} note={data.channels.length || undefined} aside={acts}>
                {data.channels.length === 0 ? (
                  <Empty>{t('metric.noChannels')}</Empty>
                ) : (
                  <DataTable
                    label={t('metric.channels')}
                    rows={data.channels}
                    rowKey={(row) => row.id}
                    total={{ name: t('metric.sum'), weight: data.channelWeights.length > 0 ? f.plain(add(...data.channelWeights.map((one) => one.weight))) : '—' }}
                    columns={[
                      { key: 'name', title: t('metric.channel'), cell: (row) => <span className={styles.name}><i style={{ background: channelColour(row.key, data.channels.indexOf(row)) }} />{row.name} <span className="note">{row.key}</span></span> },
                      { key: 'group', title: t('metric.group'), cell: (row) => f.names(row.group.names), from: 'tablet' },
                      { key: 'kind', title: t('metric.kind'), cell: (row) => t(row.online ? 'metric.online' : 'metric.offline'), from: 'tablet' },
                      { key: 'currency', title: t('metric.currency'), cell: (row) => row.currency, from: 'tablet' },
                      { key: 'accounts', title: t('metric.accounts'), align: 'right', cell: (row) => row.accounts.length, from: 'tablet' },
                      { key: 'weight', title: t('metric.weightOf', { period: f.period(period) }), align: 'right', cell: (row) => f.plain(weights.get(row.id)) },
                    ]}
                  />
                )}
              </Section>
              <Section title={t('metric.assignments')} note={t('metric.assignmentsNote')} ruled>
                {data.assignments.length === 0 ? (
                  <p className="note">{t('metric.noAssignments')}</p>
                ) : (
                  <DataTable
                    label={t('metric.assignments')}
                    rows={data.assignments}
                    rowKey={(row) => row.id}
                    rowHeight={32}
                    columns={[
                      { key: 'what', title: t('metric.what'), cell: (row) => [row.channel?.name, row.account?.name, row.campaign?.name].filter(Boolean).join(' · ') },
                      { key: 'whose', title: t('metric.whose'), cell: (row) => row.subject.name },
                      { key: 'since', title: t('metric.since'), cell: (row) => (isBeginning(row.from) ? (row.to ? t('metric.until', { day: f.day(row.to, true) }) : t('metric.always')) : `${f.day(row.from, true)} – ${row.to ? f.day(row.to, true) : t('metric.open')}`) },
                    ]}
                  />
                )}
              </Section>
              {weighing && <Weights data={data} weights={weights} period={period} onClose={() => weigh(false)} />}
              {making && <NewChannel groups={data.channelGroups} onClose={() => make(false)} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function Weights({ data, weights, period, onClose }: { data: ChannelSettingsQuery; weights: Map<string, string>; period: string; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [values, setValues] = useState(() => new Map(data.channels.map((one) => [one.id, weights.get(one.id) ?? '0'])))
  const { act, busy } = useAct(SetChannelWeightsDocument)
  const valid = [...values.values()].every((value) => /^\d+(\.\d+)?$/.test(value))
  const sum = valid ? add(...values.values()) : null
  const save = async () => {
    const input = { period, weights: [...values].filter(([, weight]) => compare(weight, '0') > 0).map(([channel, weight]) => ({ channel, weight })) }
    if (!(await act({ input }))) return
    told(t('ui.saved'))
    onClose()
  }
  return (
    <Ask opened title={`${t('metric.editWeights')} · ${f.period(period)}`} act={t('ui.save')} busy={busy} disabled={sum === null || compare(sum, '100') !== 0} onAct={() => void save()} onClose={onClose}>
      <div className={styles.weights}>
        {data.channels.map((one) => (
          <TextInput key={one.id} label={one.name} inputMode="decimal" value={values.get(one.id) ?? ''} onChange={(event) => { const { value } = event.currentTarget; setValues((before) => new Map(before).set(one.id, value)) }} />
        ))}
      </div>
      <p className="note">{t('metric.weightsNote', { sum: f.plain(sum) })}</p>
    </Ask>
  )
}

function NewChannel({ groups, onClose }: { groups: ChannelSettingsQuery['channelGroups']; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { act, busy } = useAct(CreateChannelDocument)
  const form = useForm({
    initialValues: { key: '', name: '', group: groups[0]?.key ?? '' },
    validate: { key: (value) => (/^[a-z0-9_]{1,40}$/.test(value) ? null : t('metric.keyNote')), name: (value) => (value.trim() ? null : t('ui.required')) },
  })
  const save = async () => {
    if (form.validate().hasErrors || !(await act({ input: form.values }))) return
    told(t('ui.saved'))
    onClose()
  }
  return (
    <Ask opened title={t('metric.newChannel')} act={t('ui.save')} busy={busy} onAct={() => void save()} onClose={onClose}>
      <div className={styles.form}>
        <TextInput label={t('metric.name')} {...form.getInputProps('name')} data-autofocus />
        <TextInput label={t('metric.key')} description={t('metric.keyNote')} {...form.getInputProps('key')} />
        <Select size="sm" label={t('metric.group')} data={groups.map((one) => ({ value: one.key, label: f.names(one.names) }))} {...form.getInputProps('group')} />
      </div>
    </Ask>
  )
}
