import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DismissLateFactsDocument, ReviseScorecardDocument, type CardFragment } from '@/gql/scorecard'
import { useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useWords } from '@/lib/reasons'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import styles from './Closing.module.css'
import type { Line } from './line'

/** What holds up closing: each with its remedy. */
export function Closing({ card, onOpen }: { card: CardFragment; onOpen: (line: Line) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  if (card.state === 'FINAL') return null
  const lines = new Map(card.sections.flatMap((section) => section.lines).map((line) => [line.id, line]))
  return (
    <Section title={t('scorecard.closing')} note={card.blockers.length || undefined}>
      {card.blockers.length === 0 && <p className="note">{t('scorecard.closingNone')}</p>}
      <ul>
        {card.blockers.map((blocker) => {
          const line = lines.get(blocker.line.id)
          if (!line) return null
          return (
            <li key={`${blocker.line.id}${blocker.reason}`} className={styles.row}>
              <StateGlyph state="missing" />
              <span className="truncate">
                {f.names(line.metric.names)} {words('blocker', blocker.reason)} <span className="note">{words('remedy', blocker.reason)}</span>
              </span>
              <Button variant="transparent" p={0} onClick={() => onOpen(line)}>
                {t('ui.open')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

export function Changes({ card, onOpen }: { card: CardFragment; onOpen: (metric: string) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const { company } = useHere()
  const keys = new Map(card.sections.flatMap((section) => section.lines).map((line) => [line.id, line.metric.key]))
  return (
    <Section title={t('scorecard.changes')}>
      {card.changes.length === 0 && <p className="note">{t('scorecard.changesNone')}</p>}
      <ul>
        {card.changes.slice(0, 6).map((change, at) => {
          const key = change.line && keys.get(change.line.id)
          return (
            <li key={at} className={styles.row}>
              <span className={`note ${styles.when}`}>{f.moment(change.at, company.today)}</span>
              <span className="truncate">
                {change.line && `${f.names(change.line.metric.names)} `}
                {words('action', change.action)}{' '}
                <span className="note">
                  {change.byName}
                  {change.reason && ` · ${change.reason}`}
                </span>
              </span>
              {key && (
                <Button variant="transparent" p={0} onClick={() => onOpen(key)}>
                  {t('ui.open')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** Facts that came after closing: corrected by a revision or left out with a reason. */
export function Late({ card, late }: { card: CardFragment; late: NonNullable<CardFragment['late']> }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [asked, ask] = useState<'revise' | 'dismiss' | null>(null)
  const [reason, setReason] = useState('')
  const revise = useAct(ReviseScorecardDocument)
  const dismiss = useAct(DismissLateFactsDocument)
  const input = { scorecardId: card.id, reason: reason.trim() }
  const act = async () => {
    const done = asked === 'revise' ? await revise.act({ input }) : await dismiss.act({ input })
    if (done) ask(null)
  }
  return (
    <div className={styles.late}>
      <span>{late.dismissedReason ? t('scorecard.lateDismissed', { count: late.count, reason: late.dismissedReason }) : t('scorecard.late', { count: late.count, difference: f.signed(late.difference) })}</span>
      {card.abilities.includes('REVISE') && !late.dismissedReason && (
        <>
          <Button onClick={() => ask('revise')}>{t('scorecard.revise')}</Button>
          <Button onClick={() => ask('dismiss')}>{t('scorecard.dismiss')}</Button>
        </>
      )}
      <Ask opened={asked !== null} title={t(asked === 'dismiss' ? 'scorecard.dismiss' : 'scorecard.revise')} act={t(asked === 'dismiss' ? 'scorecard.dismiss' : 'scorecard.revise')} busy={revise.busy || dismiss.busy} disabled={reason.trim().length < 3} onAct={() => void act()} onClose={() => ask(null)}>
        <p>{t(asked === 'dismiss' ? 'scorecard.dismissAsk' : 'scorecard.reviseAsk')}</p>
        <TextInput mt={12} label={t('scorecard.why')} value={reason} onChange={(e) => setReason(e.currentTarget.value)} data-autofocus />
      </Ask>
    </div>
  )
}
