import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'

export function Lost() {
  const { t } = useTranslation()
  return (
    <Page title="Okra">
      <NotFound home={<Link to="/">{t('shell.goHome')}</Link>} />
    </Page>
  )
}

export function Crashed() {
  const { t } = useTranslation()
  return (
    <div role="alert" style={{ padding: 24 }}>
      <p>{t('shell.crashed')}</p>
      <Button mt={12} onClick={() => location.reload()}>
        {t('shell.reload')}
      </Button>
    </div>
  )
}
