import { IconAt, IconCalendarStats, IconClipboardCheck, IconGift, IconTargetArrow } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NoticeShownFragment } from '@/gql/notice'
import { subtract } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Delta } from '@/ui/Delta'
import { HealthGlyph } from '@/ui/Health'
import { noticePlace } from './noticePlace'
import styles from './NoticeRow.module.css'

const icons = { MENTION: IconAt, CHECK_INS_DUE: IconTargetArrow, WEEKLY_DIGEST: IconCalendarStats, APPRAISAL: IconClipboardCheck, INCENTIVE: IconGift, RECOGNITION: IconGift }

/** One notice: what happened, what it is about, and the way there. */
export function NoticeRow({ notice, onOpen }: { notice: NoticeShownFragment; onOpen: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const Icon = icons[notice.kind]
  return (
    <li className={styles.root} data-unread={!notice.readAt || undefined}>
      <Icon size={16} aria-hidden />
      <div className={styles.words}>
        <p className={styles.title}>
          {!notice.readAt && <span className="sr-only">{t('notice.new')} </span>}
          {titleOf()}
          <time className="note" dateTime={notice.at}>{f.moment(notice.at)}</time>
        </p>
        <Content notice={notice} onOpen={onOpen} />
      </div>
    </li>
  )

  function titleOf() {
    if (notice.kind === 'MENTION') return t('notice.mention', { name: notice.by?.name ?? t('notice.somebody') })
    if (notice.kind === 'CHECK_INS_DUE') return t('notice.due', { count: notice.keyResults.length })
    if (notice.recognition) return t(`notice.recognition.${notice.recognition.event}`, { name: notice.by?.name ?? t('notice.somebody'), award: notice.recognition.award && f.names(notice.recognition.award.names) })
    if (notice.appraisal) return t(`notice.appraisal.${notice.appraisal.event}`, { name: notice.appraisal.subject?.name ?? t('notice.company') })
    if (notice.incentive) return t(`notice.incentive.${notice.incentive.event}`, { period: f.period(notice.incentive.period), plan: notice.incentive.plan ? f.names(notice.incentive.plan.name) : '', name: notice.incentive.member?.name ?? t('notice.somebody') })
    return notice.digest ? t('notice.digest', { range: f.range(notice.digest.from, notice.digest.to) }) : ''
  }
}

function Content({ notice, onOpen }: { notice: NoticeShownFragment; onOpen: () => void }) {
  const { t } = useTranslation()
  if (notice.kind === 'MENTION') {
    if (!notice.objective) return <p className="note">{t('notice.gone')}</p>
    return (
      <>
        <ToObjective objective={notice.objective} onOpen={onOpen} />
        {notice.comment && <blockquote className={styles.quote}>{notice.comment.text}</blockquote>}
      </>
    )
  }
  if (notice.kind === 'CHECK_INS_DUE') {
    if (notice.keyResults.length === 0) return <p className="note">{t('notice.gone')}</p>
    return (
      <ul>
        {notice.keyResults.map((kr) => (
          <li key={kr.id}>
            <ToObjective objective={kr.objective} checkIn={kr.id} onOpen={onOpen}>
              {kr.title}
            </ToObjective>
          </li>
        ))}
      </ul>
    )
  }
  if (notice.incentive) return <ToIncentive of={notice.incentive} onOpen={onOpen} />
  if (notice.recognition) return <ToRecognition of={notice.recognition} onOpen={onOpen} />
  if (notice.appraisal) return <ToAppraisal of={notice.appraisal} onOpen={onOpen} />
  return <Moved digest={notice.digest} onOpen={onOpen} />
}

/** No amount stands in a notice: it leads to the statement, or to the dispute. */
function ToIncentive({ of, onOpen }: { of: NonNullable<NoticeShownFragment['incentive']>; onOpen: () => void }) {
  const { t } = useTranslation()
  const to = of.event === 'DISPUTE_FILED' ? '/incentives/disputes' : '/incentives'
  return (
    <Link to={to} onClick={onOpen}>
      {t(`notice.toIncentive.${of.event}`)}
    </Link>
  )
}

function Moved({ digest, onOpen }: { digest: NoticeShownFragment['digest']; onOpen: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (!digest) return null
  return (
    <>
      <p className="note">
        {t('notice.digestSum', { count: digest.objectives, improved: digest.improved, worsened: digest.worsened })}
        {digest.due + digest.overdue > 0 && ` · ${t('notice.digestDue', { due: digest.due, overdue: digest.overdue })}`}
      </p>
      {digest.moved.length === 0 && <p className="note">{t('notice.still')}</p>}
      <ul>
        {digest.moved.map((move, at) => (
          <li key={move.objective?.id ?? at} className={styles.move}>
            <HealthGlyph health={move.health} />
            {move.objective ? <ToObjective objective={move.objective} onOpen={onOpen} /> : <span className="note">{t('notice.goneShort')}</span>}
            <span className={styles.figures}>
              {f.percent(move.progress)} <Delta change={changeOf(move)}>{f.difference(changeOf(move), 'PERCENT')}</Delta>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What had no value counts from 0. */
const changeOf = (move: { before?: string | null; progress?: string | null }) => subtract(move.progress ?? '0', move.before ?? '0')

function ToObjective({ objective, checkIn, onOpen, children }: { objective: { id: string; title: string }; checkIn?: string; onOpen: () => void; children?: string }) {
  return (
    <Link to="/okr/objectives/$objective" params={{ objective: objective.id }} search={(before) => ({ period: before.period, checkIn })} className={styles.link} onClick={onOpen}>
      {children ?? objective.title}
    </Link>
  )
}

/** What one is thanked for, or of which period the award is, and the way there. */
function ToRecognition({ of, onOpen }: { of: NonNullable<NoticeShownFragment['recognition']>; onOpen: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (of.event === 'THANKED' && !of.thanks) return <p className="note">{t('notice.thanksGone')}</p>
  return (
    <>
      {of.thanks && <blockquote className={styles.quote}>{of.thanks.words}</blockquote>}
      <p>
        <Link to="/incentives/awards" className={styles.link} onClick={onOpen}>
          {[t('notice.recognitionTo'), of.period && f.period(of.period)].filter(Boolean).join(' · ')}
        </Link>
      </p>
    </>
  )
}

/** Of which period, and the way to where it is dealt with. */
function ToAppraisal({ of, onOpen }: { of: NonNullable<NoticeShownFragment['appraisal']>; onOpen: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const place = noticePlace(of, viewer)
  const period = of.period && f.period(of.period)
  if (!place) return period && <p className="note">{period}</p>
  return (
    <p>
      <Link {...place} className={styles.link} onClick={onOpen}>
        {[t(`notice.to.${of.event}`), period].filter(Boolean).join(' · ')}
      </Link>
    </p>
  )
}
