import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckInStanding } from '@/gql/graphql'
import { compare } from '@/lib/decimal'
import { NONE, useFormats } from '@/lib/formats'
import { DataTable } from '@/ui/DataTable'
import { Delta } from '@/ui/Delta'
import styles from './Strip.module.css'
import type { Tree } from './tree'

const standings: CheckInStanding[] = ['ON_TIME', 'LATE', 'NEVER']

/** Whether the company is on course, in ten seconds. */
export function Strip({ tree, unaligned, onUnaligned }: { tree: Tree; unaligned: boolean; onUnaligned: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [shown, show] = useState<CheckInStanding | null>(null)
  const moved = (way: number) => tree.nodes.filter((node) => !node.context && node.progress !== null && node.progressAWeekAgo !== null && Math.sign(compare(node.progress, node.progressAWeekAgo)) === way).length
  return (
    <section className={styles.root} aria-label={t('okr.title')}>
      <span><strong>{tree.cycle.objectives}</strong> {t('okr.objectives')}</span>
      <span>
        <strong>{f.percent(tree.coverage)}</strong> {t('okr.aligned')}
        {tree.unaligned > 0 && (
          <Button variant="transparent" p={0} ml={6} aria-pressed={unaligned} onClick={onUnaligned}>
            {t('okr.unaligned', { count: tree.unaligned })}
          </Button>
        )}
      </span>
      {standings.map((standing) => {
        const count = tree.checkIns.filter((one) => one.standing === standing).length
        return (
          <button key={standing} type="button" className={styles.count} onClick={() => show(standing)}>
            <strong>{count}</strong> {t(`okr.standing.${standing}`)}
          </button>
        )
      })}
      <span><strong>{f.percent(tree.cycle.elapsed)}</strong> {t('okr.elapsed')}</span>
      <span className={styles.moves}>
        {t('okr.sinceLastWeek')} <Delta change="1">{t('okr.rose', { count: moved(1) })}</Delta> <Delta change="-1">{t('okr.fell', { count: moved(-1) })}</Delta>
      </span>
      {shown && (
        <Modal opened onClose={() => show(null)} title={`${t('okr.reporters')} · ${t(`okr.standing.${shown}`)}`} size="lg" closeButtonProps={{ 'aria-label': t('ui.close') }}>
          <DataTable
            label={t('okr.reporters')}
            rows={tree.checkIns.filter((one) => one.standing === shown)}
            rowKey={(row) => row.member.id}
            columns={[
              { key: 'member', title: t('okr.member'), cell: (row) => row.member.name },
              { key: 'keyResults', title: t('okr.keyResult'), align: 'right', cell: (row) => row.keyResults },
              { key: 'overdue', title: t('okr.overdue'), align: 'right', cell: (row) => row.overdue },
              { key: 'lastDay', title: t('okr.lastDay'), align: 'right', cell: (row) => (row.lastDay ? f.day(row.lastDay) : NONE) },
            ]}
          />
        </Modal>
      )}
    </section>
  )
}
