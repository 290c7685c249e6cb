import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  opened: boolean
  title: string
  /** What the act is called; the button says it. */
  act: string
  children: ReactNode
  busy?: boolean
  disabled?: boolean
  onAct: () => void
  onClose: () => void
}

/** Asks once before what is not easily taken back, or takes a short form. */
export function Ask({ opened, title, act, children, busy = false, disabled = false, onAct, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui.close') }} attributes={{ header: { role: 'presentation' } }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!disabled) onAct()
        }}
      >
        {children}
        <Group justify="flex-end" gap={8} mt={20}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={disabled}>
            {act}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
