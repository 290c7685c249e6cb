import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './DropZone.module.css'

/** One line to drop a file on; the keyboard has the button. */
export function DropZone({ onFile, busy }: { onFile: (file: File) => void; busy?: string }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  return (
    <div
      className={styles.root}
      data-over={over || undefined}
      aria-busy={busy !== undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <IconFileSpreadsheet size={20} />
      {busy ? (
        <span role="status">{busy}</span>
      ) : over ? (
        <span>{t('fact.dropHere')}</span>
      ) : (
        <>
          <span>{t('fact.drop')}</span>
          <Button variant="filled" onClick={() => input.current?.click()}>
            {t('fact.choose')}
          </Button>
        </>
      )}
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        hidden
        data-testid="file"
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = '' // the same file can be chosen again
        }}
      />
    </div>
  )
}
