import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UndoImportDocument, type ImportHeadFragment } from '@/gql/fact'
import { told, useAct } from '@/lib/act'
import { Ask } from '@/ui/Ask'

/** Asks once and says which scores change. */
export function UndoImport({ item, plain = false }: { item: ImportHeadFragment; plain?: boolean }) {
  const { t } = useTranslation()
  const [asked, ask] = useState(false)
  const { act, busy } = useAct(UndoImportDocument)
  const undo = async () => {
    const data = await act({ input: { importId: item.id } })
    if (!data) return
    ask(false)
    told(t('fact.undone', { restored: data.undoImport.restored, removed: data.undoImport.removed }))
  }
  return (
    <>
      <Button variant={plain ? 'transparent' : 'default'} p={plain ? 0 : undefined} onClick={() => ask(true)} aria-label={`${t('fact.undo')} #${item.number}`}>
        {t('fact.undo')}
      </Button>
      <Ask opened={asked} title={t('fact.undo')} act={t('fact.undo')} busy={busy} onAct={() => void undo()} onClose={() => ask(false)}>
        <p>{t('fact.undoAsk', { number: item.number })}</p>
        {item.undoAffects > 0 && <p>{t('fact.undoAffects', { count: item.undoAffects })}</p>}
      </Ask>
    </>
  )
}
