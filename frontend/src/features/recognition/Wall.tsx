import { IconDots, IconUsers } from '@tabler/icons-react'
import { ActionIcon, Menu } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Avatar } from '@/ui/Avatar'
import { AwardBadge } from '@/ui/AwardBadge'
import { Empty } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { latestOf, whyOf, type Round } from './rounds'
import styles from './Wall.module.css'
import { WithdrawAward } from './WithdrawAward'

/** What was announced last, what goes on, and the months before in a line each. */
export function Wall({ wall, rules, onChange, children }: { wall: Round[]; rules: ReactNode; onChange: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [withdrawing, withdraw] = useState<Round | null>(null)
  const { latest, rest } = latestOf(wall)
  const first = latest[0]
  if (!first) {
    return (
      <>
        <Section title={t('recognition.wall')} aside={rules}>
          <Empty>{t('recognition.noneYet')}</Empty>
        </Section>
        {children}
      </>
    )
  }
  return (
    <>
      <Section title={f.period(first.period)} note={first.announcedAt && t('recognition.announcedOn', { day: f.day(f.dayOf(first.announcedAt)) })} aside={rules}>
        <ul>
          {latest.map((round) => (
            <Won key={round.id} round={round} onWithdraw={() => withdraw(round)} />
          ))}
        </ul>
      </Section>
      {children}
      {rest.length > 0 && (
        <Section title={t('recognition.wall')} note={f.period(first.period.slice(0, 4))}>
          <ul>
            {rest.map((round) => (
              <WallRow key={round.id} round={round} onWithdraw={() => withdraw(round)} />
            ))}
          </ul>
        </Section>
      )}
      {withdrawing && <WithdrawAward round={withdrawing} onDone={onChange} onClose={() => withdraw(null)} />}
    </>
  )
}

interface RowProps {
  round: Round
  onWithdraw: () => void
}

function Won({ round, onWithdraw }: RowProps) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const { winner, grant, award } = round
  const rule = award.method === 'RULE'
  return (
    <li className={styles.won}>
      <AwardBadge badge={award.badge} />
      <div className={styles.what}>
        <p className={styles.award}>
          {f.names(award.names)}
          {round.acts.includes('WITHDRAW') && <More round={round} onWithdraw={onWithdraw} />}
        </p>
        {winner ? (
          <p className={styles.winner} data-withdrawn={grant?.withdrawal ? true : undefined}>
            {award.winner === 'TEAM' ? <IconUsers size={18} aria-hidden /> : <Avatar name={winner.name} me={winner.id === viewer.id} />}
            <strong>{winner.name}</strong>
            {'position' in winner && winner.position && <span className="note">{f.names(winner.position.names)}</span>}
            {grant?.withdrawal && <Tag kind="missed">{t('recognition.withdrawn')}</Tag>}
          </p>
        ) : (
          <Nobody round={round} />
        )}
        {grant?.reason && <p>{grant.reason}</p>}
        {winner && rule && <p>{t('recognition.ruleMet')}</p>}
        {round.decision && <p>{t('recognition.tieDecided', { reason: round.decision })}</p>}
        {grant?.withdrawal && <p>{t('recognition.withdrawnWhy', { reason: grant.withdrawal })}</p>}
        <p className="note">
          {rule
            ? t(award.winner === 'TEAM' ? 'recognition.byRuleTeam' : 'recognition.byRule')
            : [
                round.nominatedBy.length > 0 && t('recognition.by', { names: round.nominatedBy.map((one) => one.name).join(f.lang === 'en' ? ', ' : '、') }),
                t('recognition.group', { group: round.group, votes: round.votes }),
                t('recognition.nominations', { count: round.nominated }),
              ]
                .filter(Boolean)
                .join(' · ')}
        </p>
      </div>
    </li>
  )
}

/** What HR may still do with an announced award. */
function More({ round, onWithdraw }: RowProps) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={`${t('recognition.acts')}: ${f.names(round.award.names)} ${f.period(round.period)}`}>
          <IconDots size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onWithdraw}>{t('recognition.withdraw')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Nobody({ round }: { round: Round }) {
  const { t } = useTranslation()
  const why = whyOf(round)
  return <p>— {'key' in why ? t(`recognition.${why.key}`) : why.words}</p>
}

function WallRow({ round, onWithdraw }: RowProps) {
  const { t } = useTranslation()
  const f = useFormats()
  const why = whyOf(round)
  const words = 'key' in why ? t(`recognition.${why.key}`) : why.words
  return (
    <li className={styles.row}>
      <span className="note">{f.period(round.period).replace(f.period(round.period.slice(0, 4)), '').trim()}</span>
      <span>{f.names(round.award.names)}</span>
      <span className={styles.said}>
        {round.winner ? <strong data-withdrawn={round.grant?.withdrawal ? true : undefined}>{round.winner.name}</strong> : '—'} <span className={round.winner ? 'note' : undefined} title={round.grant?.withdrawal ?? undefined}>{words}</span>
        {round.acts.includes('WITHDRAW') && (
          <More round={round} onWithdraw={onWithdraw} />
        )}
      </span>
    </li>
  )
}
