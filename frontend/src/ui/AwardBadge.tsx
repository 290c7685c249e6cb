import { IconBulb, IconDatabase, IconHeart, IconHeartHandshake, IconRocket, IconShield, IconStar, IconTrendingUp } from '@tabler/icons-react'
import styles from './AwardBadge.module.css'

const icons = { BULB: IconBulb, TREND: IconTrendingUp, STAR: IconStar, HEART: IconHeart, ROCKET: IconRocket, DATABASE: IconDatabase, SHIELD: IconShield, HANDSHAKE: IconHeartHandshake }

export type BadgeName = keyof typeof icons
export const badgeNames = Object.keys(icons) as BadgeName[]

/** The icon of an award in a pentagon. */
export function AwardBadge({ badge, size = 40 }: { badge: BadgeName; size?: number }) {
  const Icon = icons[badge]
  return (
    <span className={styles.root} style={{ width: size, height: size }} aria-hidden>
      <svg viewBox="0 0 40 40" width={size} height={size}>
        <path d="M20 2.5 38 15.6 31.2 36.8H8.8L2 15.6Z" />
      </svg>
      <Icon size={size * 0.45} stroke={1.6} />
    </span>
  )
}

/** A badge with what it is called and when it was won. */
export function NamedBadge({ badge, name, note }: { badge: BadgeName; name: string; note: string }) {
  return (
    <li className={styles.named}>
      <AwardBadge badge={badge} size={36} />
      <span>
        <span className={styles.name}>{name}</span>
        <span className="note">{note}</span>
      </span>
    </li>
  )
}

const most = 6

/** The badges of somebody among others: the newest few, each with its name. */
export function BadgeRow({ badges }: { badges: { id: string; badge: BadgeName; name: string }[] }) {
  if (badges.length === 0) return '—'
  return (
    <ul className={styles.few}>
      {badges.slice(0, most).map((one) => (
        <li key={one.id} title={one.name}>
          <AwardBadge badge={one.badge} size={22} />
          <span className="sr-only">{one.name}</span>
        </li>
      ))}
      {badges.length > most && <li className="note">+{badges.length - most}</li>}
    </ul>
  )
}
