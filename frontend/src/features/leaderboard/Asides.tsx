import { useTranslation } from 'react-i18next'
import { BoardAsidesDocument } from '@/gql/leaderboard'
import { useFormats } from '@/lib/formats'
import { step, type Period } from '@/lib/period'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Avatar } from '@/ui/Avatar'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import styles from './Asides.module.css'
import { Change } from './Places'

/** The team board and the most improved, small beside the board of all. */
export function Asides({ period }: { period: Period }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const peerGroup = viewer.position?.key ?? ''
  const read = useRead(BoardAsidesDocument, { period, peerGroup, withPeers: peerGroup !== '' }, { live: true })
  return (
    <Loaded of={read} what={t('leaderboard.teamBoard')} heights={[36, 36, 36]} columns={2}>
      {({ teams, improved }) => (
        <div className={styles.root}>
          {teams.top.length > 0 && (
            <Section title={t('leaderboard.teamBoard')}>
              <ol className={styles.list}>
                {teams.top.map((place, at) => (
                  <li key={place.subject?.id ?? at}>
                    <span className="num">{place.rank}</span>
                    <span className="num">
                      <Change place={place} />
                    </span>
                    <span className={place.subject ? (place.mine ? 'strong truncate' : 'truncate') : 'note'}>{place.subject?.name ?? t('leaderboard.hiddenTeam')}</span>
                    <strong className="num">{f.score(place.score)}</strong>
                  </li>
                ))}
              </ol>
            </Section>
          )}
          {improved.top.length > 0 && (
            <Section title={t('leaderboard.improved')} note={t('leaderboard.versus', { period: f.period(step(period, -1)) })}>
              <ol className={styles.list}>
                {improved.top.map((place, at) => (
                  <li key={place.subject?.id ?? at} className={styles.person}>
                    <span className="num">{place.rank}</span>
                    <Avatar name={place.subject?.name ?? null} me={place.mine} size={20} />
                    <span className={place.mine ? 'strong truncate' : 'truncate'}>{place.subject?.name ?? t('leaderboard.hidden')}</span>
                    <strong className={`num ${place.score?.startsWith('-') ? '' : styles.up}`}>{f.signed(place.score)}</strong>
                  </li>
                ))}
              </ol>
            </Section>
          )}
        </div>
      )}
    </Loaded>
  )
}
