import '@mantine/notifications/styles.layer.css'
import { MantineThemeProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Where short messages appear: away from the acts of a page, which are at the bottom's right, and on a phone all along it. Loaded after the first page, since nothing has been said yet. */
export default function Messages() {
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 767px)')
  const named = useMemo(() => ({ components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('ui.close') } } } } }), [t])
  return (
    <MantineThemeProvider theme={named}>
      <Notifications position={phone ? 'top-center' : 'bottom-center'} autoClose={4000} />
    </MantineThemeProvider>
  )
}
