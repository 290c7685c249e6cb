import '@mantine/notifications/styles.layer.css'
import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Where short messages appear; loaded after the first page, since nothing has been said yet. */
export default function Messages() {
  const { t } = useTranslation()
  const named = useMemo(() => ({ components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('ui.close') } } } } }), [t])
  return (
    <MantineThemeProvider theme={named}>
      <Notifications position="bottom-right" autoClose={4000} />
    </MantineThemeProvider>
  )
}
