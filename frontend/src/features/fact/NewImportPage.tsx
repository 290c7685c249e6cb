import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayImport, useHere } from '@/lib/viewer'
import { NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { DropZone } from './DropZone'
import { Preview } from './Preview'
import { RecentImports } from './RecentImports'
import { Outcome } from './Outcome'
import { useFileImport } from './useFileImport'

export function NewImportPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const flow = useFileImport()
  if (!mayImport(viewer)) {
    return (
      <Page title={t('fact.title')}>
        <NotFound home={<Link to="/">{t('shell.goHome')}</Link>} />
      </Page>
    )
  }
  return (
    <Page
      title={t('fact.title')}
      tabs={[
        { label: t('fact.new'), to: '/imports', exact: true },
        { label: t('fact.history'), to: '/imports/history' },
      ]}
    >
      {!flow.file && (
        <>
          <DropZone onFile={(file) => void flow.read(file)} />
          <p className="note">{t('fact.formats')}</p>
          <RecentImports />
        </>
      )}
      {flow.file && !flow.preview && <DropZone onFile={() => undefined} busy={t('fact.reading', { name: flow.file.name })} />}
      {flow.file && flow.preview && !flow.result && <Preview flow={flow} preview={flow.preview} file={flow.file} />}
      {flow.result && <Outcome result={flow.result} onAnother={flow.reset} />}
    </Page>
  )
}
