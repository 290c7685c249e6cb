import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery, useSubscription } from 'urql'
import { useWaits } from '@/features/home/useWaits'
import { countsOf, waitsOf } from '@/features/home/waits'
import { Bell } from '@/features/notice/Bell'
import { FactsChangedDocument, HereDocument } from '@/gql/app'
import { usePeriod } from '@/lib/address'
import { setCompanyFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { factsChanged, useLive } from '@/lib/live'
import { end } from '@/lib/session'
import { HereContext, useHere, type Here } from '@/lib/viewer'
import { BarEnd } from '@/ui/Page'
import { Waiting } from '@/ui/Waiting'
import { BottomBar } from './BottomBar'
import { destinationsFor } from './destinations'
import { Navigation } from './Navigation'
import { openPalette, Palette } from './Palette'
import styles from './Shell.module.css'
import { useSwitches } from './switches'

const KeyList = lazy(() => import('./KeyList'))

/** The frame of every page: who looks, the navigation, the live connection, the keys. */
export function Shell() {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: HereDocument })
  const [{ data: change }] = useSubscription({ query: FactsChangedDocument })
  const live = useLive()
  const lost = useRef(false)

  useEffect(() => {
    if (change) factsChanged()
  }, [change])
  useEffect(() => {
    if (live.epoch > 0) again({ requestPolicy: 'network-only' })
  }, [live.epoch, again])
  useEffect(() => {
    if (live.state === 'lost') lost.current = true
    if (live.state === 'open' && lost.current) {
      lost.current = false
      notifications.show({ message: t('shell.back') })
    }
  }, [live.state, t])

  const here = useMemo<Here | null>(() => {
    if (!data) return null
    setCompanyFormats(data.company.timezone, data.company.currency)
    return data
  }, [data])

  if (!here && error?.graphQLErrors.some((e) => e.extensions.code === 'UNAUTHENTICATED')) end()
  if (!here && error) {
    return (
      <div role="alert" className={styles.failed}>
        <p>{t('shell.unreachable')}</p>
        <Button onClick={() => again({ requestPolicy: 'network-only' })}>{t('ui.retry')}</Button>
      </div>
    )
  }
  if (!here) return <div className={styles.failed}><Waiting heights={[32, 120, 240]} /></div>
  return (
    <HereContext value={here}>
      <Frame here={here} />
    </HereContext>
  )
}

/** What waits, for the navigation; asked for once the page itself has what it needs. */
function useCounts() {
  const { viewer } = useHere()
  const period = usePeriod()
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const later = setTimeout(() => setIdle(true), 600)
    return () => clearTimeout(later)
  }, [])
  const { data } = useWaits(period, !idle)
  return useMemo(() => {
    const { home, scorecard, okr, team, incentives, imports } = countsOf(data ? waitsOf(data, viewer.id) : [])
    return { home, scorecard, okr, team, appraisal: team, incentives, imports }
  }, [data, viewer.id])
}

const bell = <Bell />

function Frame({ here }: { here: Here }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const destinations = useMemo(() => destinationsFor(here.viewer), [here.viewer])
  const [unfolded, setUnfolded] = useState(false)
  const [keysShown, showKeys] = useState(false)
  const { toggleTheme } = useSwitches()
  const counts = useCounts()

  useKeys({
    ...Object.fromEntries(destinations.filter((d) => d.key).map((d) => [`g ${d.key}`, () => void navigate({ to: d.to })])),
    t: toggleTheme,
    '[': () => setUnfolded((now) => !now),
    '?': () => showKeys(true),
    '/': () => openPalette(),
  })

  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <Navigation destinations={destinations} counts={counts} path={path} unfolded={unfolded} onFold={() => setUnfolded(false)} onUnfold={() => setUnfolded(true)} />
      <div className={styles.content}>
        <BarEnd value={bell}>
          <Outlet />
        </BarEnd>
      </div>
      <BottomBar destinations={destinations} counts={counts} path={path} />
      <Palette destinations={destinations} />
      {keysShown && (
        <Suspense>
          <KeyList onClose={() => showKeys(false)} />
        </Suspense>
      )}
    </div>
  )
}
