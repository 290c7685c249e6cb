import { ActionIcon, Button } from '@mantine/core'
import { IconChevronRight, IconHandStop, IconPrinter, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cardPlace } from '@/lib/appraisalPlaces'
import { add, compare, sign } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { EquationRow } from '@/ui/EquationRow'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { baseParts, baseResult, differenceOf, differs, historyOf, reckoningOf, sharesExactly, stateOf, whyNothing, type Estimate, type Item, type Payout, type Row } from './figures'
import { ItemGlyph } from './ItemGlyph'
import styles from './ItemPanel.module.css'

interface Props {
  row: Row
  member: string
  onClose: () => void
  /** Left out: the statement is somebody else's. */
  onDispute?: (item: Item) => void
}

/** One item: how it comes about, who did what when, and where it comes from. */
export function ItemPanel({ row, member, onClose, onDispute }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const about = row.kind === 'item' ? row.item : row.estimate
  const item = row.kind === 'item' ? row.item : null
  const state = item ? stateOf(row) : 'ESTIMATE'
  const name = item?.trueUp ? t('statement.trueUpOf', { plan: f.names(about.plan.name) }) : f.names(about.plan.name)
  return (
    <section className={styles.root} aria-label={name}>
      <header className={styles.head}>
        <h2>{name}</h2>
        <span className="note">
          {row.period}
          {item && ` · ${t('statement.runNo', { number: item.runNumber })}`}
        </span>
        <ActionIcon className={styles.close} onClick={onClose} aria-label={t('ui.close')}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <p className={styles.hero}>
        <strong data-estimate={item === null || undefined}>{f.money(about.amount.amount)}</strong>
        <span>
          <ItemGlyph state={state} /> {item ? (state === 'NOTHING' ? t('statement.nothing') : t(`statement.stateOf.${item.state}`)) : <Tag kind="provisional">{t('statement.estimate')}</Tag>}{' '}
          <span className="note">{item?.payDay && state === 'PAID' && f.day(item.payDay, item.payDay.slice(0, 4) !== company.today.slice(0, 4))}</span>
        </span>
      </p>
      {item ? <Reckoning item={item} /> : row.kind === 'estimate' && <Estimated of={row.estimate} />}
      {item && (
        <Section title={t(item.earlier.length > 0 ? 'statement.whyTwice' : 'statement.history')}>
          <ol className={styles.history}>
            {historyOf(item, t, f).map((event) => (
              <li key={event.key}>
                <time dateTime={event.day}>{f.day(event.day, event.day.slice(0, 4) !== company.today.slice(0, 4))}</time>
                <span>{event.text}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Related row={row} member={member} />
      <footer className={styles.acts}>
        {item && onDispute && (
          <Button leftSection={<IconHandStop size={14} />} onClick={() => onDispute(item)}>
            {t('statement.disputeThis')}
          </Button>
        )}
        <Button variant="subtle" leftSection={<IconPrinter size={14} />} onClick={() => window.print()}>
          {t('ui.print')}
        </Button>
      </footer>
    </section>
  )
}

function Estimated({ of }: { of: Estimate }) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <>
      <dl>
        <EquationRow name={t('statement.estimate')} parts={baseParts(of, t, f)} result={f.amount(of.amount.amount)} note={[f.score(of.total), of.grade].filter(Boolean).join(' · ')} />
      </dl>
      <p className={styles.text}>{t(of.live ? 'statement.estimateNote' : 'statement.estimateFinalNote')}</p>
      {!of.base && <p className={styles.text}>{t('statement.baseHidden')}</p>}
    </>
  )
}

function Reckoning({ item }: { item: Item }) {
  const { t } = useTranslation()
  const f = useFormats()
  const way = reckoningOf(item)
  const why = whyNothing(item)
  // What the period came to, by the scorecard's revision where each run had its own.
  const revisions = [item, ...item.earlier].map((one) => one.revision)
  const named = item.earlier.length === 0 ? 'owed' : revisions.includes(null) || new Set(revisions).size < revisions.length ? 'run' : 'revision'
  const pooled = way === 'pool' && item.weight !== null
  return (
    <>
      <dl>
        {[item, ...item.earlier].map((one) => (
          <Owed key={one.id} of={one} named={named} />
        ))}
        {differs(item) && (
          <EquationRow
            name={t(item.trueUp ? 'statement.trueUp' : 'statement.toPay')}
            parts={[
              { text: f.amount(item.owed.amount) },
              ...(sign(item.before.amount) !== 0 || item.trueUp ? [{ text: '−' }, { text: f.amount(item.before.amount), label: t('statement.before') }] : []),
              ...(sign(item.takenBack.amount) !== 0 ? [{ text: '−' }, { text: f.amount(item.takenBack.amount), label: t('statement.takenBack') }] : []),
            ]}
            result={f.amount(item.amount.amount)}
            note={t(sign(item.takenBack.amount) !== 0 ? 'statement.withTakenBack' : 'statement.beforeTax')}
          />
        )}
      </dl>
      {compare(differenceOf(item), item.amount.amount) !== 0 && differs(item) && <p className={styles.text}>{t('statement.alsoBound')}</p>}
      {why && <p className={styles.text}>{t(`statement.${why}Note`)}</p>}
      {way === 'base' && item.base && item.baseFrom && <p className={styles.text}>{t('statement.baseNote', { base: f.amount(item.base.amount), from: f.day(item.baseFrom, true), plan: f.names(item.plan.name), version: item.version })}</p>}
      {way === 'base' && !item.base && <p className={styles.text}>{t('statement.baseHidden')}</p>}
      {pooled && !item.pool && <p className={styles.text}>{t(item.trueUp ? 'statement.poolOfTrueUp' : 'statement.poolHidden')}</p>}
      {sign(item.takenBack.amount) !== 0 && <p className={styles.text}>{t('statement.takenBackNote')}</p>}
    </>
  )
}

/** What the period comes to by one run, as equations with their numbers put in. */
function Owed({ of, named }: { of: Payout; named: 'owed' | 'revision' | 'run' }) {
  const { t } = useTranslation()
  const f = useFormats()
  const way = reckoningOf(of)
  const name = named === 'revision' ? t('statement.revision', { revision: of.revision }) : named === 'run' ? t('statement.runNo', { number: of.runNumber }) : t('statement.owed')
  const card = [of.total !== null && way === 'base' ? f.score(of.total) : null, way === 'base' ? of.grade : null, of.state === 'PAID' ? t('statement.paidShort') : null].filter(Boolean).join(' · ')
  if (way === 'base') {
    const result = baseResult(of)
    const held = of.bound !== null
    return (
      <>
        <EquationRow name={name} parts={baseParts(of, t, f)} result={f.amount(held && result !== null ? result : of.owed.amount)} note={card} />
        {held && <Bounded of={of} />}
      </>
    )
  }
  if (way === 'award') return <EquationRow name={name} parts={[{ text: of.sharers !== null && of.sharers > 1 ? t('statement.sharedBy', { count: of.sharers }) : t('statement.award') }]} result={f.amount(of.owed.amount)} note={card} />
  const exact = sharesExactly(of)
  const summed = of.whole && of.extra && compare(add(of.whole.amount, of.extra.amount), of.owed.amount) === 0
  return (
    <>
      {named === 'owed' && of.weight !== null && of.total !== null && of.days !== null && (
        <EquationRow name={t('statement.weight')} parts={[{ text: f.score(of.total) }, { text: '×' }, { text: String(of.days) }, { text: '÷' }, { text: String(of.of) }]} result={f.score(of.weight)} note={t('statement.weightNote')} />
      )}
      {exact && <EquationRow name={t('statement.share')} parts={[{ text: f.amount(of.pool?.amount) }, { text: '×' }, { text: f.score(of.weight) }, { text: '÷' }, { text: f.score(of.weights) }]} result={f.plain(of.exact?.slice(0, (of.exact.indexOf('.') + 1 || of.exact.length) + 4) ?? null)} note={t('statement.shareNote')} />}
      {summed && sign(of.owed.amount) !== 0 ? (
        <EquationRow name={name} parts={[{ text: f.amount(of.whole?.amount) }, { text: '+' }, { text: f.amount(of.extra?.amount), label: t('statement.extra') }]} result={f.amount(of.owed.amount)} note={[t('statement.extraNote'), card].filter(Boolean).join(' · ')} />
      ) : (
        <EquationRow name={name} parts={[{ text: t(sign(of.owed.amount) === 0 ? 'statement.nothingSaved' : 'statement.inCents') }]} result={f.amount(of.owed.amount)} note={card} />
      )}
      {of.bound && <Bounded of={of} />}
    </>
  )
}

function Bounded({ of }: { of: Payout }) {
  const { t } = useTranslation()
  const f = useFormats()
  return of.bound && <EquationRow name={t(`statement.bound.${of.bound}`)} parts={[{ text: t('statement.boundBy') }]} result={f.amount(of.owed.amount)} />
}

/** The ways to where it comes from, as far as they are open to the viewer. */
function Related({ row, member }: { row: Row; member: string }) {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const item = row.kind === 'item' ? row.item : null
  const plan = item?.plan ?? (row.kind === 'estimate' ? row.estimate.plan : null)
  const before = item?.earlier.find((one) => one.revision !== null && one.revision !== item.revision)?.revision
  const links: ReactNode[] = []
  if (item?.scorecard || row.kind === 'estimate') {
    const place = cardPlace(member, viewer, row.period)
    links.push(
      <Link key="card" to={place.to} params={place.params as never} search={place.search as never} className={styles.link}>
        {before !== undefined && item ? t('statement.cardCompared', { period: row.period, before, after: item.revision }) : t('statement.card', { period: row.period })}
        <IconChevronRight size={14} />
      </Link>,
    )
  }
  if (item?.run) {
    links.push(
      <Link key="run" to="/incentives/runs/$run" params={{ run: item.run.id }} className={styles.link}>
        {t('statement.toRun', { number: item.runNumber })}
        <IconChevronRight size={14} />
      </Link>,
    )
  }
  if (plan) {
    links.push(
      <Link key="plan" to="/incentives/plans/$plan" params={{ plan: plan.id }} className={styles.link}>
        {t('statement.toPlan')}
        <IconChevronRight size={14} />
      </Link>,
    )
  }
  return (
    <Section title={t('statement.related')} ruled>
      <div>{links}</div>
    </Section>
  )
}
