import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CardFragment } from '@/gql/graphql'
import { useAddress } from '@/lib/address'
import { saveCsv } from '@/lib/export'
import { useFormats, type Formats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { CardHead } from './CardHead'
import { CardTable } from './CardTable'
import styles from './CardView.module.css'
import { Changes, Closing, Late } from './Closing'
import { Legend } from './Legend'
import { targetText } from './line'
import { LineDrawer } from './LineDrawer'
import { StateTrack } from './StateTrack'

export function CardView({ card }: { card: CardFragment }) {
  const [{ line }, change] = useAddress()
  const lines = card.sections.flatMap((section) => section.lines)
  const open = lines.find((one) => one.metric.key === line)
  return (
    <>
      <CardHead card={card} />
      <StateTrack state={card.state} period={card.period} />
      {card.late && card.late.count > 0 && <Late card={card} late={card.late} />}
      <div className={styles.table}>
        <CardTable sections={card.sections} period={card.period} onOpen={(one) => change({ line: one.metric.key })} />
      </div>
      <Legend />
      <div className={styles.below}>
        <Closing card={card} onOpen={(one) => change({ line: one.metric.key })} />
        <Changes card={card} onOpen={(key) => change({ line: key })} />
      </div>
      {open && (
        <LineDrawer key={card.id} line={open} lines={lines} card={card} onWalk={(one) => change({ line: one.metric.key }, true)} onClose={() => change({ line: undefined })} />
      )}
    </>
  )
}

export function CardExport({ card }: { card: CardFragment | null | undefined }) {
  const { t } = useTranslation()
  const f = useFormats()
  useKeys({ e: () => card && exportCard(card, f, t('scorecard.card')) }, Boolean(card))
  if (!card) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconDownload size={14} />}>{t('ui.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => window.print()}>{t('ui.print')}</Menu.Item>
        <Menu.Item onClick={() => exportCard(card, f, t('scorecard.card'))}>{t('scorecard.exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function exportCard(card: CardFragment, f: Formats, kind: string) {
  const rows = card.sections.flatMap((section) =>
    section.lines.map((line) => [
      section.kind, line.metric.key, f.names(line.metric.names), line.weight, line.effectiveWeight, line.actual ?? '', targetText(line, f), line.attainment ?? '', line.score ?? '', line.contribution ?? '', line.state,
    ]),
  )
  const head = ['section', 'metric', 'name', 'weight', 'effectiveWeight', 'actual', 'target', 'attainment', 'score', 'contribution', 'state']
  saveCsv(`${kind} ${card.subject.name} ${card.period}`, [head, ...rows, ['', '', '', '', '', '', '', '', card.total ?? '', card.grade ?? '', card.state]])
}
