import { useTranslation } from 'react-i18next'
import { MyBadgesDocument } from '@/gql/recognition'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { NamedBadge } from '@/ui/AwardBadge'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import styles from './MyBadges.module.css'

/** The awards that the viewer holds, their team's among them. */
export function MyBadges() {
  const { t } = useTranslation()
  const f = useFormats()
  const read = useRead(MyBadgesDocument, {}, { live: true })
  return (
    <Section title={t('recognition.badges')} note={read.data?.viewer.badges.length || undefined}>
      <Loaded of={read} what={t('recognition.badges')} heights={[40]}>
        {({ viewer }) =>
          viewer.badges.length === 0 ? (
            <p className="note">{t('recognition.badgesEmpty')}</p>
          ) : (
            <ul className={styles.list}>
              {viewer.badges.map((one) => (
                <NamedBadge key={one.id} badge={one.award.badge} name={f.names(one.award.names)} note={one.winner && one.winner.id !== viewer.id ? t('recognition.ofTeam', { period: f.period(one.period), team: one.winner.name }) : f.period(one.period)} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  )
}
