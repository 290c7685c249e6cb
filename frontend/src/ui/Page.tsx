import { Link, type LinkProps } from '@tanstack/react-router'
import { createContext, use, useEffect, useRef, type ReactNode } from 'react'
import { LiveState } from './LiveState'
import styles from './Page.module.css'
import { PeriodSwitch } from './PeriodSwitch'

export interface Tab {
  label: string
  to: LinkProps['to']
  params?: Record<string, string>
  exact?: boolean
}

/** What stands at the right end of every page's bar. */
export const BarEnd = createContext<ReactNode>(null)

interface Props {
  title: string
  tabs?: Tab[]
  /** The page is of a period: shows the switch. */
  period?: boolean
  actions?: ReactNode
  /** Stands behind a hairline at the right, under the main column where it is narrow. */
  rail?: ReactNode
  railWidth?: number
  /** Full-bleed strip under the top bar. */
  strip?: ReactNode
  children: ReactNode
}

export function Page({ title, tabs, period = false, actions, rail, railWidth = 392, strip, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Okra`
  }, [title])
  // Where the tabs don't fit, the one that is open is in sight.
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    const at = nav.current?.querySelector<HTMLElement>('[data-status=active]')
    if (nav.current && at) nav.current.scrollLeft = at.offsetLeft - nav.current.clientWidth / 2 + at.offsetWidth / 2
  }, [title, tabs?.length])
  return (
    <>
      <header className={styles.bar}>
        <h1 className={styles.title}>{title}</h1>
        {tabs && tabs.length > 1 && (
          <nav className={styles.tabs} aria-label={title} ref={nav}>
            {tabs.map((tab) => (
              <Link key={`${tab.to}${Object.values(tab.params ?? {}).join()}`} to={tab.to} params={tab.params as never} search={((before: { period?: string; team?: string }) => ({ period: before.period, team: before.team })) as never} activeOptions={{ exact: tab.exact ?? false, includeSearch: false }} className={styles.tab}>
                {tab.label}
              </Link>
            ))}
          </nav>
        )}
        <div className={styles.right}>
          <LiveState />
          {period && <PeriodSwitch />}
          {actions}
          {use(BarEnd)}
        </div>
      </header>
      {strip && <div className={styles.strip}>{strip}</div>}
      <div className={styles.body} data-rail={rail ? true : undefined} style={{ '--rail': `${railWidth}px` } as React.CSSProperties}>
        <main className={styles.main} id="main" tabIndex={-1}>
          {children}
        </main>
        {rail && <aside className={styles.rail}>{rail}</aside>}
      </div>
    </>
  )
}
