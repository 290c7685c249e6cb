import { ActionIcon, Kbd, Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconLanguage, IconLogout, IconMenu2, IconMoon, IconSearch, IconSun, IconUser } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import { signOut } from '@/lib/session'
import { useHere } from '@/lib/viewer'
import { Avatar } from '@/ui/Avatar'
import { isAt, type Destination } from './destinations'
import styles from './Navigation.module.css'
import { openPalette } from './Palette'
import { useSwitches } from './switches'

interface Props {
  destinations: Destination[]
  counts: Partial<Record<Destination['name'], number>>
  path: string
  unfolded: boolean
  onFold: () => void
  onUnfold: () => void
}

const groups = ['personal', 'teamAndCompany', 'data'] as const

export function Navigation({ destinations, counts, path, unfolded, onFold, onUnfold }: Props) {
  const { t } = useTranslation()
  const { company } = useHere()
  const wide = useMediaQuery('(min-width: 1280px)') ?? true
  const folded = !wide && !unfolded
  const mac = navigator.platform.startsWith('Mac')
  return (
    <nav className={styles.root} data-folded={folded || undefined} data-over={(!wide && unfolded) || undefined} aria-label={t('shell.navigation')}>
      <div className={styles.company}>
        <img src="/okra.svg" alt="" width={20} height={20} />
        {!folded && <span className="truncate strong">{company.name}</span>}
        {!wide && (
          <ActionIcon className={styles.fold} onClick={folded ? onUnfold : onFold} aria-label={t(folded ? 'shell.unfold' : 'shell.fold')} aria-expanded={!folded}>
            <IconMenu2 size={16} />
          </ActionIcon>
        )}
      </div>
      <UnstyledButton className={styles.search} onClick={openPalette} aria-label={t('shell.search')}>
        <IconSearch size={15} />
        {!folded && (
          <>
            <span>{t('shell.search')}</span>
            <Kbd className={styles.kbd}>{mac ? '⌘ K' : 'Ctrl K'}</Kbd>
          </>
        )}
      </UnstyledButton>
      <div className={styles.groups}>
        {groups.map((group) => (
          <div key={group} role="group" aria-label={t(`shell.${group}`)}>
            {folded ? <hr className={styles.rule} /> : <div className={styles.group}>{t(`shell.${group}`)}</div>}
            {destinations
              .filter((destination) => destination.group === group)
              .map((destination) => {
                const name = t(`shell.${destination.name}`)
                const count = counts[destination.name] ?? 0
                return (
                  <Tooltip key={destination.to} label={name} position="right" disabled={!folded}>
                    <Link to={destination.to} search={((before: { period?: string }) => ({ period: before.period })) as never} className={styles.link} data-at={isAt(destination, path) || undefined} aria-current={isAt(destination, path) ? 'page' : undefined} aria-label={folded ? (count > 0 ? `${name}, ${t('shell.waits', { count })}` : name) : undefined} onClick={onFold}>
                      <destination.icon size={16} />
                      {!folded && <span>{name}</span>}
                      {count > 0 && <Count of={count} folded={folded} />}
                    </Link>
                  </Tooltip>
                )
              })}
          </div>
        ))}
      </div>
      <Account folded={folded} />
    </nav>
  )
}

/** How many things wait behind a link. */
export function Count({ of, folded = false }: { of: number; folded?: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={styles.count} data-folded={folded || undefined}>
      <span aria-hidden>{of > 99 ? '99+' : of}</span>
      <span className="sr-only">{t('shell.waits', { count: of })}</span>
    </span>
  )
}

function Account({ folded }: { folded: boolean }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const navigate = useNavigate()
  const { scheme, toggleTheme, toggleLang } = useSwitches()
  const what = viewer.position ? f.names(viewer.position.names) : viewer.roles.map((role) => t(`role.${role}`)).join(' · ')
  return (
    <div className={styles.account}>
      <Menu position="top-start">
        <Menu.Target>
          <UnstyledButton className={styles.person} aria-label={`${t('shell.account')}: ${viewer.name}`}>
            <Avatar name={viewer.name} me />
            {!folded && (
              <span className={styles.who}>
                <span className="truncate">{viewer.name}</span>
                <span className="note truncate">{what}</span>
              </span>
            )}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUser size={15} />} onClick={() => void navigate({ to: '/settings/profile' })}>
            {t('shell.profile')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLanguage size={15} />} onClick={toggleLang}>
            {t('shell.language')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={15} />} onClick={() => void signOut()}>
            {t('shell.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ActionIcon onClick={toggleTheme} aria-label={t(scheme === 'dark' ? 'shell.light' : 'shell.dark')}>
        {scheme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />}
      </ActionIcon>
    </div>
  )
}
