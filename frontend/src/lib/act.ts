// Doing something: one at a time, with what went wrong told in words.
import { notifications } from '@mantine/notifications'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql'
import { problemOf, type Problem } from './read'
import { useComplaint } from './reasons'

export function useAct<Data, Variables extends AnyVariables>(mutation: TypedDocumentNode<Data, Variables>) {
  const { t } = useTranslation()
  const complaint = useComplaint()
  const [{ fetching }, execute] = useMutation(mutation)
  const [problem, setProblem] = useState<Problem | undefined>()

  const act = useCallback(
    async (variables: Variables, { quiet = false } = {}): Promise<Data | null> => {
      const { data, error } = await execute(variables)
      const found = problemOf(error)
      setProblem(found)
      if (found && !quiet) {
        const message = found.kind === 'offline' ? t('session.offline') : complaint(found)
        notifications.show({ color: 'red', message: t('ui.failedAct', { message }) })
      }
      return found ? null : (data ?? null)
    },
    [execute, t, complaint],
  )
  return { act, busy: fetching, problem }
}

export const told = (message: string) => notifications.show({ message })
