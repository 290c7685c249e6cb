import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Lang } from './formats'
import zh from './locales/zh-CN'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zh }
  }
}

const STORED = 'okra.lang'

export function preferredLang(): Lang {
  const stored = localStorage.getItem(STORED)
  if (stored === 'zh-CN' || stored === 'en') return stored
  return navigator.language.startsWith('zh') || !navigator.language ? 'zh-CN' : navigator.languages.some((l) => l.startsWith('zh')) ? 'zh-CN' : 'en'
}

/** The other language is fetched only when it is wanted. */
async function load(lang: Lang) {
  if (lang === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    i18next.addResourceBundle('en', 'translation', (await import('./locales/en')).default)
  }
}

export async function startI18n() {
  const lang = preferredLang()
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await setLang(lang)
}

export async function setLang(lang: Lang) {
  await load(lang)
  await i18next.changeLanguage(lang)
  document.documentElement.lang = lang
  localStorage.setItem(STORED, lang)
}
