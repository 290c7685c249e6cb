import { Button, Checkbox, CopyButton, NumberInput, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiTokensDocument, CreateApiTokenDocument, RevokeApiTokenDocument, type ApiTokensQuery } from '@/gql/session'
import { useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { DataTable } from '@/ui/DataTable'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { SettingsPage } from '@/ui/SettingsPage'
import { Tag } from '@/ui/Tag'
import styles from './TokensPage.module.css'

type Token = ApiTokensQuery['apiTokens'][number]
const scopes = ['facts:write', 'metrics:read', 'scorecards:read', 'okr:read', 'incentives:read']

export function TokensPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  if (has(viewer, 'ADMIN')) return <Tokens />
  return (
    <SettingsPage>
      <NotFound home={<Link to="/">{t('shell.goHome')}</Link>} />
    </SettingsPage>
  )
}

function Tokens() {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const [making, make] = useState(false)
  const [ending, endToken] = useState<Token | null>(null)
  const read = useRead(ApiTokensDocument, {})
  const revoke = useAct(RevokeApiTokenDocument)
  const [now] = useState(() => new Date().toISOString())
  return (
    <SettingsPage>
      <Section title={t('session.tokens')} note={t('session.tokensNote')} aside={<Button variant="filled" onClick={() => make(true)}>{t('session.newToken')}</Button>}>
        <Loaded of={read} what={t('session.tokens')}>
          {({ apiTokens }) =>
            apiTokens.length === 0 ? (
              <Empty>{t('session.noTokens')}</Empty>
            ) : (
              <DataTable
                label={t('session.tokens')}
                rows={apiTokens}
                rowKey={(token) => token.id}
                columns={[
                  { key: 'name', title: t('session.tokenName'), cell: (token) => token.name },
                  { key: 'scopes', title: t('session.scopes'), cell: (token) => token.scopes.join(' ') },
                  { key: 'created', title: t('session.created'), from: 'desktop', cell: (token) => f.moment(token.createdAt, company.today) },
                  { key: 'used', title: t('session.lastUse'), cell: (token) => (token.lastUsedAt ? f.moment(token.lastUsedAt, company.today) : t('session.never')) },
                  { key: 'expires', title: t('session.expires'), cell: (token) => f.day(f.dayOf(token.expiresAt), true) },
                  { key: 'state', title: t('session.status'), cell: (token) => (token.revokedAt ? <Tag>{t('session.revoked')}</Tag> : token.expiresAt < now ? <Tag>{t('session.expired')}</Tag> : <Tag kind="met">{t('session.activeToken')}</Tag>) },
                  { key: 'act', title: '', align: 'right', cell: (token) => !token.revokedAt && <Button variant="transparent" p={0} onClick={() => endToken(token)}>{t('session.revoke')}</Button> },
                ]}
              />
            )
          }
        </Loaded>
      </Section>
      <NewToken opened={making} onClose={() => make(false)} />
      <Ask opened={ending !== null} title={t('session.revoke')} act={t('session.revoke')} busy={revoke.busy} onClose={() => endToken(null)} onAct={() => void revoke.act({ input: { tokenId: ending?.id ?? '' } }).then((data) => data && endToken(null))}>
        <p>{t('session.revokeAsk', { name: ending?.name })}</p>
      </Ask>
    </SettingsPage>
  )
}

function NewToken({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [chosen, choose] = useState<string[]>(['facts:write'])
  const [days, setDays] = useState<number | string>(90)
  const [secret, setSecret] = useState<string | null>(null)
  const { act, busy } = useAct(CreateApiTokenDocument)
  const close = () => {
    setSecret(null)
    setName('')
    onClose()
  }
  const create = async () => {
    const data = await act({ input: { name: name.trim(), scopes: chosen, expiresInDays: Number(days) } })
    if (data) setSecret(data.createApiToken.secret)
  }
  return (
    <Ask opened={opened} title={t('session.newToken')} act={secret ? t('ui.close') : t('session.create')} busy={busy} disabled={!secret && (name.trim() === '' || chosen.length === 0)} onAct={secret ? close : () => void create()} onClose={close}>
      {secret ? (
        <div className={styles.secret}>
          <p>{t('session.secretOnce')}</p>
          <code>{secret}</code>
          <CopyButton value={secret}>{({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'ui.copied' : 'ui.copy')}</Button>}</CopyButton>
        </div>
      ) : (
        <div className={styles.form}>
          <TextInput label={t('session.tokenName')} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
          <Checkbox.Group label={t('session.scopes')} value={chosen} onChange={choose}>
            <div className={styles.scopes}>
              {scopes.map((scope) => (
                <Checkbox key={scope} value={scope} label={scope} />
              ))}
            </div>
          </Checkbox.Group>
          <NumberInput label={t('session.expiresIn')} value={days} onChange={setDays} min={1} max={366} size="sm" />
        </div>
      )}
    </Ask>
  )
}
