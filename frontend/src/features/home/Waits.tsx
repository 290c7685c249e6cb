import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconClipboardCheck, IconCoins, IconFileImport, IconTargetArrow } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cardPlace, careerPlace, causeReviewPlace, plansPlace, progressPlace, ratingsPlace, reviewQueuePlace, type Place } from '@/lib/appraisalPlaces'
import { useFormats } from '@/lib/formats'
import { daysBetween, type Period } from '@/lib/period'
import { useWords } from '@/lib/reasons'
import { useHere, type Viewer } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { useWaits } from './useWaits'
import { waitsOf, type Wait } from './waits'
import styles from './Waits.module.css'

interface Shown {
  icon: ReactNode
  title: string
  text: string
  act: string
  /** When it is due, in words. */
  due: string
  late?: boolean
  link: Place
}

/** What waits for me, due first; one filled button at most. */
export function Waits({ period }: { period: Period }) {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const read = useWaits(period)
  const waits = read.data ? waitsOf(read.data, viewer.id) : []
  const show = useShown()
  return (
    <Section title={t('home.waiting')} note={waits.length || undefined} ruled>
      <Loaded of={read} what={t('home.waiting')} heights={[44, 44]}>
        {() => (
          <>
            {waits.length === 0 && <p className="note">{t('home.nothingWaits')}</p>}
            <ul>
              {waits.slice(0, 12).map((wait, at) => {
                const { icon, title, text, act, due, late, link } = show(wait)
                return (
                  <li key={wait.key} className={styles.row}>
                    {icon}
                    <span className={styles.words} title={`${title} ${text}`}>
                      <span>{title}</span>{' '}
                      <span className="note">
                        <span className={styles.short} data-late={late || undefined}>{due && `${due} · `}</span>
                        {text}
                      </span>
                    </span>
                    <span className={`note ${styles.due}`} data-late={late || undefined}>{due}</span>
                    <Button variant={at === 0 ? 'filled' : 'default'} renderRoot={(props) => <Link to={link.to} params={link.params as never} search={((before: { period?: string }) => ({ period: before.period, ...(link.search as object) })) as never} {...props} />}>
                      {act}
                    </Button>
                  </li>
                )
              })}
            </ul>
            {waits.length > 12 && <p className="note">{t('ui.listEnd', { count: waits.length })}</p>}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function appraisalPlace({ kind, period, subject, review }: Extract<Wait, { kind: 'appraisal' }>['asked'], viewer: Viewer): Place {
  if (kind === 'MANAGER_REVIEW') return reviewQueuePlace(period)
  if (kind === 'PLAN' || kind === 'OBJECTION') return plansPlace(period)
  if (kind.startsWith('CAREER_')) return careerPlace(subject?.id ?? viewer.id, period)
  if (kind === 'PAYOUT_DISPUTE') return { to: '/incentives/disputes' }
  if (kind === 'RATING') return ratingsPlace(period)
  if (kind === 'PUBLICATION') return progressPlace(period)
  if (review && (kind === 'CAUSE' || kind === 'CAUSE_DECISION')) return causeReviewPlace(review.id, period)
  return cardPlace(subject?.id ?? viewer.id, viewer, period)
}

function useShown(): (wait: Wait) => Shown {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const { company, viewer } = useHere()
  return (wait): Shown => {
    switch (wait.kind) {
      case 'appraisal': {
        const { asked, names } = wait
        const { kind, period, due, subject, review } = asked
        const days = daysBetween(company.today, due) - 1
        const about = kind === 'MANAGER_REVIEW' || kind === 'RATING' ? names.join(t('home.and')) : review ? [f.names(review.metric.names), subject?.name].filter(Boolean).join(' · ') : subject && subject.id !== viewer.id && kind !== 'PUBLICATION' ? subject.name : ''
        return {
          icon: <IconClipboardCheck size={16} />,
          title: t(`home.appraisal.${kind}`),
          text: [about, f.period(period)].filter(Boolean).join(' · '),
          act: t(`home.appraisalAct.${kind}`),
          due: days < 0 ? t('home.late', { count: -days }) : days === 0 ? t('home.today') : t('home.by', { day: f.day(due) }),
          late: days <= 0,
          link: appraisalPlace(asked, viewer),
        }
      }
      case 'checkIn': {
        const { id, title, due, unit, current, kind, objective } = wait.due
        const days = due === null ? null : daysBetween(company.today, due) - 1
        const last = current === null || kind === 'MILESTONE' ? '' : t('home.checkInLast', { value: f.figure(current, unit) })
        return {
          icon: <IconTargetArrow size={16} />,
          title: t('home.checkIn'),
          text: `${title}${last}`,
          act: t('home.checkInAct'),
          due: days === null ? '' : days < 0 ? t('home.late', { count: -days }) : days === 0 ? t('home.today') : t('home.by', { day: f.day(due) }),
          late: days !== null && days <= 0,
          link: { to: '/okr/objectives/$objective', params: { objective: objective.id }, search: { checkIn: id } },
        }
      }
      case 'terms':
        return {
          icon: <IconCoins size={16} />,
          title: t('home.terms'),
          text: f.names(wait.plan.name),
          act: t('home.decide'),
          due: '',
          link: { to: '/incentives/plans/$plan', params: { plan: wait.plan.id } },
        }
      case 'run':
        return {
          icon: <IconCoins size={16} />,
          title: t(`home.run.${wait.act}`),
          text: [f.names(wait.run.plan.name), f.period(wait.run.period), wait.run.paid && f.money(wait.run.paid.amount, wait.run.paid.currency)].filter(Boolean).join(' · '),
          act: t(wait.act === 'PAY' ? 'home.pay' : 'home.decide'),
          due: '',
          link: { to: '/incentives/runs/$run', params: { run: wait.run.id } },
        }
      case 'rate':
        return {
          icon: <IconClipboardCheck size={16} />,
          title: `${t('home.rate')} ${wait.member.name}`,
          text: wait.lines.map((line) => f.names(line.metric.names)).join(' · '),
          act: t('home.rateAct'),
          due: t('home.beforeFinal'),
          link: { to: '/scorecards/members/$member', params: { member: wait.member.id }, search: { line: wait.lines[0]?.metric.key } },
        }
      case 'confirm':
        return {
          icon: <IconFileImport size={16} />,
          title: t('home.confirm'),
          text: t('home.confirmText', { number: wait.import.number, name: wait.import.byName, rows: wait.import.rows }),
          act: t('home.view'),
          due: t('home.beforeFinal'),
          link: { to: '/imports/$import', params: { import: wait.import.id } },
        }
      case 'missing':
        return {
          icon: <StateGlyph state="missing" size={16} />,
          title: t('home.missing', { metric: f.names(wait.line.metric.names) }),
          text: t('home.missingWho', { count: wait.members.length }),
          act: t('home.handle'),
          due: t('home.beforeFinal'),
          link: { to: '/scorecards/members/$member', params: { member: wait.members[0] ?? '' }, search: { line: wait.line.metric.key } },
        }
      case 'own':
        return {
          icon: <StateGlyph state="missing" size={16} />,
          title: f.names(wait.blocker.line.metric.names),
          text: `${words('blocker', wait.blocker.reason)} · ${words('remedy', wait.blocker.reason)}`,
          act: t('home.view'),
          due: t('home.beforeFinal'),
          link: { to: '/scorecards/mine', search: { line: wait.blocker.line.metric.key } },
        }
    }
  }
}
