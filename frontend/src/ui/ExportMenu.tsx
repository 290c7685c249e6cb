import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { saveCsv, saveXlsx, type Rows } from '@/lib/export'
import { useKeys } from '@/lib/keys'
import styles from './ExportMenu.module.css'

interface Props {
  /** The name of the file. */
  name: string
  /** The table as shown, its titles first. */
  rows: () => Rows
  print?: boolean
  /** Fetches the workbook where the server makes it. */
  fetched?: () => void
  /** A link beside a section's title instead of a button. */
  plain?: boolean
}

/** What is shown, as a file; `e` gives the workbook at once. */
export function ExportMenu({ name, rows, print = false, plain = false, fetched }: Props) {
  const { t } = useTranslation()
  const workbook = fetched ?? (() => void saveXlsx(name, rows()))
  useKeys({ e: workbook })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        {plain ? (
          <Button variant="transparent" p={0} aria-label={t('ui.exportNamed', { name })}>
            {t('ui.export')}
          </Button>
        ) : (
          <Button leftSection={<IconDownload size={14} />} className={styles.button} aria-label={t('ui.export')}>
            <span className={styles.word}>{t('ui.export')}</span>
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {print && <Menu.Item onClick={() => window.print()}>{t('ui.print')}</Menu.Item>}
        <Menu.Item onClick={workbook}>XLSX</Menu.Item>
        <Menu.Item onClick={() => saveCsv(name, rows())}>CSV</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
