import { Button, MultiSelect, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmPeersDocument, PeersDocument, ProposePeersDocument, RevealRatingsDocument, type CardFragment, type RevealRatingsMutation } from '@/gql/scorecard'
import { told, useAct } from '@/lib/act'
import { sign } from '@/lib/decimal'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Section } from '@/ui/Section'
import styles from './Raters.module.css'
import { Refused } from './Refused'

type CardRaters = NonNullable<CardFragment['raters']>

/** Who rates behaviour on this card: for the member, whoever reviews them, and HR. */
export function Raters({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const [asked, ask] = useState<'choose' | 'reveal' | null>(null)
  const raters = card.raters
  if (!raters || !card.member) return null
  const own = card.member.id === viewer.id
  const { weights, selection, acts } = raters
  const shares = (['lead', 'self', 'peers'] as const).filter((group) => sign(weights[group]) > 0).map((group) => `${t(`scorecard.rater.${group}`)} ${f.plain(weights[group])}%`)
  const when = raters.closedAt ? t('scorecard.ratersClosed', { day: f.day(f.dayOf(raters.closedAt)) }) : t('scorecard.ratersUntil', { day: f.day(raters.due) })
  const confirms = acts.includes('CONFIRM_PEERS')
  const chosen = selection?.state === 'CONFIRMED'
  return (
    <Section title={t('scorecard.raters')} note={[...shares, when].join(' · ')} ruled>
      <div className={styles.root}>
        <div>
          {sign(weights.peers) > 0 && (
            <p>
              <span className="note">{t(selection === null ? 'scorecard.peersNone' : chosen ? 'scorecard.peersConfirmed' : 'scorecard.peersProposed')}</span> {selection?.peers.map((peer) => peer.name).join('、')}
            </p>
          )}
          <p className="note">{t('scorecard.peersAnonymous')}</p>
        </div>
        <div className={styles.acts}>
          {(acts.includes('PROPOSE_PEERS') || confirms) && (
            <Button variant={confirms && !chosen ? 'filled' : 'default'} onClick={() => ask('choose')}>
              {t(confirms ? (chosen ? 'scorecard.peersChange' : 'scorecard.peersConfirm') : 'scorecard.peersPropose')}
            </Button>
          )}
          {own && !raters.closedAt && sign(weights.self) > 0 && <Button renderRoot={(props) => <Link to="/scorecards/ratings" search={(before) => ({ period: before.period })} {...props} />}>{t('scorecard.rateMyself')}</Button>}
          {acts.includes('REVEAL_RATINGS') && <Button onClick={() => ask('reveal')}>{t('scorecard.reveal')}</Button>}
        </div>
      </div>
      {asked === 'choose' && <Choose card={card} raters={raters} confirms={confirms} onClose={() => ask(null)} />}
      {asked === 'reveal' && <Reveal card={card} onClose={() => ask(null)} />}
    </Section>
  )
}

function Choose({ card, raters, confirms, onClose }: { card: CardFragment; raters: CardRaters; confirms: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const before = raters.selection?.peers ?? []
  const [chosen, choose] = useState(before)
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const read = useRead(PeersDocument, { search: settled })
  const propose = useAct(ProposePeersDocument)
  const confirm = useAct(ConfirmPeersDocument)
  const { busy, problem } = confirms ? confirm : propose
  const errors = useFieldErrors(problem, ['peerIds'])
  const found = (read.data?.members.nodes ?? []).filter((one) => one.id !== card.member?.id)
  const all = [...chosen.filter((one) => !found.some((other) => other.id === one.id)).map((one) => ({ ...one, team: null })), ...found]
  const send = async () => {
    const input = { memberId: card.member?.id ?? '', period: card.period, peerIds: chosen.map((one) => one.id) }
    const done = confirms ? await confirm.act({ input }, { quiet: true }) : await propose.act({ input }, { quiet: true })
    if (!done) return
    told(t(confirms ? 'scorecard.peersAsked' : 'scorecard.peersSent'))
    onClose()
  }
  const named = chosen.map((one, at) => errors.at(`peerIds.${at}`) && `${one.name}：${errors.at(`peerIds.${at}`)}`).filter(Boolean)
  return (
    <Ask opened title={t(confirms ? 'scorecard.peersConfirmOf' : 'scorecard.peersProposeMine', { name: card.subject.name })} act={t(confirms ? 'scorecard.peersConfirm' : 'scorecard.peersPropose')} busy={busy} disabled={chosen.length < 3} onAct={() => void send()} onClose={onClose}>
      <p className="note">{t('scorecard.peersHow')}</p>
      <MultiSelect
        mt={12}
        searchable
        hidePickedOptions
        data-autofocus={before.length === 0 || undefined} // its list would lie over the button that confirms who was proposed
        label={t('scorecard.peers')}
        filter={({ options }) => options}
        data={all.map((one) => ({ value: one.id, label: one.team ? `${one.name} · ${one.team.name}` : one.name }))}
        value={chosen.map((one) => one.id)}
        searchValue={search}
        onSearchChange={setSearch}
        maxValues={10}
        nothingFoundMessage={t('scorecard.peersNobody')}
        error={errors.at('peerIds') || named.join('；') || undefined}
        onChange={(ids) => choose(ids.flatMap((id) => all.find((one) => one.id === id) ?? []))}
      />
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}

type Revealed = RevealRatingsMutation['revealRatings']['ratings']

function Reveal({ card, onClose }: { card: CardFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [reason, setReason] = useState('')
  const [shown, show] = useState<Revealed | null>(null)
  const { act, busy, problem } = useAct(RevealRatingsDocument)
  const errors = useFieldErrors(problem, ['reason'])
  const send = async () => {
    if (shown) {
      onClose()
      return
    }
    const data = await act({ input: { memberId: card.member?.id ?? '', period: card.period, reason: reason.trim() } }, { quiet: true })
    if (data) show(data.revealRatings.ratings)
  }
  return (
    <Ask opened title={t('scorecard.revealOf', { name: card.subject.name })} act={t(shown ? 'scorecard.revealDone' : 'scorecard.reveal')} busy={busy} disabled={!shown && reason.trim().length < 3} onAct={() => void send()} onClose={onClose}>
      {shown === null ? (
        <>
          <p>{t('scorecard.revealAsk')}</p>
          <Textarea mt={12} label={t('scorecard.why')} autosize minRows={2} maxLength={2000} value={reason} error={errors.at('reason')} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
        </>
      ) : shown.length === 0 ? (
        <p>{t('scorecard.revealNone')}</p>
      ) : (
        <ul className={styles.revealed}>
          {shown.map((one) => (
            <li key={one.rater.id + one.metric.id}>
              <span>
                {one.rater.name} · {f.names(one.metric.names)}
              </span>
              <strong>{t('scorecard.level', { level: one.level })}</strong>
              {one.comment && <p className="note">{one.comment}</p>}
            </li>
          ))}
        </ul>
      )}
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}
