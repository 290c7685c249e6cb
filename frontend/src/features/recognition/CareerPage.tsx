import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowLeft, IconSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CareersDocument, type CareersQuery } from '@/gql/recognition'
import { useRead } from '@/lib/read'
import { has, isLead, useHere } from '@/lib/viewer'
import { Avatar } from '@/ui/Avatar'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { useIncentiveTabs } from '@/ui/incentiveTabs'
import { Tag } from '@/ui/Tag'
import styles from './CareerPage.module.css'
import { CareerOf, MyCareer } from './MyCareer'

type Career = CareersQuery['careers']['nodes'][number]

const filters = ['all', 'open', 'one', 'two'] as const
type Filter = (typeof filters)[number]

/** One's own career path; for leads and HR those of their people. */
export function CareerPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  return (
    <Page title={t('shell.incentives')} tabs={useIncentiveTabs()}>
      {isLead(viewer) || has(viewer, 'HR') ? (
        <People />
      ) : (
        <MyCareer />
      )}
    </Page>
  )
}

function People() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { member } = useSearch({ strict: false }) as { member?: string }
  const [filter, choose] = useState<Filter>('all')
  const [typed, type] = useState('')
  const [search] = useDebouncedValue(typed, 250)
  const [after, setAfter] = useState<string | null>(null)
  const read = useRead(CareersDocument, { least: filter === 'two' ? 2 : filter === 'one' ? 1 : 0, open: filter === 'open', search: search || null, after }, { live: true })
  const go = (id: string | undefined) => void navigate({ to: '.', search: ((before: object) => ({ ...before, member: id })) as never, resetScroll: false })
  const shown = member ?? read.data?.careers.nodes[0]?.member.id
  return (
    <div className={styles.columns} data-open={member !== undefined || undefined}>
      <nav className={styles.people} aria-label={t('career.people')}>
        <div className={styles.filters}>
          <TextInput size="xs" aria-label={t('career.find')} placeholder={t('career.find')} leftSection={<IconSearch size={14} />} value={typed} onChange={(event) => [type(event.currentTarget.value), setAfter(null)]} />
          <Select aria-label={t('career.filterBy')} allowDeselect={false} value={filter} onChange={(next) => [choose((next as Filter | null) ?? 'all'), setAfter(null)]} data={filters.map((value) => ({ value, label: t(`career.filter.${value}`) }))} />
        </div>
        <Loaded of={read} what={t('career.people')} heights={[44, 44, 44, 44]}>
          {({ careers }) =>
            careers.nodes.length === 0 ? (
              <Empty>{t('career.nobody')}</Empty>
            ) : (
              <>
                <ul>
                  {careers.nodes.map((one) => (
                    <li key={one.member.id}>
                      <Person career={one} at={one.member.id === shown} onGo={go} />
                    </li>
                  ))}
                </ul>
                <p className="note">{t('ui.listEnd', { count: careers.totalCount })}</p>
                {careers.pageInfo.hasNextPage && <Button onClick={() => setAfter(careers.pageInfo.endCursor)}>{t('ui.more')}</Button>}
              </>
            )
          }
        </Loaded>
      </nav>
      <div className={styles.one}>
        <Button className={styles.back} variant="subtle" leftSection={<IconArrowLeft size={14} />} onClick={() => go(undefined)}>
          {t('career.back')}
        </Button>
        {shown && <CareerOf key={shown} member={shown} />}
      </div>
    </div>
  )
}

function Person({ career, at, onGo }: { career: Career; at: boolean; onGo: (id: string) => void }) {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const { member, count, terms, eligibility } = career
  const me = member.id === viewer.id
  return (
    <button type="button" className={styles.person} aria-current={at || undefined} onClick={() => onGo(member.id)}>
      <Avatar name={member.name} me={me} />
      <span className={styles.who}>
        <strong className="truncate">
          {member.name}
          {me && <span className="note"> {t('ui.me')}</span>}
        </strong>
        <span className="note truncate">{member.team?.name}</span>
      </span>
      {eligibility && eligibility.state !== 'DONE' && eligibility.state !== 'ENDED' && <Tag kind={eligibility.state === 'CONFIRMED' ? 'plain' : 'near'}>{t(`career.state.${eligibility.state}`)}</Tag>}
      <span className={styles.count} aria-label={t('career.countOf', { count, of: terms.quarters })}>
        {count} / {terms.quarters}
      </span>
    </button>
  )
}
