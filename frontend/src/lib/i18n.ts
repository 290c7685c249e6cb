import i18next, { type FormatterModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { group, type Lang } from './formats'
import type zh from './locales/zh-CN'
import * as start from './locales/zh-CN/start'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zh }
  }
}

/** Texts that come with the pages that need them, a file each; those of the start are there before any page. */
type Later = Exclude<keyof typeof zh, keyof typeof start>

const STORED = 'okra.lang'
const files = import.meta.glob<object>(['./locales/*/*.ts', '!./locales/*/index.ts'])

// Whatever was asked for is held in every language in use; the later of the two fetches it.
const asked = new Set<Later>()
const langs = new Set<Lang>()

export function preferredLang(): Lang {
  const stored = localStorage.getItem(STORED)
  if (stored === 'zh-CN' || stored === 'en') return stored
  return navigator.language.startsWith('zh') || !navigator.language ? 'zh-CN' : navigator.languages.some((l) => l.startsWith('zh')) ? 'zh-CN' : 'en'
}

const add = (lang: Lang, texts: object | undefined) => i18next.addResourceBundle(lang, 'translation', texts)
const fetchStart = async (lang: Lang) => lang === 'en' && add(lang, await import('./locales/en/start'))
const fetchLater = async (lang: Lang, name: Later) => add(lang, await files[`./locales/${lang}/${name}.ts`]?.())

/** A page's code, fetched together with its texts, in whose languages it then can be shown. */
export const withTexts =
  <Page>(load: () => Promise<Page>, ...names: Later[]) =>
  async () => {
    names.forEach((name) => asked.add(name))
    const [page] = await Promise.all([load(), ...[...langs].flatMap((lang) => names.map((name) => fetchLater(lang, name)))])
    return page
  }

/** How many there are is written with its thousands apart; which row, version or year it is, is not. */
const counts: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, _lang, options) => (options?.['interpolationkey'] === 'count' && typeof value === 'number' ? group(String(value)) : value) as string,
}

export async function startI18n() {
  await i18next.use(initReactI18next).use(counts).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: start } },
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
    saveMissing: true, // a page that does not ask for its texts fails its tests
    missingKeyHandler: (_langs, _namespace, key) => console.error(`no text for ${key}`),
  })
  await setLang(preferredLang())
}

export async function setLang(lang: Lang) {
  langs.add(lang)
  await Promise.all([fetchStart(lang), ...[...asked].map((name) => fetchLater(lang, name))])
  await i18next.changeLanguage(lang)
  document.documentElement.lang = lang
  localStorage.setItem(STORED, lang)
}
