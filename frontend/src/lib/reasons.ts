import { useTranslation } from 'react-i18next'
import { useCallback } from 'react'

/** The words for a key that the server gave; a key without words is shown as it is rather than hidden. */
export function useWords(): (section: string, key: string | null | undefined) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    (section, key) => {
      if (!key) return ''
      const path = `${section}.${key}`
      return i18n.exists(path) ? (t as (path: string) => string)(path) : key
    },
    [t, i18n],
  )
}

interface Complaint {
  reason?: string | null
  message: string
  value?: string | null
}

/** What is wrong, in the reader's language: the server's sentence is English. */
export function useComplaint(): (complaint: Complaint) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    ({ reason, message, value }) => {
      const path = `reason.${reason}`
      if (!reason || !i18n.exists(path) || (i18n.language === 'en' && message)) return message
      return (t as (path: string, slots: object) => string)(path, { value: value ?? '' }).replace('「」', '')
    },
    [t, i18n],
  )
}
