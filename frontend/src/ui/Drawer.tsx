import { ActionIcon, Drawer as MantineDrawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Drawer.module.css'

interface Props {
  opened: boolean
  onClose: () => void
  title: ReactNode
  /** Stands between title and ✕. */
  actions?: ReactNode
  children: ReactNode
  label: string
  /** Beyond the phone, where it is not the usual one. */
  width?: number
}

/** 696 px over a scrim, 624 on narrower screens, full screen on the phone with ✕ at the left. */
export function Drawer({ opened, onClose, title, actions, children, label, width }: Props) {
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 767px)') ?? false
  const wide = useMediaQuery('(min-width: 1280px)') ?? true
  const close = (
    <ActionIcon onClick={onClose} aria-label={t('ui.close')}>
      <IconX size={16} />
    </ActionIcon>
  )
  return (
    <MantineDrawer.Root opened={opened} onClose={onClose} position="right" size={phone ? '100%' : (width ?? (wide ? 696 : 624))} transitionProps={{ duration: 180 }}>
      <MantineDrawer.Overlay />
      <MantineDrawer.Content aria-label={label}>
        <div className={styles.head}>
          {phone && close}
          <div className={styles.title}>{title}</div>
          <div className={styles.actions}>
            {actions}
            {!phone && close}
          </div>
        </div>
        <div className={styles.body}>{children}</div>
      </MantineDrawer.Content>
    </MantineDrawer.Root>
  )
}
