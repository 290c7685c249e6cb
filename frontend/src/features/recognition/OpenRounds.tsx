import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WithdrawNominationDocument } from '@/gql/recognition'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { Section } from '@/ui/Section'
import { Announce } from './Announce'
import { Choose } from './Choose'
import { Nominate } from './Nominate'
import styles from './OpenRounds.module.css'
import { actOf, askedFirst, type Round } from './rounds'

const actWords = { NOMINATE: 'nominate', VOTE: 'vote', DECIDE: 'decide', ANNOUNCE: 'announce' } as const
const phaseWords = { RUNNING: 'runningTo', NOMINATING: 'openTo', CHOOSING: 'choosingTo', TIED: 'tiedNow', READY: 'readyNow', ANNOUNCED: 'readyNow' } as const

/** Awards that go on: until when, how far, and what the viewer may do. */
export function OpenRounds({ rounds: open, onChange }: { rounds: Round[]; onChange: () => void }) {
  const { t } = useTranslation()
  const rounds = askedFirst(open)
  const f = useFormats()
  const [at, go] = useState<Round | null>(null)
  const takeBack = useAct(WithdrawNominationDocument)
  if (rounds.length === 0) return null
  const filled = rounds.find((round) => actOf(round) !== null)
  const back = async (nominationId: string) => {
    if (!(await takeBack.act({ input: { nominationId } }))) return
    told(t('recognition.takenBack'))
    onChange()
  }
  const close = () => go(null)
  const act = at && actOf(at)
  const dialog = at && { round: at, onDone: onChange, onClose: close }
  return (
    <Section title={t('recognition.going')}>
      <ul>
        {rounds.map((round) => {
          const may = actOf(round)
          const mine = round.nominations.filter((one) => one.mine)
          return (
            <li key={round.id} className={styles.round}>
              <div className={styles.words}>
                <p>{t(`recognition.${phaseWords[round.phase]}`, { award: f.names(round.award.names), period: f.period(round.period), day: f.day(round.phase === 'NOMINATING' ? round.nominateUntil : round.decideUntil) })}</p>
                <p className="note">{notesOf(round).join(' · ')}</p>
                {mine.length > 0 && round.phase === 'NOMINATING' && (
                  <ul className={styles.mine} aria-label={t('recognition.myNominations')}>
                    {mine.map((one) => (
                      <li key={one.id}>
                        <span>
                          <strong>{one.nominee?.name ?? t('recognition.somebody')}</strong> <span className="note">{one.reason}</span>
                        </span>
                        <Button variant="transparent" p={0} h="auto" loading={takeBack.busy} aria-label={`${t('recognition.takeBack')}: ${one.nominee?.name ?? ''}`} onClick={() => void back(one.id)}>
                          {t('recognition.takeBack')}
                        </Button>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
              {may && (
                <Button variant={round === filled ? 'filled' : 'default'} onClick={() => go(round)}>
                  {t(may === 'VOTE' && round.myVote ? 'recognition.changeVote' : `recognition.${actWords[may]}`)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {dialog && act === 'NOMINATE' && <Nominate {...dialog} />}
      {dialog && (act === 'VOTE' || act === 'DECIDE') && <Choose {...dialog} deciding={act === 'DECIDE'} />}
      {dialog && act === 'ANNOUNCE' && <Announce {...dialog} />}
    </Section>
  )

  function notesOf(round: Round): string[] {
    if (round.award.method === 'RULE') return [t(round.award.winner === 'TEAM' ? 'recognition.byRuleTeam' : 'recognition.byRule')]
    return [
      t('recognition.nominations', { count: round.nominated }),
      ...(round.phase === 'NOMINATING' ? [] : [t('recognition.group', { group: round.group, votes: round.votes })]),
      ...(round.group === 0 ? [t('recognition.noGroup')] : []),
      ...(round.myVote ? [t('recognition.myVote', { name: round.myVote.name })] : []),
      ...(round.phase === 'NOMINATING' || round.phase === 'CHOOSING' ? [t('recognition.notOneself')] : []),
    ]
  }
}
