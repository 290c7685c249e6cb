// Who is signed in. The access token lives in memory alone; the refresh token is a cookie that scripts can't read.
import { useSyncExternalStore } from 'react'

export type SessionState = 'unknown' | 'anonymous' | 'signed-in' | 'unreachable'
interface Tokens {
  accessToken: string
  expiresAt: string
}

// A hint that a cookie may exist, so that a first visit asks nothing in vain. It opens nothing.
const HINT = 'okra.session'
const EARLY = 20_000

let tokens: Tokens | null = null
let state: SessionState = 'unknown'
let refreshing: Promise<boolean> | null = null
const listeners = new Set<() => void>()

function become(next: SessionState) {
  state = next
  listeners.forEach((listener) => listener())
}

async function call(query: string): Promise<Record<string, Tokens | null> | null> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', Accept: 'application/json' }
  if (tokens) headers.Authorization = `Bearer ${tokens.accessToken}`
  const answer = await fetch('/graphql', { method: 'POST', credentials: 'same-origin', headers, body: JSON.stringify({ query }) })
  if (answer.status >= 500) throw new Error(`server answered ${answer.status}`)
  return ((await answer.json()) as { data: Record<string, Tokens | null> | null }).data
}

export function begin(next: Tokens) {
  tokens = { accessToken: next.accessToken, expiresAt: next.expiresAt }
  localStorage.setItem(HINT, '1')
  become('signed-in')
}

export function end() {
  tokens = null
  localStorage.removeItem(HINT)
  become('anonymous')
}

/** Renews the access token. However many ask at once, one request goes out. */
export function refresh(): Promise<boolean> {
  refreshing ??= renew().finally(() => {
    refreshing = null
  })
  return refreshing
}

async function renew(): Promise<boolean> {
  try {
    const data = await call('mutation RefreshSession { refreshSession { accessToken expiresAt } }')
    if (data?.refreshSession) {
      begin(data.refreshSession)
      return true
    }
    end()
  } catch {
    // The network failed, not the session: keep what we have and say so only where nothing is known yet.
    if (state === 'unknown') become('unreachable')
  }
  return false
}

export const mayBeSignedIn = () => localStorage.getItem(HINT) !== null

export async function restore(): Promise<void> {
  if (mayBeSignedIn()) await refresh()
  else become('anonymous')
}

export async function signOut(): Promise<void> {
  await call('mutation SignOut { signOut { endedSessions } }').catch(() => null)
  end()
}

export const accessToken = () => tokens?.accessToken ?? null
export const expiresSoon = (now = Date.now()) => tokens !== null && Date.parse(tokens.expiresAt) - now < EARLY
export const msToRenewal = (now = Date.now()) => (tokens ? Math.max(1000, Date.parse(tokens.expiresAt) - now - EARLY) : null)

export async function freshToken(): Promise<string | null> {
  if (expiresSoon()) await refresh()
  return accessToken()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribe, () => state)
}

// Signing out in one tab signs out the others.
window.addEventListener('storage', (event) => {
  if (event.key === HINT && event.newValue === null && tokens) end()
})
