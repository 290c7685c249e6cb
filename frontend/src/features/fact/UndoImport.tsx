import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { UndoAffectsDocument, UndoImportDocument, type ImportHeadFragment } from '@/gql/fact'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { Ask } from '@/ui/Ask'

/** Asks once and says which scores change. */
export function UndoImport({ item, plain = false }: { item: ImportHeadFragment; plain?: boolean }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [asked, ask] = useState(false)
  const { act, busy } = useAct(UndoImportDocument)
  const [affected] = useQuery({ query: UndoAffectsDocument, variables: { id: item.id }, pause: !asked, requestPolicy: 'cache-and-network' })
  const cards = affected.data?.import?.undoAffects ?? 0
  const undo = async () => {
    const data = await act({ input: { importId: item.id } })
    if (!data) return
    ask(false)
    told(t('fact.undone', { restored: f.plain(String(data.undoImport.restored)), removed: f.plain(String(data.undoImport.removed)) }))
  }
  return (
    <>
      <Button variant={plain ? 'transparent' : 'default'} p={plain ? 0 : undefined} onClick={() => ask(true)} aria-label={`${t('fact.undo')} #${item.number}`}>
        {t('fact.undo')}
      </Button>
      <Ask opened={asked} title={t('fact.undo')} act={t('fact.undo')} busy={busy} onAct={() => void undo()} onClose={() => ask(false)}>
        <p>{t('fact.undoAsk', { number: item.number })}</p>
        {cards > 0 && <p>{t('fact.undoAffects', { count: cards })}</p>}
      </Ask>
    </>
  )
}
