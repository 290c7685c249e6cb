import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppraisalProgressDocument, EndDelegationDocument, RemindOfDocument, StartAppraisalDocument, type AppraisalProgressQuery, type ProgressFragment } from '@/gql/appraisal'
import { told, useAct } from '@/lib/act'
import { usePeriod } from '@/lib/address'
import { useFormats } from '@/lib/formats'
import { kindOf, lastDay } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useWords } from '@/lib/reasons'
import { has, isLead, seesEveryone, useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Avatar } from '@/ui/Avatar'
import { ExportMenu } from '@/ui/ExportMenu'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { useAppraisalTabs, useAppraisalTitle } from '@/ui/appraisalTabs'
import { Delegate } from './Delegate'
import { Extend } from './Extend'
import { byPerson, byTeam, cellOf, sentOn, type Person, type Round } from './progress'
import { RaterFields, RatingRound, sumsTo100, usualWeights } from './RatingRound'
import styles from './ProgressPage.module.css'

/** Who waits for whom? No score anywhere. */
export function ProgressPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const period = usePeriod()
  const tabs = useAppraisalTabs()
  const title = useAppraisalTitle()
  const may = seesEveryone(viewer) || isLead(viewer)
  const read = useRead(AppraisalProgressDocument, { period }, { pause: !may, live: true })
  const round = read.data?.appraisal
  if (!may) {
    return (
      <Page title={title} tabs={tabs}>
        <NotFound />
      </Page>
    )
  }
  const rows = () => [['subject', 'team', 'state', 'due', 'late', 'waits_for', 'blocked'], ...(round?.cards ?? []).map((card) => [card.subject.name, card.team?.name ?? '', card.state, card.due ?? '', String(card.late), card.awaits?.name ?? '', card.blocked.join(' ')])]
  return (
    <Page title={title} tabs={tabs} period actions={round && <ExportMenu name={`${t('appraisal.tabProgress')} ${period}`} rows={rows} print />} rail={round && read.data && <Rail round={round} delegations={read.data.delegations} retry={read.retry} />}>
      <Loaded of={read} what={t('appraisal.tabProgress')} heights={[90, 60, 48, 48, 48, 48]}>
        {(data) => (data.appraisal ? <Body round={data.appraisal} period={period} retry={read.retry} /> : <Start period={period} usual={usualWeights(data, period)} retry={read.retry} />)}
      </Loaded>
    </Page>
  )
}

function Start({ period, usual, retry }: { period: string; usual: ReturnType<typeof usualWeights>; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const [asking, ask] = useState(false)
  const [weights, weigh] = useState({ lead: usual.lead, self: usual.self, peers: usual.peers })
  const { act, busy } = useAct(StartAppraisalDocument)
  const rates = kindOf(period) !== 'MONTH' // a month's card has no behaviour
  const closed = company.periods.find((one) => one.period === period)?.state === 'CLOSED'
  const start = async () => {
    if (await act({ input: { period, raters: rates ? weights : null } })) {
      told(t('appraisal.started', { period: f.period(period) }))
      ask(false)
      retry()
    }
  }
  if (closed) return <Empty>{t('appraisal.closedWithout', { period: f.period(period) })}</Empty>
  return (
    <>
      <Empty act={has(viewer, 'HR') && <Button variant="filled" onClick={() => ask(true)}>{t('appraisal.start', { period: f.period(period) })}</Button>}>{t('appraisal.notStarted', { period: f.period(period) })}</Empty>
      <Ask opened={asking} title={t('appraisal.start', { period: f.period(period) })} act={t('appraisal.startAct')} busy={busy} disabled={rates && !sumsTo100(weights)} onAct={() => void start()} onClose={() => ask(false)}>
        <p>{lastDay(period) < company.today ? t('appraisal.startEnded') : t('appraisal.startRunning', { day: f.day(lastDay(period)) })}</p>
        <p className="note">{t('appraisal.startDays')}</p>
        {rates && <RaterFields weights={weights} onChange={weigh} />}
      </Ask>
    </>
  )
}

function Body({ round, period, retry }: { round: Round; period: string; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const cards = round.cards
  const done = sentOn(cards, 'MANAGER_REVIEW')
  const blocked = cards.filter((card) => card.state === 'MANAGER_REVIEW' && card.blocked.length > 0).length
  const left = cards.length - done
  const members = cards.filter((card) => card.subject.__typename === 'Member').length
  const steps = [
    { key: 'SELF_REVIEW', day: round.dues.selfReview, count: sentOn(cards, 'SELF_REVIEW') },
    { key: 'MANAGER_REVIEW', day: round.dues.managerReview, count: done },
    { key: 'CALIBRATED', day: round.dues.calibration, count: null },
    { key: 'FINAL', day: round.dues.publication, count: cards.filter((card) => card.state === 'FINAL').length },
  ] as const
  const now = steps.find((step) => company.today <= step.day)?.key
  return (
    <>
      <div className={styles.head}>
        <p className="label">{t('appraisal.sent')}</p>
        <p className={styles.hero}>
          <strong data-testid="sent">{done}</strong>
          <span>/ {cards.length}</span>
        </p>
        <div>
          <p>{left === 0 ? t('appraisal.allSent') : t('appraisal.left', { day: f.day(round.dues.managerReview), count: left, blocked })}</p>
          <p className="note">{t('appraisal.counts', { members, teams: cards.length - members, count: cards.length })}</p>
        </div>
      </div>
      <ol className={styles.calendar} aria-label={t('appraisal.steps')}>
        {steps.map((step) => (
          <li key={step.key} data-now={step.key === now || undefined} aria-current={step.key === now ? 'step' : undefined}>
            <span className={styles.step}>
              <strong>{t(`scorecard.step.${step.key}`)}</strong>
              {step.count !== null && <span className="note">{step.count} / {cards.length}</span>}
            </span>
            <span className="note">{t('appraisal.before', { day: f.day(step.day) })}</span>
          </li>
        ))}
      </ol>
      <RatingRound round={round} period={period} retry={retry} />
      {cards.length === 0 ? (
        <Empty>{t('appraisal.noCards')}</Empty>
      ) : (
        <Section title={t('appraisal.byTeam')} note={t('appraisal.cellNote')}>
          <div className={styles.groups}>
            {byTeam(cards).map((group) => (
              <Group key={group.key} name={group.name ?? company.name} cards={group.cards} retry={retry} />
            ))}
          </div>
          <ul className={styles.legend}>
            {(['sent', 'open', 'blocked', 'ahead'] as const).map((cell) => (
              <li key={cell} className="note">
                <i data-cell={cell} aria-hidden /> {t(`appraisal.cell.${cell}`)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Group({ name, cards, retry }: { name: string; cards: ProgressFragment[]; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const [opened, open] = useState(false)
  const stops = cards.filter((card) => card.state === 'MANAGER_REVIEW' && card.blocked.length > 0)
  const where = stops.length > 0 ? [...new Set(stops.flatMap((card) => card.blocked))].map((reason) => words('blocker', reason)).join('、') : sentOn(cards, 'MANAGER_REVIEW') === cards.length ? t('appraisal.done') : t('appraisal.free')
  return (
    <div className={styles.group}>
      <button type="button" className={styles.row} aria-expanded={opened} onClick={() => open(!opened)}>
        <strong className="truncate">{name}</strong>
        <Cells cards={cards} step="SELF_REVIEW" />
        <Cells cards={cards} step="MANAGER_REVIEW" />
        <span className={styles.where}>{where}</span>
      </button>
      {opened && (
        <ul className={styles.cards}>
          {cards.map((card) => (
            <li key={card.scorecardId}>
              <span className="truncate">{card.subject.name}</span>
              <span className="note">{t(`scorecard.step.${card.state}`)}</span>
              <span className="note" data-late={card.late || undefined}>{card.due ? (card.late ? t('appraisal.late', { day: f.day(card.due) }) : t('appraisal.before', { day: f.day(card.due) })) : ''}</span>
              <span className="note truncate">{[card.awaits?.name, card.delegate && t('appraisal.delegateOf', { name: card.delegate.name }), ...card.blocked.map((reason) => words('blocker', reason))].filter(Boolean).join(' · ')}</span>
              <Extend card={card} retry={retry} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Cells({ cards, step }: { cards: ProgressFragment[]; step: 'SELF_REVIEW' | 'MANAGER_REVIEW' }) {
  const { t } = useTranslation()
  const sent = sentOn(cards, step)
  return (
    <span className={styles.cells} role="img" aria-label={`${t(`scorecard.step.${step}`)} ${sent} / ${cards.length}`}>
      <span className={styles.squares}>
        {cards.map((card) => (
          <i key={card.scorecardId} data-cell={cellOf(card, step)} />
        ))}
      </span>
      <span>
        {sent} / {cards.length}
      </span>
    </span>
  )
}

function Rail({ round, delegations, retry }: { round: Round; delegations: AppraisalProgressQuery['delegations']; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const people = byPerson(round.waits)
  const current = delegations.filter((one) => one.to >= company.today)
  const { act, busy } = useAct(EndDelegationDocument)
  return (
    <>
      <Section title={t('appraisal.whoWaits')} note={t('appraisal.waitCount', { count: round.waits.length, people: people.length })}>
        {people.length === 0 && <p className="note">{t('appraisal.nobody')}</p>}
        <ul className={styles.people}>
          {people.map((person) => (
            <Waited key={person.id ?? 'hr'} person={person} retry={retry} />
          ))}
        </ul>
        <p className="note">{t('appraisal.remindNote')}</p>
      </Section>
      <Section title={t('appraisal.delegations')} ruled aside={(has(viewer, 'HR') || isLead(viewer)) && <Delegate retry={retry} />}>
        {current.length === 0 && <p className="note">{t('appraisal.noDelegations')}</p>}
        <ul className={styles.people}>
          {current.map((one) => (
            <li key={one.id} className={styles.delegation}>
              <span>{t('appraisal.delegation', { lead: one.lead.name, delegate: one.delegate.name })}</span>
              <span className="note">{f.range(one.from, one.to)} · {one.reason}</span>
              {(has(viewer, 'HR') || one.lead.id === viewer.id) && (
                <Button size="compact-sm" loading={busy} onClick={() => void act({ input: { delegationId: one.id } }).then((done) => done && retry())}>
                  {t('appraisal.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Waited({ person, retry }: { person: Person; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const { act, busy } = useAct(RemindOfDocument)
  const kinds = [...new Set(person.waits.map((wait) => wait.kind))]
  const card = person.waits.find((wait) => wait.scorecardId && (wait.kind === 'SELF_REVIEW' || wait.kind === 'MANAGER_REVIEW'))
  const remind = async () => {
    const data = await act({ input: { scorecardId: card?.scorecardId ?? '' } })
    if (data) told(t('appraisal.reminded', { name: data.remind.member.name }))
    retry()
  }
  return (
    <li className={styles.person}>
      <Avatar name={person.name ?? t('appraisal.hr')} />
      <div>
        <strong>{person.name ?? t('appraisal.hr')}</strong>
        {kinds.map((kind) => {
          const waits = person.waits.filter((wait) => wait.kind === kind)
          const named = kind === 'RATING' ? waits.filter((wait) => wait.subject) : waits // of whom a rating is, only the rater is told
          const names = named.slice(0, 3).map((wait) => wait.subject?.name ?? company.name)
          return (
            <p key={kind} className="note">
              {t(`appraisal.wait.${kind}`, { count: waits.length })} {names.length > 0 && ` · ${names.join('、')}`}
              {named.length > 3 && '…'}
            </p>
          )
        })}
      </div>
      <div className={styles.due}>
        <span data-late={person.due < company.today || undefined}>{person.due < company.today ? t('appraisal.late', { day: f.day(person.due) }) : f.day(person.due)}</span>
        {card && person.id !== viewer.id && has(viewer, 'HR') && (
          <Button loading={busy} onClick={() => void remind()}>
            {t('appraisal.remind')}
          </Button>
        )}
      </div>
    </li>
  )
}
