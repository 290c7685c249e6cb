import { MantineProvider } from '@mantine/core'
import { notificationsStore } from '@mantine/notifications'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Provider } from 'urql'
import { HereDocument } from '@/gql/app'
import { createOkraClient } from '@/lib/client'
import { restore, useSessionState } from '@/lib/session'
import { router } from './router'
import { theme } from './theme'

const SignIn = lazy(() => import('@/features/session/SignIn'))
const Messages = lazy(() => import('./Messages'))

export function App() {
  const session = useSessionState()
  // What shows messages comes after the first page, or with the first message, which waits for it in its store.
  const [late, setLate] = useState(false)
  useEffect(() => {
    const later = setTimeout(() => setLate(true), 5000)
    const stop = notificationsStore.subscribe((state) => state.notifications.length > 0 && setLate(true))
    return () => {
      clearTimeout(later)
      stop()
    }
  }, [])
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      {late && (
        <Suspense>
          <Messages />
        </Suspense>
      )}
      {session === 'signed-in' && <SignedIn />}
      {session === 'anonymous' && <Anonymous />}
      {session === 'unreachable' && <Unreachable />}
    </MantineProvider>
  )
}

function SignedIn() {
  const okra = useMemo(() => {
    const made = createOkraClient()
    void made.client.query(HereDocument, {}).toPromise() // under way while the frame that needs it is drawn
    return made
  }, [])
  useEffect(() => () => void okra.close(), [okra])
  return (
    <Provider value={okra.client}>
      <RouterProvider router={router} />
    </Provider>
  )
}

function Anonymous() {
  const okra = useMemo(() => createOkraClient(), [])
  useEffect(() => () => void okra.close(), [okra])
  return (
    <Provider value={okra.client}>
      <Suspense>
        <SignIn />
      </Suspense>
    </Provider>
  )
}

function Unreachable() {
  const { t } = useTranslation()
  useEffect(() => {
    const again = setInterval(() => void restore(), 3000)
    return () => clearInterval(again)
  }, [])
  return (
    <p role="alert" style={{ padding: 24 }}>
      {t('shell.unreachable')}
    </p>
  )
}
