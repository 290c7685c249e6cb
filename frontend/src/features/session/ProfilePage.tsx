import { Button, PasswordInput, Switch } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangePasswordDocument, EndSessionDocument, ProfileDocument, SignOutEverywhereDocument, UpdateProfileDocument, type ProfileQuery } from '@/gql/session'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { setLang } from '@/lib/i18n'
import { keysEnabled, setKeysEnabled } from '@/lib/keys'
import { useRead } from '@/lib/read'
import { end } from '@/lib/session'
import { useHere } from '@/lib/viewer'
import { NamedBadge } from '@/ui/AwardBadge'
import { Ask } from '@/ui/Ask'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { SettingsPage } from '@/ui/SettingsPage'
import { Tag } from '@/ui/Tag'
import styles from './ProfilePage.module.css'

export function ProfilePage() {
  const { t } = useTranslation()
  const read = useRead(ProfileDocument, {})
  return (
    <SettingsPage>
      <Loaded of={read} what={t('session.profile')} heights={[80, 120, 120]}>
        {({ viewer, sessions }) => (
          <div className={styles.columns}>
            <div>
              <Me viewer={viewer} />
              {viewer.badges.length > 0 && <Badges viewer={viewer} />}
              <Preferences viewer={viewer} />
              <Password email={viewer.email ?? ''} />
            </div>
            <Sessions sessions={sessions} />
          </div>
        )}
      </Loaded>
    </SettingsPage>
  )
}

function Me({ viewer }: { viewer: ProfileQuery['viewer'] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const facts: [string, ReactNode][] = [
    [t('session.name'), viewer.name],
    [t('session.email'), viewer.email && <Email of={viewer.email} />],
    [t('session.number'), viewer.number],
    [t('session.team'), viewer.team?.name],
    [t('session.position'), viewer.position && f.names(viewer.position.names)],
    [t('session.roles'), viewer.roles.length > 0 ? viewer.roles.map((role) => t(`role.${role}`)).join(' · ') : t('session.noRoles')],
  ]
  return (
    <Section title={t('session.me')}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt className="note">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  )
}

/** An address that breaks behind its @, where it has to. */
function Email({ of }: { of: string }) {
  const [account, domain] = of.split('@')
  return (
    <>
      {account}@<wbr />
      {domain}
    </>
  )
}

function Badges({ viewer }: { viewer: ProfileQuery['viewer'] }) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <Section title={t('session.badges')} note={viewer.badges.length} ruled>
      <ul className={styles.badges}>
        {viewer.badges.map((one) => (
          <NamedBadge key={one.id} badge={one.award.badge} name={f.names(one.award.names)} note={[f.period(one.period), one.winner && one.winner.id !== viewer.id && one.winner.name].filter(Boolean).join(' · ')} />
        ))}
      </ul>
    </Section>
  )
}

function Preferences({ viewer }: { viewer: ProfileQuery['viewer'] }) {
  const { t, i18n } = useTranslation()
  const { act } = useAct(UpdateProfileDocument)
  const [keys, setKeys] = useState(keysEnabled)
  const choose = (lang: 'zh-CN' | 'en') => {
    void setLang(lang)
    void act({ input: { language: lang === 'en' ? 'EN' : 'ZH' } })
  }
  return (
    <Section title={t('session.language')} ruled>
      <div className={styles.settings}>
        <Choice label={t('session.language')} value={i18n.language === 'en' ? 'en' : 'zh-CN'} onChange={choose} options={[{ value: 'zh-CN', label: '简体中文' }, { value: 'en', label: 'English' }]} />
        <Switch label={t('session.hide')} description={t('session.hideNote')} checked={viewer.hiddenFromBoards ?? false} onChange={(event) => void act({ input: { hiddenFromBoards: event.currentTarget.checked } })} />
        <Switch
          label={t('session.keys')}
          description={t('session.keysNote')}
          checked={keys}
          onChange={(event) => {
            setKeysEnabled(event.currentTarget.checked)
            setKeys(event.currentTarget.checked)
          }}
        />
      </div>
    </Section>
  )
}

function Password({ email }: { email: string }) {
  const { t } = useTranslation()
  const { act, busy } = useAct(ChangePasswordDocument)
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: { newPassword: (value) => (value.length < 10 || value.length > 200 ? t('session.newPasswordNote') : null) },
  })
  const send = async (input: typeof form.values) => {
    const data = await act({ input }, { quiet: true })
    if (!data) return form.setFieldError('currentPassword', t('session.wrongPassword'))
    form.reset()
    told(t('session.passwordChanged', { count: data.changePassword.endedSessions }))
  }
  return (
    <Section title={t('session.changePassword')} ruled>
      <form className={styles.settings} onSubmit={form.onSubmit((values) => void send(values))}>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }} label={t('session.currentPassword')} autoComplete="current-password" required withAsterisk={false} {...form.getInputProps('currentPassword')} />
        <PasswordInput visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }} label={t('session.newPassword')} description={t('session.newPasswordNote')} autoComplete="new-password" required withAsterisk={false} {...form.getInputProps('newPassword')} />
        <Button type="submit" loading={busy} style={{ justifySelf: 'start' }}>
          {t('session.changePassword')}
        </Button>
      </form>
    </Section>
  )
}

function Sessions({ sessions }: { sessions: ProfileQuery['sessions'] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const [asked, ask] = useState(false)
  const one = useAct(EndSessionDocument)
  const all = useAct(SignOutEverywhereDocument)
  const everywhere = async () => {
    if (await all.act({})) end()
  }
  return (
    <Section title={t('session.sessions')} note={t('session.sessionsNote')}>
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className={styles.session}>
            <span className={styles.device}>
              <span className="truncate" title={session.userAgent}>
                {device(session.userAgent)} {session.current && <Tag kind="met">{t('session.thisOne')}</Tag>}
              </span>
              <span className="note">{t('session.lastUsed', { time: f.moment(session.lastUsedAt, company.today), address: session.address })}</span>
            </span>
            {!session.current && <Button onClick={() => void one.act({ input: { sessionId: session.id } })}>{t('session.end')}</Button>}
          </li>
        ))}
      </ul>
      <Button mt={16} onClick={() => ask(true)}>
        {t('session.everywhere')}
      </Button>
      <Ask opened={asked} title={t('session.everywhere')} act={t('session.everywhere')} busy={all.busy} onAct={() => void everywhere()} onClose={() => ask(false)}>
        <p>{t('session.everywhereAsk')}</p>
      </Ask>
    </Section>
  )
}

/** The browser and system out of a user agent, as people call them. */
function device(agent: string): string {
  const browser = /Edg\/|MicroMessenger|Firefox\/|Chrome\/|Safari\//.exec(agent)?.[0].replace('/', '').replace('Edg', 'Edge').replace('MicroMessenger', 'WeChat')
  const system = /iPhone|iPad|Android|Windows|Mac OS X|Linux/.exec(agent)?.[0].replace('Mac OS X', 'macOS')
  return [browser, system].filter(Boolean).join(' · ') || agent
}
