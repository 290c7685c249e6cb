import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { approximate, useFormats } from '@/lib/formats'
import { HealthGlyph } from '@/ui/Health'
import { PaceBar } from '@/ui/PaceBar'
import { Section } from '@/ui/Section'
import { counts, type ObjectiveOfPage, type Tied } from './objective'
import { objectiveRoute } from './objectiveRoute'
import styles from './Ties.module.css'

/** What aligns to an objective, and what supports it or is supported by it. */
export function Ties({ of }: { of: ObjectiveOfPage }) {
  const { t } = useTranslation()
  const keyResult = (child: Tied) => {
    const place = of.keyResults.findIndex((one) => one.id === child.parentKeyResult?.id)
    return place < 0 ? null : `KR${place + 1}`
  }
  const children = of.children.filter((child) => child.state !== 'CANCELLED')
  const groups = [
    { name: t('objective.contributing'), note: t(of.includeChildren ? 'objective.contributingCount' : 'objective.contributingDont'), list: children },
    { name: t('objective.supportedBy'), note: t('objective.supportNote'), list: of.supportedBy },
    { name: t('objective.supports'), note: t('objective.supportNote'), list: of.supports },
  ].filter((group) => group.list.length > 0)
  return (
    <Section title={t('objective.ties')} ruled>
      {groups.length === 0 && <p className="note">{t('objective.noTies')}</p>}
      {groups.map(({ name, note, list }) => (
        <div key={name} className={styles.group}>
          <h3 className="label">
            {name} {list.length} <span className="note">{note}</span>
          </h3>
          <ul>
            {list.map((one) => (
              <Tie key={one.id} of={one} hint={[keyResult(one), list === children && counts(one, of) && `${t('okr.weight')} ${one.weight}`].filter(Boolean).join(' · ')} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

function Tie({ of, hint }: { of: Tied; hint: string }) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <li>
      <Link {...objectiveRoute(of.id)} className={styles.row}>
        <HealthGlyph health={of.health} />
        <span className={styles.words}>
          {of.title}{' '}
          <span className="note">
            {[of.owner.name, of.cycle.period, hint, of.state !== 'ACTIVE' && t(`okr.states.${of.state}`)].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className={styles.bar}>
          <PaceBar progress={approximate(of.progress)} health={of.health} elapsed={approximate(of.cycle.elapsed)} />
        </span>
        <span className={styles.percent}>{f.percent(of.progress)}</span>
      </Link>
    </li>
  )
}
