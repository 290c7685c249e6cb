import { ActionIcon, Menu, Textarea, UnstyledButton } from '@mantine/core'
import { IconBulb, IconConfetti, IconDots, IconHeart } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HideThanksDocument, ReactToThanksDocument, TakeThanksBackDocument, type ThanksShownFragment } from '@/gql/recognition'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Avatar } from '@/ui/Avatar'
import { Tag } from '@/ui/Tag'
import styles from './ThanksRow.module.css'

const kinds = { HEART: IconHeart, CLAP: IconConfetti, BULB: IconBulb }

/** Who thanks whom for what, and who joins in. */
export function ThanksRow({ thanks, onChange }: { thanks: ThanksShownFragment; onChange: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const [asked, ask] = useState<'TAKE_BACK' | 'HIDE' | null>(null)
  const react = useAct(ReactToThanksDocument)
  const mayReact = thanks.acts.includes('REACT')
  const reactions = (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => ({ count: 0, mine: false, ...thanks.reactions.find((one) => one.kind === kind), kind })).filter((one) => one.count > 0 || mayReact)
  const more = thanks.acts.includes('TAKE_BACK') || thanks.acts.includes('HIDE')
  const from = thanks.from?.name ?? t('recognition.somebody')
  const name = `${from} ${t('recognition.thanked')} ${thanks.to?.name ?? t('recognition.somebody')}`
  return (
    <li className={styles.row} data-hidden={thanks.hiddenReason ? true : undefined}>
      <Avatar name={from} me={thanks.from?.id === viewer.id} />
      <div className={styles.body}>
        <p className={styles.head}>
          <strong>{from}</strong> <span className={styles.verb}>{t('recognition.thanked')}</span> <strong>{thanks.to?.name ?? t('recognition.somebody')}</strong> {thanks.value && <Tag>{f.names(thanks.value.names)}</Tag>}
          <time className={`note ${styles.when}`} dateTime={thanks.at} title={f.moment(thanks.at)}>
            {f.day(f.dayOf(thanks.at), f.dayOf(thanks.at).slice(0, 4) !== company.today.slice(0, 4))}
          </time>
        </p>
        <p className={styles.words}>{thanks.words}</p>
        {thanks.hiddenReason && <p className="note">{t('recognition.hidden', { reason: thanks.hiddenReason })}</p>}
        {(reactions.length > 0 || more) && (
          <div className={styles.reactions}>
            {reactions.map(({ kind, count, mine }) => {
              const Icon = kinds[kind]
              return (
                <UnstyledButton key={kind} className={styles.reaction} data-none={count === 0 || undefined} aria-pressed={mine} disabled={!mayReact} aria-label={t('recognition.reactWith', { kind: t(`recognition.react.${kind}`), count })} onClick={() => void react.act({ input: { thanksId: thanks.id, kind } })}>
                  <Icon size={14} aria-hidden />
                  {count > 0 && <span className="num">{count}</span>}
                </UnstyledButton>
              )
            })}
            {more && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon size="sm" className={styles.more} aria-label={`${t('recognition.acts')}: ${name}`}>
                    <IconDots size={14} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {thanks.acts.includes('TAKE_BACK') && <Menu.Item onClick={() => ask('TAKE_BACK')}>{t('recognition.takeThanksBack')}</Menu.Item>}
                  {thanks.acts.includes('HIDE') && <Menu.Item onClick={() => ask('HIDE')}>{t('recognition.hide')}</Menu.Item>}
                </Menu.Dropdown>
              </Menu>
            )}
          </div>
        )}
      </div>
      {asked === 'TAKE_BACK' && <TakeBack thanks={thanks} onDone={onChange} onClose={() => ask(null)} />}
      {asked === 'HIDE' && <Hide thanks={thanks} onDone={onChange} onClose={() => ask(null)} />}
    </li>
  )
}

interface AskProps {
  thanks: ThanksShownFragment
  onDone: () => void
  onClose: () => void
}

function TakeBack({ thanks, onDone, onClose }: AskProps) {
  const { t } = useTranslation()
  const { act, busy } = useAct(TakeThanksBackDocument)
  const send = async () => {
    if (!(await act({ input: { thanksId: thanks.id } }))) return
    told(t('recognition.tookThanksBack'))
    onClose()
    onDone()
  }
  return (
    <Ask opened title={t('recognition.takeThanksBack')} act={t('recognition.takeThanksBack')} busy={busy} onAct={() => void send()} onClose={onClose}>
      <p>{t('recognition.takeThanksBackAsk')}</p>
    </Ask>
  )
}

function Hide({ thanks, onDone, onClose }: AskProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const { act, busy, problem } = useAct(HideThanksDocument)
  const errors = useFieldErrors(problem, ['reason'])
  const send = async () => {
    if (!(await act({ input: { thanksId: thanks.id, reason: reason.trim() } }, { quiet: true }))) return
    told(t('recognition.hid'))
    onClose()
    onDone()
  }
  return (
    <Ask opened title={t('recognition.hide')} act={t('recognition.hide')} busy={busy} disabled={reason.trim().length < 3} onAct={() => void send()} onClose={onClose}>
      <p>{t('recognition.hideAsk')}</p>
      <Textarea mt={12} autosize minRows={2} maxLength={500} label={t('recognition.reason')} description={t('recognition.hideReasonNote')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={errors.at('reason')} />
      {errors.rest && <p role="alert">{errors.rest}</p>}
    </Ask>
  )
}
