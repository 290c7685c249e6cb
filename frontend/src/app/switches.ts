import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { setLang } from '@/lib/i18n'

/** Theme and language, both at run time. */
export function useSwitches() {
  const { i18n } = useTranslation()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  return {
    scheme,
    toggleTheme: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark'),
    toggleLang: () => void setLang(i18n.language === 'en' ? 'zh-CN' : 'en'),
  }
}
