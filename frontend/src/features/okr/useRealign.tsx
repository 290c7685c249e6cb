import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { AlignObjectiveDocument } from '@/gql/okr'
import { problemOf, type Problem } from '@/lib/read'
import { useComplaint } from '@/lib/reasons'

interface Named {
  id: string
  title: string
}

export interface Parent extends Named {
  keyResultId?: string | null
}

/** Why an objective may not align there, with what to do instead. */
const known = ['LOOP', 'INVALID', 'PRIVATE', 'CYCLE_CLOSED', 'CANCELLED', 'TOO_DEEP', 'FORBIDDEN', 'NOT_FOUND'] as const

export function useRefusal() {
  const { t } = useTranslation()
  const complaint = useComplaint()
  return useCallback(
    (problem: Problem) => {
      const reason = known.find((one) => one === problem.reason)
      const message = problem.kind === 'offline' ? t('session.offline') : reason ? t(`okr.refused.${reason}`) : complaint(problem)
      notifications.show({ color: 'red', autoClose: 8_000, message: t('ui.failedAct', { message }) })
    },
    [t, complaint],
  )
}

/** Aligns an objective to another or to nothing, with ten seconds to take it back. */
export function useRealign(after: () => void) {
  const { t } = useTranslation()
  const refuse = useRefusal()
  const [, execute] = useMutation(AlignObjectiveDocument)
  const align = useCallback(
    async (objectiveId: string, parentId: string | null, parentKeyResultId: string | null) => {
      const { data, error } = await execute({ input: { objectiveId, parentId, parentKeyResultId } })
      const problem = problemOf(error)
      if (problem) refuse(problem)
      else after()
      return problem ? null : (data?.alignObjective ?? null)
    },
    [execute, refuse, after],
  )
  return useCallback(
    async (moved: Named, to: Parent | null) => {
      const done = await align(moved.id, to?.id ?? null, to?.keyResultId ?? null)
      if (!done) return
      const undo = () => {
        notifications.hide(notice)
        void align(moved.id, done.previousParentId, done.previousParentKeyResultId)
      }
      const notice = notifications.show({
        autoClose: 10_000,
       
        message: (
          <span>
            {to ? t('okr.realigned', { title: moved.title, to: to.title }) : t('okr.unlinked', { title: moved.title })}{' '}
            <Button variant="transparent" size="compact-xs" onClick={undo}>
              {t('okr.undo')}
            </Button>
          </span>
        ),
      })
    },
    [align, t],
  )
}
