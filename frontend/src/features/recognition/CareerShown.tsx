import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CareerShownFragment } from '@/gql/recognition'
import { cardPlace } from '@/lib/appraisalPlaces'
import { shift } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { quarterOf, step } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { Tag } from '@/ui/Tag'
import { anewFrom, arithmeticOf, cellsOf, usedUntil, type Quarter } from './career'
import { CareerSteps } from './CareerSteps'
import styles from './CareerShown.module.css'

type Career = CareerShownFragment

/** Quarters in a row, the rule that counts them, and what they earned. */
export function CareerShown({ career, onChange }: { career: Career; onChange: () => void }) {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const own = career.member.id === viewer.id
  const past = career.eligibilities.filter((one) => one.id !== career.eligibility?.id)
  return (
    <div className={styles.root}>
      <Section title={own ? t('career.mine') : t('career.of', { name: career.member.name })} note={t('career.seenBy')}>
        <Row career={career} />
      </Section>
      {career.eligibility && <CareerSteps key={career.eligibility.id} eligibility={career.eligibility} own={own} onChange={onChange} />}
      {career.running.map((quarter) => (
        <Running key={quarter.period} quarter={quarter} />
      ))}
      {past.length > 0 && (
        <Section title={t('career.past')} ruled>
          <ul className={styles.past}>
            {past.map((one) => (
              <li key={one.id}>
                <Past eligibility={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

function Row({ career }: { career: Career }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { terms, count } = career
  const share = f.rate(terms.share)
  const cells = cellsOf(career)
  const used = usedUntil(career)
  const anew = anewFrom(career)
  if (cells.length === 0) return <p className="note">{t(career.position ? 'career.none' : 'career.noPosition', { quarters: terms.quarters, share })}</p>
  return (
    <>
      <p className={styles.hero}>
        <strong className={styles.count}>
          {count} / {terms.quarters}
        </strong>
        <span className={styles.what}>{t('career.inARow', { share })}</span>
      </p>
      <ul className={styles.cells}>
        {cells.map((quarter) => (
          <li key={quarter.period} className={styles.cell}>
            <Cell quarter={quarter} member={career.member.id} />
          </li>
        ))}
      </ul>
      {used && <p className={styles.anew}>{t('career.used', { quarter: step(used, 1).slice(6) })}</p>}
      {anew && <p className={styles.anew}>{t('career.anew', { broken: anew.broken, quarter: anew.from.slice(6) })}</p>}
      <p className={`note ${styles.rule}`}>
        <Rule career={career} />
      </p>
    </>
  )
}

function Cell({ quarter, member }: { quarter: Quarter; member: string }) {
  const { viewer } = useHere()
  const inside = <CellWords quarter={quarter} />
  if (!quarter.scorecardId) return <div className={styles.inside}>{inside}</div>
  return (
    <Link {...(cardPlace(member, viewer, quarter.period) as object)} to={cardPlace(member, viewer, quarter.period).to} className={`${styles.inside} ${styles.link}`}>
      {inside}
    </Link>
  )
}

function CellWords({ quarter }: { quarter: Quarter }) {
  const { t } = useTranslation()
  const { standing, rank, members, neutral } = quarter
  return (
    <>
      <span className="note">{quarter.period}</span>
      <span className={styles.rank}>
        <Glyph standing={standing} />
        {rank === null ? (
          <strong>{t(`career.standing.${standing}`)}</strong>
        ) : (
          <span>
            <strong>{t('career.rank', { rank })}</strong> <span className={styles.of}>/ {members}</span>
          </span>
        )}
      </span>
      <span className="note">{standing === 'NEUTRAL' ? t('career.neither') : standing === 'TOP' ? t('career.closed') : t('career.breaks')}</span>
      {neutral && <span className="note">{t(`career.neutral.${neutral}`)}</span>}
      {quarter.group === 'COMPANY' && <span className="note">{t('career.inCompany')}</span>}
    </>
  )
}

function Glyph({ standing }: { standing: Quarter['standing'] }) {
  const { t } = useTranslation()
  const title = t(`career.standing.${standing}`)
  if (standing === 'OUTSIDE') return <span className={styles.ring} role="img" aria-label={title} />
  return <StateGlyph state={standing === 'TOP' ? 'met' : standing === 'NEUTRAL' ? 'na' : 'missing'} title={title} />
}

/** The rule with its numbers put in. */
function Rule({ career }: { career: Career }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { share } = career.terms
  const sum = arithmeticOf(career)
  if (!sum) return t('career.neutralRule')
  const group = sum.group === 'COMPANY' ? t('career.company') : sum.position ? t('career.ofPosition', { position: f.names(sum.position.names) }) : ''
  return <>{t('career.rule', { group, members: sum.members, percent: shift(share, 2), share, exact: sum.exact, places: sum.places })}</>
}

function Running({ quarter }: { quarter: Quarter }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const now = quarter.period === quarterOf(company.today)
  const group = t(quarter.group === 'COMPANY' ? 'career.company' : 'career.position')
  return (
    <Section title={t(now ? 'career.thisQuarter' : 'career.notClosed')} note={<Tag kind="provisional">{t('state.provisional')}</Tag>} ruled>
      <p className={styles.words}>
        {quarter.rank === null
          ? t('career.runningNeutral', { period: quarter.period, why: quarter.neutral ? t(`career.neutral.${quarter.neutral}`) : '', total: f.score(quarter.total) })
          : t('career.running', { period: quarter.period, group, rank: quarter.rank, members: quarter.members, total: f.score(quarter.total) })}
      </p>
    </Section>
  )
}

function Past({ eligibility }: { eligibility: Career['eligibilities'][number] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { state, decision, endedAt, reason, doneOn, at } = eligibility
  const day = state === 'DONE' ? f.day(doneOn, true) : f.day(f.dayOf(endedAt ?? at), true)
  return (
    <>
      <Tag kind={state === 'DONE' ? 'met' : 'plain'}>{t(`career.state.${state}`)}</Tag> <strong>{eligibility.quarters.join(' · ')}</strong>{' '}
      <span className="note">{[decision && t(`career.decision.${decision}`), day, reason && (state === 'WITHDRAWN' ? t('career.lost', { quarters: reason }) : reason)].filter(Boolean).join(' · ')}</span>
    </>
  )
}
