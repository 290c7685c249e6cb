import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReviewedCardDocument, ReviewQueueDocument, ReturnCardDocument, SendReviewDocument, type ProgressFragment } from '@/gql/appraisal'
import { told, useAct } from '@/lib/act'
import { usePeriod } from '@/lib/address'
import { useDraft } from '@/lib/draft'
import { useFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { useRead } from '@/lib/read'
import { useWords } from '@/lib/reasons'
import { has, isLead, useHere, type Viewer } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Avatar } from '@/ui/Avatar'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { useAppraisalTabs, useAppraisalTitle } from '@/ui/appraisalTabs'
import { QueueCard } from './QueueCard'
import { QueueScales } from './QueueScales'
import type { ReviewedCard } from './queue'
import styles from './QueuePage.module.css'

/** Can I finish this one, and who is next? One's own card is never in the list. */
export function QueuePage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const period = usePeriod()
  const tabs = useAppraisalTabs()
  const title = useAppraisalTitle()
  const read = useRead(ReviewQueueDocument, { period }, { live: true })
  const [at, go] = useState<string | null>(null)
  const mine = (read.data?.appraisal?.cards ?? []).filter((card) => isMine(card, viewer))
  const open = mine.filter((card) => card.state === 'MANAGER_REVIEW')
  const shown = mine.find((card) => card.scorecardId === at) ?? open[0] ?? mine[0]
  const move = (by: number) => {
    const place = mine.findIndex((card) => card.scorecardId === shown?.scorecardId)
    const next = mine[Math.min(mine.length - 1, Math.max(0, place + by))]
    if (next) go(next.scorecardId)
  }
  useKeys({ ']': () => move(1), '[': () => move(-1) })
  if (!isLead(viewer) && !has(viewer, 'HR') && read.data && mine.length === 0) {
    return (
      <Page title={title} tabs={tabs}>
        <NotFound />
      </Page>
    )
  }
  return (
    <Page title={title} tabs={tabs} period>
      <Loaded of={read} what={t('appraisal.tabQueue')} heights={[60, 60, 60, 60]}>
        {(data) =>
          !data.appraisal ? (
            <Empty>{t('appraisal.noneYet')}</Empty>
          ) : mine.length === 0 ? (
            <Empty>{t('appraisal.queueEmpty')}</Empty>
          ) : (
            <div className={styles.columns}>
              <People cards={mine} shown={shown} due={data.appraisal.dues.managerReview} onGo={go} />
              {shown && <Reviewed key={shown.scorecardId} id={shown.scorecardId} onDone={() => { read.retry(); move(1) }} />}
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}

/** Cards of the people one leads at any step of their review, and whatever waits for one's own appraisal. */
function isMine(card: ProgressFragment, viewer: Viewer): boolean {
  if (card.subject.id === viewer.id) return false
  if (card.state === 'MANAGER_REVIEW') return card.awaits === null ? has(viewer, 'HR') : card.awaits.id === viewer.id || card.delegate?.id === viewer.id
  return (card.state === 'SELF_REVIEW' || card.state === 'CALIBRATED') && card.subject.__typename === 'Member' && viewer.leads.some((team) => team.id === card.team?.id)
}

function People({ cards, shown, due, onGo }: { cards: ProgressFragment[]; shown?: ProgressFragment; due: string; onGo: (id: string) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const sent = cards.filter((card) => card.state === 'CALIBRATED').length
  return (
    <nav className={styles.people} aria-label={t('appraisal.tabQueue')}>
      <header>
        <h2>{t('appraisal.forMe')}</h2>
        <span className="note">{t('appraisal.sentOf', { sent, count: cards.length })}</span>
        <span className="note">{t('appraisal.before', { day: f.day(due) })}</span>
      </header>
      <ul>
        {cards.map((card) => (
          <li key={card.scorecardId}>
            <button type="button" aria-current={card.scorecardId === shown?.scorecardId || undefined} onClick={() => onGo(card.scorecardId)}>
              <Avatar name={card.subject.name} />
              <span className={styles.who}>
                <strong className="truncate">{card.subject.name}</strong>
                <span className="note">
                  {card.state === 'CALIBRATED' ? t('appraisal.queueSent') : card.state === 'SELF_REVIEW' ? t('appraisal.waitsForSelf') : card.blocked.length > 0 ? t('appraisal.blockedBy', { reasons: card.blocked.map((reason) => words('blocker', reason)).join('、') }) : t('appraisal.ready')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="note">{t('appraisal.ownElsewhere')}</p>
    </nav>
  )
}

function Reviewed({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation()
  const read = useRead(ReviewedCardDocument, { id }, { live: true })
  return (
    <Loaded of={read} what={t('scorecard.card')} heights={[80, 36, 36, 36, 36, 36]}>
      {({ node }) => (node && 'sections' in node ? <Sheet card={node} retry={read.retry} onDone={onDone} /> : <NotFound />)}
    </Loaded>
  )
}

function Sheet({ card, retry, onDone }: { card: ReviewedCard; retry: () => void; onDone: () => void }) {
  const { t } = useTranslation()
  const [words, setWords, { drop, restored }] = useDraft(`review ${card.id}`, '')
  const [returning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const submit = useAct(SendReviewDocument)
  const back = useAct(ReturnCardDocument)
  const may = card.abilities.includes('SUBMIT_REVIEW')
  const send = async () => {
    if (!may || card.blockers.length > 0) return
    if (await submit.act({ input: { scorecardId: card.id, remark: words.trim() || null } })) {
      drop()
      told(t('appraisal.submitted', { name: card.subject.name }))
      onDone()
    }
  }
  const giveBack = async () => {
    if (await back.act({ input: { scorecardId: card.id, reason } })) {
      told(t('appraisal.returned', { name: card.subject.name }))
      setReturning(false)
      onDone()
    }
  }
  return (
    <>
      <QueueCard card={card} />
      <aside className={styles.act} aria-label={t('appraisal.act')}>
        <QueueScales card={card} retry={retry} />
        <Textarea label={t('appraisal.words')} description={t('appraisal.wordsNote', { name: card.subject.name })} value={words} onChange={(event) => setWords(event.currentTarget.value)} onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && void send()} autosize minRows={4} disabled={!may} />
        {restored && words && <p className="note">{t('appraisal.draft')}</p>}
        {card.blockers.length > 0 && card.state === 'MANAGER_REVIEW' && <p className="note">{t('appraisal.cannotSend', { count: card.blockers.length })}</p>}
        <div className={styles.buttons}>
          {card.abilities.includes('RETURN') && <Button onClick={() => setReturning(true)}>{t('appraisal.return')}</Button>}
          {may && (
            <Button variant="filled" loading={submit.busy} disabled={card.blockers.length > 0} onClick={() => void send()}>
              {t('appraisal.submit')}
            </Button>
          )}
        </div>
        <Ask opened={returning} title={t('appraisal.returnOf', { name: card.subject.name })} act={t('appraisal.return')} busy={back.busy} disabled={reason.trim().length < 3} onAct={() => void giveBack()} onClose={() => setReturning(false)}>
          <Textarea label={t('appraisal.returnReason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} />
        </Ask>
      </aside>
    </>
  )
}
