import { Button } from '@mantine/core'
import { IconLock, IconPencil, IconSitemap } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { divide, subtract, toFixed } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { Changing } from '@/ui/Changing'
import { Delta } from '@/ui/Delta'
import { HealthWord } from '@/ui/Health'
import { Tag } from '@/ui/Tag'
import { reached } from './grade'
import type { ObjectiveOfPage } from './objective'
import styles from './ObjectiveHead.module.css'
import { objectiveRoute } from './objectiveRoute'

/** Whose it is, what it serves, how far it is and how that was computed. */
export function ObjectiveHead({ of, onEdit, begin }: { of: ObjectiveOfPage; onEdit?: () => void; begin?: ReactNode }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { elapsed, period, state } = of.cycle
  const share = approximate(elapsed) ?? 0
  const place = (of.parent && of.parentKeyResult) ? of.parentKeyResult.title : null
  const week = of.progress !== null && of.progressAWeekAgo !== null ? subtract(of.progress, of.progressAWeekAgo) : null
  return (
    <header className={styles.root}>
      <nav aria-label={t('okr.parent')} className={`note ${styles.above}`}>
        {of.parent ? (
          <>
            {[of.parent.parent?.parent, of.parent.parent, of.parent].map(
              (one) =>
                one && (
                  <span key={one.id}>
                    <Link {...objectiveRoute(one.id)}>{one.title}</Link> <span aria-hidden>›</span>
                  </span>
                ),
            )}
            {place && <span>{place} ›</span>}
          </>
        ) : (
          <span>{t('okr.toNothing')}</span>
        )}
      </nav>
      <div className={styles.line}>
        <h2 className={styles.title}>{of.title}</h2>
        <div className={styles.acts}>
          <Button leftSection={<IconSitemap size={14} />} renderRoot={(props) => <Link to="/okr" search={{ at: of.id, ...(period ? { period } : {}) } as never} {...props} />}>
            {t(onEdit ? 'objective.inTreeAlign' : 'objective.inTree')}
          </Button>
          {begin}
          {onEdit && (
            <Button leftSection={<IconPencil size={14} />} onClick={onEdit}>
              {t('objective.edit')}
            </Button>
          )}
        </div>
      </div>
      <p className={`note ${styles.meta}`}>
        <span>{[of.owner.name, t(`okr.kinds.${of.kind}`), `${period} ${t(`okr.states.${state}`)}`].join(' · ')}</span>
        {of.state !== 'ACTIVE' && <Tag kind={of.state === 'DRAFT' ? 'provisional' : 'plain'}>{t(`okr.states.${of.state}`)}</Tag>}
        {of.visibility === 'TEAM' ? (
          <Tag>
            <IconLock size={11} /> {t('objective.privateTo', { team: of.privateTo?.name ?? '' })}
          </Tag>
        ) : (
          <span>{t('objective.sees.PUBLIC')}</span>
        )}
        {of.carriedFrom && (
          <span>
            {t('objective.carriedFrom', { cycle: of.carriedFrom.cycle.period })} <Link {...objectiveRoute(of.carriedFrom.id)}>{of.carriedFrom.title}</Link>
          </span>
        )}
      </p>
      <div className={styles.figures}>
        <Changing value={of.progress}>
          <strong className={styles.progress} data-testid="progress">
            {f.percent(of.progress)}
          </strong>
        </Changing>
        <div className={styles.says}>
          <HealthWord health={of.health} />
          {of.progress !== null && share > 0 && <span className="note">{t('okr.arithmetic', { progress: f.percent(of.progress), elapsed: f.percent(elapsed), ratio: toFixed(divide(of.progress, elapsed), 3) })}</span>}
          {week !== null && (
            <span className="note">
              {Number(week) === 0 ? t('objective.weekSame') : <><Delta change={week}>{f.difference(week, 'PERCENT')}</Delta> {t('objective.sinceWeek', { before: f.percent(of.progressAWeekAgo) })}</>}
            </span>
          )}
          {of.grade !== null && <span className="note">{t('objective.graded', { grade: toFixed(of.grade, 1) })} · {t(reached(of.kind, of.grade) ? 'objective.reached' : 'objective.notReached')}</span>}
        </div>
      </div>
      {of.description && <p className={styles.description}>{of.description}</p>}
    </header>
  )
}
