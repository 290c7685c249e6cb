import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { AlignObjectiveDocument } from '@/gql/graphql'
import { useAct } from '@/lib/act'

interface Moved {
  id: string
  title: string
}

/** Aligns an objective to another or to nothing, with ten seconds to take it back. */
export function useRealign(after: () => void) {
  const { t } = useTranslation()
  const { act, busy } = useAct(AlignObjectiveDocument)
  const realign = useCallback(
    async (moved: Moved, to: Moved | null) => {
      const done = await act({ input: { objectiveId: moved.id, parentId: to?.id ?? null, parentKeyResultId: null } })
      after()
      if (!done) return
      const { previousParentId, previousParentKeyResultId } = done.alignObjective
      const undo = async () => {
        notifications.hide(notice)
        await act({ input: { objectiveId: moved.id, parentId: previousParentId, parentKeyResultId: previousParentKeyResultId } })
        after()
      }
      const notice = notifications.show({
        autoClose: 10_000,
        closeButtonProps: { 'aria-label': t('ui.close') },
        message: (
          <span>
            {to ? t('okr.realigned', { title: moved.title, to: to.title }) : t('okr.unlinked', { title: moved.title })}{' '}
            <Button variant="transparent" size="compact-xs" onClick={() => void undo()}>
              {t('okr.undo')}
            </Button>
          </span>
        ),
      })
    },
    [act, after, t],
  )
  return { realign, busy }
}
