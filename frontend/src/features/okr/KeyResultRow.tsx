import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconBolt, IconChevronDown, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { HealthGlyph } from '@/ui/Health'
import { PaceBar } from '@/ui/PaceBar'
import { Tag } from '@/ui/Tag'
import { KeyResultDetail } from './KeyResultDetail'
import { boundsOf, setFigure } from './keyResultFigures'
import styles from './KeyResultRow.module.css'
import { daysTo, isReported, speaksFor, type ObjectiveOfPage, type PageKeyResult } from './objective'
import { Steps } from './Steps'

interface Props {
  of: PageKeyResult
  place: number
  objective: ObjectiveOfPage
  opened: boolean
  /** Its check-in is the page's one filled button. */
  first: boolean
  /** Changes when something was reported. */
  told: string
  onOpen: () => void
  onCheckIn: () => void
  /** Left out where the viewer may not change it. */
  onEdit?: () => void
  onRemove?: () => void
  onChanged: () => void
}

/** A key result: how far it is, against the time that has passed, from where to where, and what was said of it last. */
export function KeyResultRow({ of, place, objective, opened, first, told, onOpen, onCheckIn, onEdit, onRemove, onChanged }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  const may = speaksFor(objective, of, viewer.id)
  const latest = of.checkIns.nodes[0]
  return (
    <li className={styles.root} id={of.id}>
      <div className={styles.top}>
        <HealthGlyph health={of.health} />
        <span className={styles.name}>
          <span>
            <span className={styles.key}>KR{place}</span> {of.title}
          </span>
          {of.kind === 'METRIC' && (
            <span className={styles.auto}>
              <IconBolt size={12} aria-hidden /> {t('okr.auto')}
            </span>
          )}
          {of.kind === 'GUARD' && <Tag>{t('okr.guard')}</Tag>}
          {of.weight !== '1' && <span className="note">{t('okr.weight')} {f.plain(of.weight)}</span>}
        </span>
        <strong className={styles.progress}>{f.percent(of.progress)}</strong>
        <span className={styles.acts}>
          {may && isReported(of) && (
            <Button variant={first ? 'filled' : 'default'} onClick={onCheckIn} aria-label={`${t('objective.update')} KR${place} ${of.title}`}>
              {t('objective.update')}
            </Button>
          )}
          <span>
            {(onEdit || onRemove) && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={t('objective.actsOf', { title: `KR${place}` })}>
                    <IconDots size={16} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {onEdit && <Menu.Item onClick={onEdit}>{t('objective.edit')}</Menu.Item>}
                  {onRemove && <Menu.Item onClick={onRemove}>{t('objective.remove')}</Menu.Item>}
                </Menu.Dropdown>
              </Menu>
            )}
            <ActionIcon onClick={onOpen} aria-expanded={opened} aria-label={t('objective.detailOf', { title: of.title })}>
              <IconChevronDown size={16} className={styles.chevron} data-open={opened || undefined} />
            </ActionIcon>
          </span>
        </span>
      </div>
      <div className={styles.bar}>
        <PaceBar progress={approximate(of.progress)} health={of.health} elapsed={of.kind === 'GUARD' ? null : approximate(objective.cycle.elapsed)} />
      </div>
      <div className={`note ${styles.facts}`}>
        <span>
          <Course of={of} />
        </span>
        <span>
          {[
            of.confidence !== null && `${t('okr.confidence')} ${of.confidence}`,
            of.currentDay && (of.currentDay === company.today ? t('okr.today') : f.day(of.currentDay, of.currentDay.slice(0, 4) !== company.today.slice(0, 4))),
            of.responsible && of.responsible.id !== objective.owner.id && of.responsible.name,
          ]
            .filter(Boolean)
            .join(' · ')}
          <Due due={of.due} />
        </span>
      </div>
      {of.explained && (
        <p className={`note ${styles.formula}`}>
          {of.metric && `${f.names(of.metric.names)} = `}
          {of.explained}
          {of.scope && ` · ${of.scope.name}`}
        </p>
      )}
      {latest?.note && !opened && (
        <p className={`note ${styles.said}`}>
          <span title={latest.note}>
            {t('objective.said', { name: latest.by?.name ?? t('objective.nobody'), note: latest.note })}
          </span>
          <span>{f.moment(latest.at, company.today)}</span>
        </p>
      )}
      {of.milestones.length > 0 && <Steps of={of} may={may} onChanged={onChanged} />}
      {opened && <KeyResultDetail of={of} cycle={objective.cycle.period} told={told} />}
    </li>
  )
}

function Due({ due }: { due: string | null }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  if (!due) return null
  const days = daysTo(due, company.today)
  return (
    <span className={days <= 0 ? styles.late : undefined}>
      {' · '}
      {days < 0 ? t('objective.late', { count: -days }) : days === 0 ? t('objective.dueToday') : t('objective.dueBy', { day: f.day(due) })}
    </span>
  )
}

/** 18% → 22.20% → 25%; for a guard what must be kept; for steps how many are done. */
export function Course({ of }: { of: Pick<PageKeyResult, 'kind' | 'unit' | 'start' | 'target' | 'low' | 'high' | 'current' | 'progress'> }) {
  const { t } = useTranslation()
  const f = useFormats()
  if (of.kind === 'GUARD') {
    return (
      <>
        {t('okr.keep', { bounds: boundsOf(f, of) })} · {t('okr.now')} <strong>{f.figure(of.current, of.unit)}</strong>
        {of.progress !== null && ` · ${t(Number(of.progress) === 1 ? 'okr.kept' : 'okr.broken')}`}
      </>
    )
  }
  if (of.kind === 'MILESTONE') {
    return (
      <>
        <strong>{f.plain(of.current)}</strong> / {t('okr.steps', { count: Number(of.target ?? 0) })}
      </>
    )
  }
  return (
    <>
      {setFigure(f, of.start, of.unit)} → <strong>{f.figure(of.current, of.unit)}</strong> → {setFigure(f, of.target, of.unit)}
    </>
  )
}
