import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { saveCsv } from '@/lib/export'
import { useFormats } from '@/lib/formats'
import { useComplaint } from '@/lib/reasons'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { letter, type Whole } from './columns'
import styles from './ErrorList.module.css'

interface Props {
  whole: Whole
  onGo?: (row: number, column: number | null) => void
  onFix?: (row: number, column: number, value: string) => void
}

/** The first hundred errors, each with the act that puts it right. */
export function ErrorList({ whole, onGo, onFix }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const complaint = useComplaint()
  const save = () =>
    saveCsv(`${whole.fileName ?? whole.number} errors`, [
      ['row', 'column', 'value', 'code', 'message', 'suggestion'],
      ...whole.errors.map((error) => [String(error.row), error.field ?? '', error.value ?? '', error.code, error.message, error.suggestion ?? '']),
    ])
  return (
    <Section
      title={t('fact.errorList')}
      note={whole.errorCount > whole.errors.length ? `${f.plain(String(whole.errorCount))} · ${t('fact.errorListNote', { count: whole.errors.length })}` : whole.errorCount}
      aside={
        <Button variant="transparent" p={0} onClick={save}>
          {t('fact.download')}
        </Button>
      }
    >
      <ul>
        {whole.errors.map((error, at) => (
          <li key={at} className={styles.row}>
            <StateGlyph state="missed" title={t('fact.errorList')} />
            <button type="button" className={styles.place} disabled={!onGo} onClick={() => onGo?.(error.row, error.column)}>
              {error.column === null ? t('fact.row', { row: error.row }) : t('fact.rowColumn', { row: error.row, column: letter(error.column) })}
            </button>
            <span className="truncate" title={error.message}>
              {error.field && `${error.field} · `}
              {complaint(error)}
            </span>
            {error.suggestion !== null && error.column !== null && onFix && (
              <Button variant="transparent" p={0} onClick={() => onFix(error.row, error.column as number, error.suggestion as string)}>
                {t('fact.fixTo', { value: error.suggestion })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
