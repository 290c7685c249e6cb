import { Button, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerDisputeDocument, DisputesDocument, type DisputeShownFragment } from '@/gql/statement'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { useIncentiveTabs } from '@/ui/incentiveTabs'
import styles from './DisputesPage.module.css'
import { glyphOfDispute, useDisputeTitle } from './disputeWords'

/** What people object to in their statements; whoever had no part in it answers. */
export function DisputesPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const may = has(viewer, 'FINANCE', 'HR')
  const read = useRead(DisputesDocument, {}, { pause: !may, live: true })
  return (
    <Page title={t('shell.incentives')} tabs={useIncentiveTabs()}>
      {!may ? (
        <NotFound />
      ) : (
        <Loaded of={read} what={t('statement.disputes')} heights={[80, 80]}>
          {({ payoutDisputes }) => {
            const waiting = payoutDisputes.filter((one) => one.state === 'FILED')
            const rest = payoutDisputes.filter((one) => one.state !== 'FILED')
            return (
              <>
                <Section title={`${t('statement.queue')}${waiting.length > 0 ? ` ${waiting.length}` : ''}`} note={t('statement.queueNote')}>
                  {waiting.length === 0 ? <Empty>{t('statement.queueEmpty')}</Empty> : <List disputes={waiting} onChange={read.retry} />}
                </Section>
                <Section title={t('statement.answered')} ruled>
                  {rest.length === 0 ? <p className="note">{t('statement.answeredEmpty')}</p> : <List disputes={rest} onChange={read.retry} />}
                </Section>
              </>
            )
          }}
        </Loaded>
      )}
    </Page>
  )
}

function List({ disputes, onChange }: { disputes: DisputeShownFragment[]; onChange: () => void }) {
  return (
    <ul>
      {disputes.map((one) => (
        <One key={one.id} dispute={one} onChange={onChange} />
      ))}
    </ul>
  )
}

function One({ dispute, onChange }: { dispute: DisputeShownFragment; onChange: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company, viewer } = useHere()
  const title = useDisputeTitle()
  const open = dispute.state === 'FILED'
  const late = open && dispute.due < company.today
  const why = dispute.member.id === viewer.id ? 'own' : dispute.answerers.length === 0 ? 'nobody' : 'part'
  return (
    <li className={styles.root}>
      <header className={styles.head}>
        <StateGlyph state={glyphOfDispute[dispute.state]} title={t(`statement.disputeState.${dispute.state}`)} />
        <strong>{dispute.member.name}</strong>
        <span>{title(dispute)}</span>
        {dispute.payout && <span className="note">{[t('statement.runNo', { number: dispute.payout.runNumber }), f.money(dispute.payout.amount.amount)].join(' · ')}</span>}
        <span className="note">{t('statement.filedOn', { day: f.day(f.dayOf(dispute.filedAt)) })}</span>
        {open ? <span data-late={late || undefined}>{t(late ? 'statement.lateSince' : 'statement.dueBy', { day: f.day(dispute.due) })}</span> : <span className="note">{t(`statement.disputeState.${dispute.state}`)}</span>}
        <Link to="/incentives" search={{ member: dispute.member.id === viewer.id ? undefined : dispute.member.id, item: dispute.payout?.id, year: dispute.period.slice(0, 4) }}>
          {t(dispute.payout ? 'statement.toStatement' : 'statement.toStatementOf')}
        </Link>
      </header>
      <blockquote className={styles.words}>{dispute.words}</blockquote>
      {dispute.answer && (
        <p className={styles.answer}>
          <strong>{dispute.answeredBy?.name}</strong> <span className="note">{f.moment(dispute.answeredAt, company.today)}</span> {dispute.answer}
        </p>
      )}
      {dispute.state === 'GRANTED' && <p className="note">{t('statement.grantedNote')}</p>}
      {dispute.acts.includes('ANSWER') ? <Answer dispute={dispute} onChange={onChange} /> : open && <p className="note">{t(`statement.mayNot.${why}`, { names: dispute.answerers.map((one) => one.name).join(t('statement.and')) })}</p>}
    </li>
  )
}

function Answer({ dispute, onChange }: { dispute: DisputeShownFragment; onChange: () => void }) {
  const { t } = useTranslation()
  const [grant, setGrant] = useState<boolean | null>(null)
  const [answer, setAnswer] = useState('')
  const { act, busy } = useAct(AnswerDisputeDocument)
  const send = async () => {
    if (!(await act({ input: { disputeId: dispute.id, grant: grant === true, answer: answer.trim() } }))) return
    told(t(grant ? 'statement.answeredGrant' : 'statement.answeredDismiss'))
    setGrant(null)
    onChange()
  }
  return (
    <div className={styles.acts}>
      <Button onClick={() => setGrant(false)}>{t('statement.dismiss')}</Button>
      <Button onClick={() => setGrant(true)}>{t('statement.grant')}</Button>
      <Ask opened={grant !== null} title={t(grant ? 'statement.grantTitle' : 'statement.dismissTitle')} act={t(grant ? 'statement.grant' : 'statement.dismiss')} busy={busy} disabled={answer.trim().length < 10} onAct={() => void send()} onClose={() => setGrant(null)}>
        <p className="note">{t(grant ? 'statement.grantFollows' : 'statement.dismissFollows')}</p>
        <Textarea mt={12} label={t('statement.answer')} description={t('statement.answerNote')} value={answer} onChange={(event) => setAnswer(event.currentTarget.value)} autosize minRows={3} maxLength={5000} data-autofocus />
      </Ask>
    </div>
  )
}
