import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './EvidenceFields.module.css'

/** Links that bear out what is said, at most ten. */
export function EvidenceFields({ links, onChange, errorAt }: { links: string[]; onChange: (links: string[]) => void; errorAt: (field: string) => string | undefined }) {
  const { t } = useTranslation()
  return (
    <div>
      {links.length > 0 && <p className={`label ${styles.label}`}>{t('scorecard.evidence')}</p>}
      {links.map((link, at) => (
        <div key={at} className={styles.link}>
          <TextInput type="url" aria-label={t('scorecard.evidenceNumber', { number: at + 1 })} placeholder="https://" value={link} error={errorAt(`evidence.${at}`)} onChange={(event) => onChange(links.with(at, event.currentTarget.value))} />
          <ActionIcon aria-label={t('scorecard.removeLink', { number: at + 1 })} onClick={() => onChange(links.toSpliced(at, 1))}>
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      {links.length < 10 && (
        <Button variant="transparent" p={0} leftSection={<IconPlus size={14} />} onClick={() => onChange([...links, ''])}>
          {t('scorecard.addLink')}
        </Button>
      )}
    </div>
  )
}

/** Links as they stand beside words; they open elsewhere. */
export function EvidenceLinks({ links }: { links: string[] }) {
  if (links.length === 0) return null
  return (
    <ul className={styles.shown}>
      {links.map((link) => (
        <li key={link}>
          <a href={link} target="_blank" rel="noreferrer noopener">
            {link}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What was typed into the fields, without the empty ones. */
export const filled = (links: string[]) => links.map((link) => link.trim()).filter((link) => link !== '')
