import { createContext, useContext } from 'react'
import type { Day, Period } from './period'

export type Role = 'ADMIN' | 'HR' | 'FINANCE' | 'EXECUTIVE'

export interface Named {
  id: string
  name: string
}

export interface Viewer {
  id: string
  name: string
  roles: Role[]
  team: Named | null
  position: { key: string; names: { zh: string; en: string } } | null
  leads: Named[]
}

export interface CompanyFacts {
  id: string
  name: string
  currency: string
  timezone: string
  today: Day
  dataThrough: Day | null
  grades: { name: string; from: string | null; coefficient: string }[]
  periods: { period: Period; state: 'OPEN' | 'REVIEW' | 'CLOSED'; closedAt: string | null }[]
}

export interface Here {
  viewer: Viewer
  company: CompanyFacts
}

export const HereContext = createContext<Here | null>(null)

/** Who looks, and at which company. Only below the shell. */
export function useHere(): Here {
  const here = useContext(HereContext)
  if (!here) throw new Error('useHere outside the shell')
  return here
}

export const has = (viewer: Viewer, ...roles: Role[]) => roles.some((role) => viewer.roles.includes(role))
export const isLead = (viewer: Viewer) => viewer.leads.length > 0
export const mayImport = (viewer: Viewer) => has(viewer, 'ADMIN', 'HR') || isLead(viewer)
export const seesEveryone = (viewer: Viewer) => has(viewer, 'HR', 'EXECUTIVE')
