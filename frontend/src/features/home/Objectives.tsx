import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { HomeObjectivesDocument, type HomeObjectiveFragment } from '@/gql/home'
import { approximate, useFormats } from '@/lib/formats'
import type { Period } from '@/lib/period'
import { useRead } from '@/lib/read'
import { seesEveryone, useHere } from '@/lib/viewer'
import { Delta } from '@/ui/Delta'
import { HealthGlyph } from '@/ui/Health'
import { Loaded } from '@/ui/Loaded'
import { PaceBar } from '@/ui/PaceBar'
import { Section } from '@/ui/Section'
import { movedOf } from './moved'
import styles from './Objectives.module.css'

const MOVED = 5

function useObjectives(period: Period) {
  const { viewer } = useHere()
  return useRead(HomeObjectivesDocument, { period, team: seesEveryone(viewer) ? null : (viewer.team?.id ?? null) }, { live: true })
}

/** My objectives against the time that has passed. */
export function MyObjectives({ period }: { period: Period }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const read = useObjectives(period)
  const mine = (read.data?.mine.nodes ?? []).filter((one) => one.state !== 'CANCELLED')
  const elapsed = mine[0]?.cycle.elapsed
  return (
    <Section title={t('home.objectives')} note={elapsed && t('home.objectivesTick', { elapsed: f.percent(elapsed) })} aside={<Link to={'/okr/mine'}>{t('home.allObjectives')}</Link>} ruled>
      <Loaded of={read} what={t('home.objectives')} heights={[40, 40]}>
        {() => (
          <>
            {mine.length === 0 && <p className="note">{t('home.noObjectives')}</p>}
            <ul>
              {mine.map((one) => (
                <li key={one.id}>
                  <ObjectiveLink to={one} className={styles.row}>
                    <HealthGlyph health={one.health} />
                    <span className="truncate">
                      {one.title} <span className="note">{one.owner.id === viewer.id ? t('home.me') : one.owner.name}</span>
                    </span>
                    <span className={styles.bar}>
                      <PaceBar progress={approximate(one.progress)} health={one.health} elapsed={approximate(one.cycle.elapsed)} />
                    </span>
                    <span className={styles.percent}>{f.percent(one.progress)}</span>
                    <span className={`note ${styles.word}`}>{t(`health.${one.health}`)}</span>
                  </ObjectiveLink>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  )
}

/** What moved since a week ago among the objectives of my team, for HR and executives of all. */
export function MovedObjectives({ period }: { period: Period }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const read = useObjectives(period)
  const moved = movedOf(read.data?.around.nodes ?? [], MOVED)
  return (
    <Section title={t('home.moved')} note={seesEveryone(viewer) || !viewer.team ? t('home.movedAll') : viewer.team.name} aside={<Link to="/okr">{t('home.tree')}</Link>} ruled>
      <Loaded of={read} what={t('home.moved')} heights={[24, 24, 24]}>
        {() => (
          <>
            {moved.length === 0 && <p className="note">{t('home.nothingMoved')}</p>}
            <ul>
              {moved.map(({ one, change }) => (
                <li key={one.id}>
                  <ObjectiveLink to={one} className={styles.moved}>
                    <span className="truncate" title={one.title}>
                      {one.title} <span className="note">{one.owner.name}</span>
                    </span>
                    <strong>{f.percent(one.progress)}</strong>
                    <Delta change={change}>{f.difference(change, 'PERCENT')}</Delta>
                  </ObjectiveLink>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  )
}

function ObjectiveLink({ to, className, children }: { to: HomeObjectiveFragment; className?: string; children: React.ReactNode }) {
  return (
    <Link to="/okr/objectives/$objective" params={{ objective: to.id }} className={className}>
      {children}
    </Link>
  )
}
