import { Button, Checkbox, FileButton, Select } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import { useWords } from '@/lib/reasons'
import { Choice } from '@/ui/Choice'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import type { Whole } from './columns'
import { ErrorList } from './ErrorList'
import { ImportGrid, type GridFilter } from './ImportGrid'
import styles from './Preview.module.css'
import { RecentImports } from './RecentImports'
import type { FileImport } from './useFileImport'

/** What will happen if I press the button. */
export function Preview({ flow, preview, file }: { flow: FileImport; preview: Whole; file: File }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const [filter, setFilter] = useState<GridFilter>('all')
  const [focus, setFocus] = useState<{ row: number; column: number | null } | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const broken = new Set(preview.errors.map((error) => error.row)).size
  const fine = Math.max(0, preview.rows - broken)
  const ready = preview.errorCount === 0 && preview.state !== 'FAILED' && preview.rows > 0

  return (
    <>
      <div className={styles.head}>
        <IconFileSpreadsheet size={20} />
        <div className={styles.file}>
          <strong className="truncate">{file.name}</strong>
          <span className="note">{t('fact.file', { rows: f.plain(String(preview.rows)), columns: preview.columns.length, size: f.bytes(file.size) })}</span>
        </div>
        <FileButton onChange={(next) => next && void flow.read(next)} accept=".csv,.tsv,.txt,.xlsx">
          {(props) => <Button {...props}>{t('fact.replaceFile')}</Button>}
        </FileButton>
        <ol className={styles.steps}>
          <li data-done>
            <StateGlyph state="met" title={t('fact.stepDone')} /> {t('fact.step1')}
          </li>
          <li aria-current="step">
            <b>2</b> {t('fact.step2')}
          </li>
          <li>
            <b>3</b> {t('fact.step3')}
          </li>
        </ol>
        <Button onClick={flow.reset}>{t('fact.cancel')}</Button>
        <Button variant="filled" disabled={!ready} loading={flow.busy} onClick={() => void flow.start()}>
          {t('fact.act', { rows: f.plain(String(preview.rows)) })}
        </Button>
      </div>
      <p className={styles.phone}>{t('fact.phone')}</p>
      <div className={styles.counts}>
        {preview.errorCount > 0 && (
          <span>
            <b className={styles.errors} data-testid="error-count">
              {f.plain(String(preview.errorCount))}
            </b>{' '}
            {t('fact.errors')}
          </span>
        )}
        <span>
          <b>{f.plain(String(fine))}</b> {t('fact.fine')}
        </span>
        <span className="note">{t('fact.effect', { added: f.plain(String(preview.added)), replaced: f.plain(String(preview.replaced)), unchanged: f.plain(String(preview.unchanged)) })}</span>
        <span className={styles.warnings}>
          {preview.warnings.map((warning) => (
            <span key={warning.code} title={warning.message}>
              <StateGlyph state={warning.code === 'PERSONAL_COLUMN' ? 'excluded' : 'near'} size={12} /> {words('fact.warning', warning.code) === warning.code ? warning.message : words('fact.warning', warning.code)}
              {warning.count > 1 && ` · ${f.plain(String(warning.count))}`}
            </span>
          ))}
          <span>{t('fact.allOrNothing')}</span>
        </span>
      </div>
      <div className={styles.options}>
        <Checkbox label={t('fact.create')} checked={flow.decisions.create} onChange={(event) => void flow.decide({ create: event.currentTarget.checked })} disabled={flow.busy} />
        <Select
          aria-label={t('fact.dateOrder')}
          w={150}
          value={flow.decisions.dateOrder ?? ''}
          onChange={(value) => void flow.decide({ dateOrder: (value || null) as 'DMY' | 'MDY' | 'YMD' | null })}
          data={[{ value: '', label: `${t('fact.dateOrder')}: ${t('fact.orderAuto')}` }, ...(['YMD', 'DMY', 'MDY'] as const).map((order) => ({ value: order, label: t(`fact.${order}`) }))]}
        />
      </div>
      <Section
        title={t('fact.grid')}
        note={t('fact.gridNote')}
        aside={
          <Choice
            label={t('fact.grid')}
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'all', label: t('fact.filterAll', { count: preview.rows }) },
              { value: 'errors', label: t('fact.filterErrors', { count: preview.errorCount }) },
              { value: 'replaced', label: t('fact.filterReplaced', { count: preview.replaced }) },
            ]}
          />
        }
      >
        <div ref={grid}>
          <ImportGrid whole={preview} filter={filter} focus={focus} flow={flow} />
        </div>
      </Section>
      <div className={styles.below}>
        {preview.errors.length > 0 && <ErrorList whole={preview} onGo={(row, column) => { setFilter('all'); setFocus({ row, column }) }} onFix={(row, column, value) => void flow.decide({ corrections: [...flow.decisions.corrections.filter((c) => c.row !== row || c.column !== column), { row, column, value }] })} />}
        <RecentImports />
      </div>
    </>
  )
}
