import './tokens.css'
import '@mantine/core/styles.layer.css'
import './base.css'
import './mantine.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startI18n } from '@/lib/i18n'
import { mayBeSignedIn, restore } from '@/lib/session'
import { App } from './App'
import { fetchPage } from './router'

// The scheme is set before anything is drawn; the policy allows no inline script to do it earlier.
const stored = localStorage.getItem('mantine-color-scheme-value')
const dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')

if (mayBeSignedIn()) fetchPage()
await Promise.all([startI18n(), restore()])

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
