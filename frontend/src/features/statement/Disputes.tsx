import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WithdrawDisputeDocument, type DisputeShownFragment } from '@/gql/statement'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import styles from './Disputes.module.css'
import { glyphOfDispute, useDisputeTitle } from './disputeWords'
import type { Item } from './figures'

interface Props {
  disputes: DisputeShownFragment[]
  items: Item[]
  /** Left out: the statement is somebody else's. */
  onMissing?: () => void
  onOpen: (item: string) => void
  onChange: () => void
}

/** What the member objected to, who answers it and until when, and what was answered. */
export function Disputes({ disputes, items, onMissing, onOpen, onChange }: Props) {
  const { t } = useTranslation()
  const open = disputes.filter((one) => one.state === 'FILED').length
  return (
    <Section
      title={t('statement.disputes')}
      note={open > 0 ? t('statement.openDisputes', { count: open }) : undefined}
      aside={onMissing && <Button variant="transparent" p={0} onClick={onMissing}>{t('statement.missing')}</Button>}
      ruled
    >
      {disputes.length === 0 && <p className="note">{t('statement.noDisputes')}</p>}
      <ul>
        {disputes.map((one) => (
          <One key={one.id} dispute={one} onOpen={items.some((item) => item.id === one.payout?.id) ? () => onOpen(one.payout?.id ?? '') : undefined} onChange={onChange} />
        ))}
      </ul>
    </Section>
  )
}

function One({ dispute, onOpen, onChange }: { dispute: DisputeShownFragment; onOpen?: () => void; onChange: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const title = useDisputeTitle()
  const [asking, ask] = useState(false)
  const { act, busy } = useAct(WithdrawDisputeDocument)
  const withdraw = async () => {
    if (!(await act({ input: { disputeId: dispute.id } }))) return
    told(t('statement.withdrawn'))
    ask(false)
    onChange()
  }
  const open = dispute.state === 'FILED'
  const late = open && dispute.due < company.today
  return (
    <li className={styles.root}>
      <StateGlyph state={glyphOfDispute[dispute.state]} title={t(`statement.disputeState.${dispute.state}`)} />
      <div className={styles.body}>
        {onOpen ? (
          <button type="button" className={styles.title} onClick={onOpen}>{title(dispute)}</button>
        ) : (
          <strong>{title(dispute)}</strong>
        )}{' '}
        <span className="note">{t(`statement.disputeState.${dispute.state}`)}</span>
        <p className={styles.words}>{dispute.words}</p>
        <p className="note">
          {t('statement.filedOn', { day: f.day(f.dayOf(dispute.filedAt)) })}
          {open && ` · ${dispute.answerers.length > 0 ? t('statement.answeredBy', { names: dispute.answerers.map((one) => one.name).join(t('statement.and')) }) : t('statement.nobodyAnswers')}`}
          {open && ' · '}
          {open && <span data-late={late || undefined}>{t(late ? 'statement.lateSince' : 'statement.dueBy', { day: f.day(dispute.due) })}</span>}
        </p>
        {dispute.answer && (
          <p>
            <strong>{dispute.answeredBy?.name}</strong> <span className="note">{f.moment(dispute.answeredAt, company.today)}</span> {dispute.answer}
          </p>
        )}
        {dispute.state === 'GRANTED' && <p className="note">{t('statement.grantedNote')}</p>}
        {dispute.acts.includes('WITHDRAW') && (
          <Button size="compact-sm" variant="default" mt={4} onClick={() => ask(true)}>{t('statement.withdraw')}</Button>
        )}
        <Ask opened={asking} title={t('statement.withdraw')} act={t('statement.withdraw')} busy={busy} onAct={() => void withdraw()} onClose={() => ask(false)}>
          <p>{t('statement.withdrawNote')}</p>
        </Ask>
      </div>
    </li>
  )
}
