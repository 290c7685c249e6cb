import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AuditLogDocument, type AuditLogQuery } from '@/gql/graphql'
import { saveCsv } from '@/lib/export'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { DataTable } from '@/ui/DataTable'
import { Drawer } from '@/ui/Drawer'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { SettingsPage } from '@/ui/SettingsPage'
import styles from './AuditPage.module.css'

type Entry = AuditLogQuery['auditLog']['edges'][number]['node']

const actions = [
  'signIn', 'signOut', 'changePassword', 'updateProfile', 'createApiToken', 'revokeApiToken', 'updateCompany', 'createTeam', 'updateTeam', 'createMember', 'updateMember', 'createChannel', 'setChannelWeights', 'assign', 'endAssignment',
  'setExchangeRate', 'saveMetric', 'setTarget', 'saveTemplate', 'recordFacts', 'startImport', 'undoImport', 'confirmFacts', 'recordEvent', 'recordPlatformEvent', 'rateLine', 'declareLineNotApplicable', 'closePeriod', 'reviseScorecard', 'dismissLateFacts',
]

export function AuditPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const [filter, setFilter] = useState({ action: '', from: '', to: '', mine: false })
  const [after, setAfter] = useState<string | null>(null)
  const [opened, open] = useState<Entry | null>(null)
  const set = (change: Partial<typeof filter>) => {
    setAfter(null)
    setFilter({ ...filter, ...change })
  }
  const read = useRead(AuditLogDocument, { actor: filter.mine ? viewer.id : null, action: filter.action || null, from: filter.from || null, to: filter.to || null, after })
  const entries = read.data?.auditLog.edges.map((edge) => edge.node) ?? []
  const save = () =>
    saveCsv(`audit ${company.today}`, [
      ['number', 'at', 'actor', 'action', 'subject', 'address', 'reason', 'before', 'after'],
      ...entries.map((entry) => [String(entry.number), entry.at, entry.actorName, entry.action, entry.subjectName ?? '', entry.address, entry.reason ?? '', entry.before ?? '', entry.after ?? '']),
    ])
  return (
    <SettingsPage>
      <div className={styles.filters}>
        <Select aria-label={t('audit.action')} w={190} searchable value={filter.action} onChange={(action) => set({ action: action ?? '' })} data={[{ value: '', label: t('audit.allActions') }, ...actions.map((action) => ({ value: action, label: action }))]} />
        <TextInput type="date" aria-label={t('audit.from')} size="xs" value={filter.from} onChange={(event) => set({ from: event.currentTarget.value })} />
        <TextInput type="date" aria-label={t('audit.to')} size="xs" value={filter.to} onChange={(event) => set({ to: event.currentTarget.value })} />
        <Checkbox label={t('audit.mine')} checked={filter.mine} onChange={(event) => set({ mine: event.currentTarget.checked })} />
        <Button ml="auto" disabled={entries.length === 0} onClick={save}>
          {t('audit.exportAll', { count: entries.length })}
        </Button>
      </div>
      <p className="note">{t('audit.note')}</p>
      <Loaded of={read} what={t('audit.title')} heights={[36, 36, 36, 36, 36]}>
        {({ auditLog }) =>
          auditLog.edges.length === 0 ? (
            <Empty act={<Button onClick={() => set({ action: '', from: '', to: '', mine: false })}>{t('audit.clear')}</Button>}>{t('audit.empty')}</Empty>
          ) : (
            <>
              <DataTable
                label={t('audit.title')}
                rows={entries}
                rowKey={(entry) => entry.id}
                walk
                open={{ name: (entry) => `${entry.number} ${entry.action}`, act: open }}
                columns={[
                  { key: 'number', title: t('audit.number'), align: 'right', width: 64, cell: (entry) => entry.number },
                  { key: 'at', title: t('audit.at'), cell: (entry) => f.moment(entry.at, company.today) },
                  { key: 'actor', title: t('audit.actor'), cell: (entry) => entry.actorName },
                  { key: 'action', title: t('audit.action'), cell: (entry) => entry.action },
                  { key: 'subject', title: t('audit.subject'), cell: (entry) => entry.subjectName ?? '—', from: 'tablet' },
                  { key: 'reason', title: t('audit.reason'), cell: (entry) => <span className={styles.reason}>{entry.reason}</span>, from: 'desktop' },
                  { key: 'address', title: t('audit.address'), cell: (entry) => <span className="note">{entry.address}</span>, from: 'desktop' },
                ]}
              />
              {auditLog.pageInfo.hasNextPage && (
                <Button mt={12} onClick={() => setAfter(auditLog.pageInfo.endCursor)}>
                  {t('ui.more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {opened && (
        <Drawer opened onClose={() => open(null)} label={opened.action} title={<><h2 className={styles.title}>{opened.action}</h2><span className="note">#{opened.number} · {opened.actorName} · {f.moment(opened.at, company.today)} · {opened.address}</span></>}>
          {opened.reason && <p>{opened.reason}</p>}
          {(['before', 'after'] as const).map((side) => (
            <div key={side}>
              <p className="label">{t(`audit.${side}`)}</p>
              <pre className={styles.json}>{pretty(opened[side]) ?? t('audit.nothing')}</pre>
            </div>
          ))}
        </Drawer>
      )}
    </SettingsPage>
  )
}

function pretty(json: string | null): string | null {
  if (json === null) return null
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}
