import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckInStanding } from '@/gql/schema'
import { NONE, useFormats } from '@/lib/formats'
import { daysBetween, firstDay, lastDay } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import { DataTable } from '@/ui/DataTable'
import { Delta } from '@/ui/Delta'
import styles from './Strip.module.css'
import { hasTurned, turns, type Filter, type Tree } from './tree'

const standings: CheckInStanding[] = ['ON_TIME', 'LATE', 'NEVER']

/** Whether the company is on course, in ten seconds. */
export function Strip({ tree, filter, onFilter }: { tree: Tree; filter: Filter; onFilter: (change: Filter) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const [shown, show] = useState<CheckInStanding | null>(null)
  const { period } = tree.cycle
  const days = daysBetween(firstDay(period), lastDay(period))
  const day = Math.min(days, Math.max(0, daysBetween(firstDay(period), company.today)))
  const turned = turns.map((to) => ({ to, count: tree.nodes.filter((node) => hasTurned(node, to)).length }))
  return (
    <section className={styles.root} aria-label={t('okr.title')}>
      <span><strong>{f.plain(String(tree.cycle.objectives))}</strong> {t('okr.objectives')}</span>
      <span>
        <strong>{f.percent(tree.coverage)}</strong> {t('okr.aligned')}
        {tree.unaligned > 0 && (
          <Button variant="transparent" className={styles.filter} aria-pressed={filter.unaligned === true} onClick={() => onFilter({ unaligned: filter.unaligned ? undefined : true })}>
            {t('okr.unaligned', { count: tree.unaligned })}
          </Button>
        )}
      </span>
      {standings.map((standing) => (
        <button key={standing} type="button" className={styles.count} onClick={() => show(standing)} aria-haspopup="dialog">
          <strong>{f.plain(String(tree.checkIns.filter((one) => one.standing === standing).length))}</strong> {t(`okr.standing.${standing}`)}
        </button>
      ))}
      <span>
        <strong>{f.percent(tree.cycle.elapsed)}</strong> {t('okr.elapsed')}
        {t('okr.elapsedDay', { day, of: days })}
      </span>
      <span className={styles.moves}>
        {t('okr.sinceLastWeek')}
        {turned.map(({ to, count }) =>
          count === 0 && filter.turned !== to ? null : (
            <button key={to} type="button" className={styles.count} aria-pressed={filter.turned === to} onClick={() => onFilter({ turned: filter.turned === to ? undefined : to })}>
              <Delta change={to === 'ON_TRACK' ? '1' : '-1'}>{t(`okr.turned.${to}`, { count })}</Delta>
            </button>
          ),
        )}
        {turned.every(({ to, count }) => count === 0 && filter.turned !== to) && t('okr.turnedNone')}
      </span>
      {shown && (
        <Modal opened onClose={() => show(null)} title={`${t('okr.reporters')} · ${t(`okr.standing.${shown}`)}`} size="lg" closeButtonProps={{ 'aria-label': t('ui.close') }}>
          <DataTable
            label={t('okr.reporters')}
            rows={tree.checkIns.filter((one) => one.standing === shown)}
            rowKey={(row) => row.member.id}
            columns={[
              { key: 'member', title: t('okr.member'), cell: (row) => row.member.name, sort: (a, b) => a.member.name.localeCompare(b.member.name, 'zh-CN') },
              { key: 'keyResults', title: t('okr.keyResult'), align: 'right', cell: (row) => row.keyResults },
              { key: 'overdue', title: t('okr.overdue'), align: 'right', cell: (row) => row.overdue, sort: (a, b) => a.overdue - b.overdue },
              { key: 'lastDay', title: t('okr.lastDay'), align: 'right', cell: (row) => (row.lastDay ? f.day(row.lastDay) : NONE), sort: (a, b) => (a.lastDay ?? '').localeCompare(b.lastDay ?? '') },
            ]}
          />
        </Modal>
      )}
    </section>
  )
}
