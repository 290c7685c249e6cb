import { Menu, UnstyledButton } from '@mantine/core'
import { IconDots, IconLanguage, IconLogout, IconMoon, IconSearch } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { signOut } from '@/lib/session'
import styles from './BottomBar.module.css'
import { isAt, type Destination } from './destinations'
import { Count } from './Navigation'
import { openPalette } from './Palette'
import { useSwitches } from './switches'

const first = ['home', 'scorecard', 'okr', 'dashboard']

/** The phone's navigation: four places and the rest behind 更多. */
export function BottomBar({ destinations, counts, path }: { destinations: Destination[]; counts: Partial<Record<Destination['name'], number>>; path: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { toggleTheme, toggleLang } = useSwitches()
  const rest = destinations.filter((destination) => !first.includes(destination.name))
  return (
    <nav className={styles.root} aria-label={t('shell.navigation')}>
      {destinations
        .filter((destination) => first.includes(destination.name))
        .map((destination) => (
          <Link key={destination.to} to={destination.to} search={((before: { period?: string }) => ({ period: before.period })) as never} className={styles.item} data-at={isAt(destination, path) || undefined} aria-current={isAt(destination, path) ? 'page' : undefined}>
            <destination.icon size={20} />
            {(counts[destination.name] ?? 0) > 0 && <Count of={counts[destination.name] ?? 0} folded />}
            <span>{t(destination.name === 'scorecard' || destination.name === 'leaderboards' ? `shell.${destination.name}Short` : `shell.${destination.name}`)}</span>
          </Link>
        ))}
      <Menu position="top-end">
        <Menu.Target>
          <UnstyledButton className={styles.item} data-at={rest.some((d) => isAt(d, path)) || undefined}>
            <IconDots size={20} />
            <span>{t('shell.more')}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          {rest.map((destination) => (
            <Menu.Item key={destination.to} leftSection={<destination.icon size={16} />} onClick={() => void navigate({ to: destination.to })}>
              {t(`shell.${destination.name}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconSearch size={16} />} onClick={openPalette}>
            {t('shell.search')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMoon size={16} />} onClick={toggleTheme}>
            {t('shell.toggleTheme')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLanguage size={16} />} onClick={toggleLang}>
            {t('shell.language')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
            {t('shell.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}
