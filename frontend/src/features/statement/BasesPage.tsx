import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BasesDocument, BasesPeopleDocument } from '@/gql/statement'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { DataTable, type Column } from '@/ui/DataTable'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { useIncentiveTabs } from '@/ui/incentiveTabs'
import { basesByPerson, type Base, type Person, type PersonBases } from './bases'
import styles from './BasesPage.module.css'
import { PasteBases } from './PasteBases'
import { SetBase } from './SetBase'

const filters = ['all', 'set', 'unset'] as const
type Filter = (typeof filters)[number]

/** What each person's KPI bonus is a multiple of. */
export function BasesPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const may = has(viewer, 'FINANCE', 'HR')
  return (
    <Page title={t('shell.incentives')} tabs={useIncentiveTabs()}>
      {may ? <Bases /> : <NotFound />}
    </Page>
  )
}

function Bases() {
  const { t } = useTranslation()
  const bases = useRead(BasesDocument, {}, { live: true })
  const [after, setAfter] = useState<string | null>(null)
  const people = useRead(BasesPeopleDocument, { search: null, after })
  // Everybody: lines that are pasted name anybody.
  const { pageInfo } = people.data?.members ?? {}
  if (pageInfo?.hasNextPage && pageInfo.endCursor !== after) setAfter(pageInfo.endCursor)
  return (
    <Loaded of={bases} what={t('statement.basesTitle')} heights={[36, 36, 36, 36, 36]}>
      {({ bonusBases }) => (
        <Loaded of={people} what={t('statement.basesTitle')} heights={[36, 36, 36, 36, 36]}>
          {({ members }) => <Rows bases={bonusBases} people={members.nodes} onChange={bases.retry} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Rows({ bases, people, onChange }: { bases: Base[]; people: Person[]; onChange: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company, viewer } = useHere()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [setting, set] = useState<Person | 'paste' | null>(null)
  const all = basesByPerson(bases, people, company.today)
  const sought = search.trim().toLowerCase()
  const has = (row: PersonBases) => [row.MONTH, row.QUARTER].some((one) => one.current !== null || one.coming.length > 0)
  const rows = all.filter((row) => (filter === 'all' || has(row) === (filter === 'set')) && [row.person.name, row.person.number, row.person.email].some((one) => one?.toLowerCase().includes(sought)))
  const monthly = bases.some((one) => one.schedule === 'MONTH')
  const baseOf = (schedule: 'MONTH' | 'QUARTER'): Column<PersonBases> => ({
    key: schedule,
    title: t('statement.current', { schedule: t(`statement.schedule.${schedule}`) }),
    align: 'right',
    ...(schedule === 'MONTH' && !monthly && { from: 'tablet' as const }),
    cell: (row) => {
      const { current, coming } = row[schedule]
      return (
        <span className={styles.base}>
          {current ? <strong>{f.amount(current.amount.amount)}</strong> : '—'}
          {current && <span className="note">{t('statement.from', { day: f.day(current.from, true) })}</span>}
          {coming.map((one) => (
            <span key={one.from} className="note">
              {t('statement.coming')} {f.amount(one.amount.amount)} {t('statement.from', { day: f.day(one.from, true) })}
            </span>
          ))}
        </span>
      )
    },
  })
  const columns: Column<PersonBases>[] = [
    { key: 'name', title: t('statement.member'), cell: (row) => <>{row.person.name} {row.person.number && <span className="note">{row.person.number}</span>}</> },
    { key: 'team', title: t('statement.team'), from: 'tablet', cell: (row) => row.person.team?.name ?? '—' },
    baseOf('MONTH'),
    baseOf('QUARTER'),
    {
      key: 'set',
      title: t('statement.setBase'),
      align: 'right',
      cell: (row) =>
        row.person.id === viewer.id ? (
          <span className="note">{t('statement.ownBase')}</span>
        ) : (
          <Button size="compact-sm" variant="default" aria-label={t('statement.setOf', { name: row.person.name })} onClick={() => set(row.person)}>{t('statement.setBase')}</Button>
        ),
    },
  ]
  return (
    <Section title={t('statement.basesTitle')} note={t('statement.basesPageNote')} aside={<Button variant="filled" onClick={() => set('paste')}>{t('statement.setMany')}</Button>}>
      <div className={styles.filters}>
        <TextInput aria-label={t('statement.find')} placeholder={t('statement.find')} leftSection={<IconSearch size={14} />} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <Select aria-label={t('statement.filterBy')} allowDeselect={false} value={filter} onChange={(to) => setFilter((to as Filter | null) ?? 'all')} data={filters.map((value) => ({ value, label: t(`statement.filter.${value}`) }))} />
        <span className="note">{t('statement.people', { count: rows.length })}</span>
      </div>
      {bases.length === 0 && <Empty>{t('statement.basesEmpty')}</Empty>}
      <DataTable label={t('statement.basesTitle')} columns={columns} rows={rows} rowKey={(row) => row.person.id} rowHeight={40} />
      {setting === 'paste' && <PasteBases people={people} onClose={() => set(null)} onSaved={onChange} />}
      {setting !== null && setting !== 'paste' && <SetBase key={setting.id} person={setting} bases={bases.filter((one) => one.member.id === setting.id)} onClose={() => set(null)} onSaved={onChange} />}
    </Section>
  )
}
