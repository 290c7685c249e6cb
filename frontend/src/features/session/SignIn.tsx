import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { SignInDocument } from '@/gql/session'
import { codeOf } from '@/lib/client'
import { setLang } from '@/lib/i18n'
import { begin } from '@/lib/session'
import styles from './SignIn.module.css'

export default function SignIn() {
  const { t, i18n } = useTranslation()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [{ fetching }, signIn] = useMutation(SignInDocument)

  const submit = async () => {
    setProblem(null)
    const { data, error } = await signIn({ input: { email: email.trim(), password } })
    if (data) begin(data.signIn)
    else if (error?.networkError) setProblem(t('session.offline'))
    else setProblem(t(codeOf(error) === 'RATE_LIMITED' ? 'session.limited' : 'session.wrong'))
  }

  return (
    <main className={styles.root}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <img src="/okra.svg" alt="" width={36} height={36} />
        <h1 className={styles.title}>{t('session.title')}</h1>
        <TextInput type="email" name="email" autoComplete="username" label={t('session.email')} value={email} onChange={(e) => setEmail(e.currentTarget.value)} required autoFocus withAsterisk={false} />
        <PasswordInput visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }} name="password" autoComplete="current-password" label={t('session.password')} value={password} onChange={(e) => setPassword(e.currentTarget.value)} required withAsterisk={false} />
        <p className={styles.problem} role="alert">
          {problem}
        </p>
        <Button type="submit" variant="filled" size="md" h={36} fullWidth loading={fetching}>
          {t('session.signIn')}
        </Button>
        <Button variant="subtle" onClick={() => void setLang(i18n.language === 'en' ? 'zh-CN' : 'en')}>
          {t('shell.language')}
        </Button>
      </form>
    </main>
  )
}
