import { ActionIcon, Button, Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendar, IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatementDocument, type StatementQuery } from '@/gql/statement'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { has, isLead, useHere } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { useIncentiveTabs } from '@/ui/incentiveTabs'
import { Disputes } from './Disputes'
import { FileDispute } from './FileDispute'
import { rowsOf, type Item, type Shown } from './figures'
import { ItemPanel } from './ItemPanel'
import { Items } from './Items'
import { PersonChoice } from './PersonChoice'
import { PrintedStatement } from './PrintedStatement'
import styles from './StatementPage.module.css'
import { Sums } from './Sums'
import { Years } from './Years'

export interface StatementSearch {
  member?: string
  item?: string
  year?: string
}

/** What did I get, for what, and is something missing? */
export function StatementPage() {
  const { t } = useTranslation()
  const { viewer, company } = useHere()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as StatementSearch
  const member = search.member ?? viewer.id
  const year = search.year ?? company.today.slice(0, 4)
  const read = useRead(StatementDocument, { member, year }, { live: true })
  const statement = read.data?.statement
  const [disputed, dispute] = useState<Item | 'missing' | null>(null)
  const wide = useMediaQuery('(min-width: 1280px)') ?? true
  const go = (change: StatementSearch) => void navigate({ to: '.', search: ((before: object) => ({ ...before, ...change })) as never, resetScroll: false })
  const row = statement && rowsOf(statement).find((one) => one.key === search.item)
  const mine = member === viewer.id
  const panel = row && <ItemPanel key={row.key} row={row} member={member} onClose={() => go({ item: undefined })} onDispute={mine ? dispute : undefined} />
  const actions = (
    <>
      <YearChoice year={year} years={statement?.years.map((one) => one.year) ?? []} onChoose={(to) => go({ year: to === company.today.slice(0, 4) ? undefined : to, item: undefined })} />
      {statement && (
        <>
          <Button className={styles.print} leftSection={<IconPrinter size={14} />} onClick={() => window.print()}>{t('statement.print')}</Button>
          <ActionIcon className={styles.printShort} variant="default" size={32} onClick={() => window.print()} aria-label={t('statement.print')}><IconPrinter size={16} /></ActionIcon>
        </>
      )}
    </>
  )
  return (
    <Page title={t('shell.incentives')} tabs={useIncentiveTabs()} actions={actions} rail={wide && panel ? <div className={styles.screen}>{panel}</div> : undefined} railWidth={420}>
      <Loaded of={read} what={t('statement.title')} heights={[96, 36, 36, 36, 36, 36]}>
        {({ statement: shown, bonusBases }) =>
          shown ? (
            <>
              <PrintedStatement statement={shown} />
              <div className={styles.screen}>
                {(isLead(viewer) || has(viewer, 'HR', 'FINANCE')) && <PersonChoice of={shown.member} onChoose={(id) => go({ member: id === viewer.id ? undefined : id, item: undefined })} />}
                <Sums statement={shown} mine={mine} />
                <Items statement={shown} mine={mine} open={search.item} below={wide ? undefined : panel} onOpen={(key) => go({ item: key === search.item ? undefined : key })} />
                <div className={styles.halves}>
                  <Disputes disputes={shown.disputes} onMissing={mine ? () => dispute('missing') : undefined} onOpen={(item) => go({ item })} items={shown.items} onChange={read.retry} />
                  <Years years={shown.years} at={year} onChoose={(to) => go({ year: to, item: undefined })} bases={basesNow(bonusBases, company.today)} />
                </div>
              </div>
              {disputed && <FileDispute about={disputed} onClose={() => dispute(null)} onFiled={read.retry} />}
            </>
          ) : (
            <NotFound />
          )
        }
      </Loaded>
    </Page>
  )
}

/** The base that holds today for each schedule, and those to come. */
function basesNow(bases: StatementQuery['bonusBases'], today: string) {
  return bases.filter((base) => base.from > today || bases.find((other) => other.schedule === base.schedule && other.from <= today) === base)
}

function YearChoice({ year, years, onChoose }: { year: string; years: Shown['years'][number]['year'][]; onChoose: (year: string) => void }) {
  const f = useFormats()
  const { t } = useTranslation()
  const { company } = useHere()
  const all = [...new Set([company.today.slice(0, 4), year, ...years])].sort().reverse()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button aria-label={`${t('statement.year')}: ${f.period(year)}`} leftSection={<IconCalendar size={14} />} rightSection={<IconChevronDown size={14} />}>{f.period(year)}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {all.map((one) => (
          <Menu.Item key={one} onClick={() => onChoose(one)} fw={one === year ? 600 : undefined}>{f.period(one)}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
