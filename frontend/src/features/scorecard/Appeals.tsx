import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EscalateAppealDocument, WithdrawAppealDocument, type CardAppealFragment } from '@/gql/scorecard'
import { useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import styles from './Appeals.module.css'
import { EvidenceLinks } from './EvidenceFields'
import { Refused } from './Refused'

export const isOpen = (appeal: Pick<CardAppealFragment, 'state'>) => appeal.state === 'FILED' || appeal.state === 'ESCALATED'

/** Objections to the card, newest first, each with its rulings. */
export function Appeals({ appeals }: { appeals: CardAppealFragment[] }) {
  const { t } = useTranslation()
  if (appeals.length === 0) return null
  return (
    <Section title={t('scorecard.appeals')} note={appeals.length}>
      <ul>
        {appeals.map((appeal) => (
          <Item key={appeal.id} appeal={appeal} />
        ))}
      </ul>
    </Section>
  )
}

const kinds = { FILED: 'near', ESCALATED: 'near', GRANTED: 'met', DISMISSED: 'plain', WITHDRAWN: 'plain' } as const

function Item({ appeal }: { appeal: CardAppealFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const [asked, ask] = useState<'escalate' | 'withdraw' | null>(null)
  const late = isOpen(appeal) && appeal.due < company.today
  const ruling = (by: { name: string } | null, words: string | null, when: string | null) =>
    words && (
      <p className={styles.ruling}>
        <span className="note">
          {t('scorecard.ruling')} · {[by?.name, when && f.day(f.dayOf(when))].filter(Boolean).join(' · ')}
        </span>
        <span>{words}</span>
      </p>
    )
  return (
    <li className={styles.item}>
      <p className={styles.head}>
        <Tag kind={kinds[appeal.state]}>{t(`scorecard.appealState.${appeal.state}`)}</Tag>
        <strong>{appeal.line ? f.names(appeal.line.metric.names) : t('scorecard.appealMissing')}</strong>
        <span className="note">
          {t('scorecard.revision', { revision: appeal.scorecard.revision })} · {f.moment(appeal.filedAt, company.today)}
        </span>
        {isOpen(appeal) && (
          <span className="note" data-late={late || undefined}>
            {t('scorecard.rulingDue', { day: f.day(appeal.due) })}
          </span>
        )}
      </p>
      <p className={styles.words}>{appeal.words}</p>
      <EvidenceLinks links={appeal.evidence} />
      {ruling(appeal.firstRuledBy, appeal.firstRuling, null)}
      {appeal.escalation && (
        <p className={styles.ruling}>
          <span className="note">
            {t('scorecard.escalation')}
            {appeal.escalatedAt && ` · ${f.day(f.dayOf(appeal.escalatedAt))}`}
          </span>
          <span>{appeal.escalation}</span>
        </p>
      )}
      {ruling(appeal.ruledBy, appeal.ruling, appeal.ruledAt)}
      {appeal.revision && (
        <p className="note">
          {t('scorecard.appealRevision', { revision: appeal.revision.revision })}
          {appeal.score && ` · ${t('scorecard.appealScore', { score: f.score(appeal.score) })}`}
        </p>
      )}
      {(appeal.abilities.includes('ESCALATE') || appeal.abilities.includes('WITHDRAW')) && (
        <p className={styles.acts}>
          {appeal.abilities.includes('ESCALATE') && <Button onClick={() => ask('escalate')}>{t('scorecard.escalate')}</Button>}
          {appeal.abilities.includes('WITHDRAW') && <Button onClick={() => ask('withdraw')}>{t('scorecard.withdrawAppeal')}</Button>}
        </p>
      )}
      {asked === 'escalate' && <Escalate appeal={appeal.id} onClose={() => ask(null)} />}
      {asked === 'withdraw' && <Withdraw appeal={appeal.id} onClose={() => ask(null)} />}
    </li>
  )
}

function Escalate({ appeal, onClose }: { appeal: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const { act, busy, problem } = useAct(EscalateAppealDocument)
  const errors = useFieldErrors(problem, ['words'])
  const send = async () => {
    if (await act({ input: { appealId: appeal, words: words.trim() } }, { quiet: true })) onClose()
  }
  return (
    <Ask opened title={t('scorecard.escalate')} act={t('scorecard.escalate')} busy={busy} disabled={words.trim().length < 10} onAct={() => void send()} onClose={onClose}>
      <p>{t('scorecard.escalateAsk')}</p>
      <Textarea mt={12} label={t('scorecard.why')} description={t('scorecard.atLeastTen')} autosize minRows={3} maxLength={5000} value={words} error={errors.at('words')} onChange={(event) => setWords(event.currentTarget.value)} data-autofocus />
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}

function Withdraw({ appeal, onClose }: { appeal: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { act, busy, problem } = useAct(WithdrawAppealDocument)
  const errors = useFieldErrors(problem, [])
  const send = async () => {
    if (await act({ input: { appealId: appeal } }, { quiet: true })) onClose()
  }
  return (
    <Ask opened title={t('scorecard.withdrawAppeal')} act={t('scorecard.withdrawAppeal')} busy={busy} onAct={() => void send()} onClose={onClose}>
      <p>{t('scorecard.withdrawAsk')}</p>
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}
