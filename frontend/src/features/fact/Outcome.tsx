import { Button, Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useQuery, useSubscription } from 'urql'
import { ImportProgressedDocument, OneImportDocument } from '@/gql/fact'
import { useFormats } from '@/lib/formats'
import { StateGlyph } from '@/ui/StateGlyph'
import type { Whole } from './columns'
import { ErrorList } from './ErrorList'
import styles from './Outcome.module.css'
import { RecentImports } from './RecentImports'
import { UndoImport } from './UndoImport'

/** Progress in place, then what became of the file. */
export function Outcome({ result, onAnother }: { result: Whole; onAnother: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const running = result.state === 'QUEUED' || result.state === 'RUNNING'
  const [{ data }] = useSubscription({ query: ImportProgressedDocument, variables: { id: result.id }, pause: !running })
  const last = { ...result, ...data?.importProgressed }
  const going = last.state === 'QUEUED' || last.state === 'RUNNING'
  // How it ended, errors and all, and later whether it was undone, here or in the list below.
  const [ended] = useQuery({ query: OneImportDocument, variables: { id: result.id, row: null, withRow: false }, pause: going, requestPolicy: 'cache-and-network' })
  const now = { ...last, ...ended.data?.import }
  const n = (value: number) => f.plain(String(value))
  return (
    <>
      <div className={styles.root} role="status" aria-live="polite">
        {going ? (
          <>
            <p>{t('fact.progress', { rows: n(now.rows), total: now.rowsTotal === null ? '…' : n(now.rowsTotal) })}</p>
            <Progress value={now.rowsTotal ? (now.rows / now.rowsTotal) * 100 : 5} aria-label={t('fact.step3')} w={320} />
          </>
        ) : (
          <p className={styles.sentence}>
            <StateGlyph state={now.state === 'DONE' ? 'met' : now.state === 'FAILED' ? 'missed' : 'na'} size={16} title={t(`fact.state.${now.state}`)} />
            {now.state === 'DONE' ? t('fact.done', { rows: n(now.rows), added: n(now.added), replaced: n(now.replaced), unchanged: n(now.unchanged) }) : now.state === 'UNDONE' ? t('fact.state.UNDONE') : t('fact.failed')}
          </p>
        )}
        {!going && (
          <div className={styles.acts}>
            <Button renderRoot={(props) => <Link to="/imports/$import" params={{ import: now.id }} {...props} />}>{t('fact.open')}</Button>
            <Button onClick={onAnother}>{t('fact.another')}</Button>
            {now.state === 'DONE' && now.canUndo && <UndoImport item={now} />}
          </div>
        )}
      </div>
      {now.state === 'FAILED' && <ErrorList whole={now} />}
      <RecentImports />
    </>
  )
}
