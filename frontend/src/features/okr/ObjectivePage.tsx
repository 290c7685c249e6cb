import { Button } from '@mantine/core'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ObjectivePageDocument, UpdateKeyResultDocument, UpdateObjectiveDocument } from '@/gql/okr'
import { told as say, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Loaded } from '@/ui/Loaded'
import { NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { CheckIn } from './CheckIn'
import { Comments } from './Comments'
import { EditObjective } from './EditObjective'
import { EditKeyResult, NewKeyResult } from './KeyResultForm'
import { KeyResultRow } from './KeyResultRow'
import { isReported, nextToReport, speaksFor, type ObjectiveOfPage, type PageKeyResult } from './objective'
import { ObjectiveHead } from './ObjectiveHead'
import styles from './ObjectivePage.module.css'
import { useOkrTabs } from './okrTabs'
import { PanelSum } from './PanelSum'
import { PanelTrend } from './PanelTrend'
import { termsOf } from './sum'
import { Ties } from './Ties'
import { useAgain, useReports } from './useReports'
import { Weights } from './Weights'

/** Is this objective on course, why, and what did people say of it? */
export function ObjectivePage() {
  const { t } = useTranslation()
  const tabs = useOkrTabs()
  const { objective: id = '' } = useParams({ strict: false }) as { objective?: string }
  const read = useRead(ObjectivePageDocument, { id }, { live: true })
  const { retry } = read
  const found = read.data?.objective?.id === id ? read.data.objective : undefined
  const told = useReports(found?.cycle.period)
  useAgain(told, retry)
  const title = found?.title
  useEffect(() => {
    if (title) document.title = `${title} · Okra`
  }, [title])
  return (
    <Page title={t('okr.title')} tabs={tabs} rail={found && <Rail of={found} />}>
      <Loaded of={read} what={t('okr.objective')} heights={[24, 56, 64, 64, 64]} home={<Link to="/okr">{t('objective.toTree')}</Link>}>
        {() => (found ? <Content key={found.id} of={found} told={told} onChanged={retry} /> : <NotFound home={<Link to="/okr">{t('objective.toTree')}</Link>} />)}
      </Loaded>
    </Page>
  )
}

type Open = { what: 'edit' | 'new' | 'weights' } | { what: 'editKeyResult' | 'remove'; id: string }

function Content({ of, told, onChanged }: { of: ObjectiveOfPage; told: string; onChanged: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const { checkIn } = useSearch({ strict: false }) as { checkIn?: string }
  const navigate = useNavigate()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [form, setForm] = useState<Open | null>(null)
  const report = (id: string | undefined) => void navigate({ to: '.', search: ((before: object) => ({ ...before, checkIn: id })) as never, replace: id === undefined, resetScroll: false })
  const reported = of.keyResults.find((one) => one.id === checkIn && isReported(one) && speaksFor(of, one, viewer.id))
  const next = nextToReport(of, viewer.id)
  const may = of.abilities.includes('EDIT') && of.cycle.state !== 'CLOSED'
  useKeys({ u: () => next && report(next.id) })

  // What is asked to be reported and takes no number shows itself instead.
  useEffect(() => {
    if (checkIn && !reported) document.getElementById(checkIn)?.scrollIntoView({ block: 'center' })
  }, [checkIn, reported])

  const toggle = (id: string) =>
    setOpened((now) => {
      const set = new Set(now)
      if (!set.delete(id)) set.add(id)
      return set
    })
  const close = () => setForm(null)
  const unknown = of.keyResults.filter((one) => one.progress === null).length
  const terms = termsOf(of.keyResults, of.children, of.includeChildren)
  const chosen = form && 'id' in form ? of.keyResults.find((one) => one.id === form.id) : undefined

  return (
    <>
      <ObjectiveHead of={of} onEdit={may ? () => setForm({ what: 'edit' }) : undefined} begin={may && of.state === 'DRAFT' ? <Begin of={of} onDone={onChanged} /> : undefined} />
      <Section
        title={t('objective.keyResults')}
        note={of.keyResults.length > 0 ? t('objective.tick', { elapsed: f.percent(of.cycle.elapsed) }) : undefined}
        aside={
          may && (
            <span className={styles.acts}>
              {(of.keyResults.length > 1 || of.children.length > 1) && (
                <Button variant="transparent" p={0} onClick={() => setForm({ what: 'weights' })}>
                  {t('objective.setWeights')}
                </Button>
              )}
              <Button variant="transparent" p={0} onClick={() => setForm({ what: 'new' })}>
                {t('objective.addKeyResult')}
              </Button>
            </span>
          )
        }
        ruled
      >
        {of.keyResults.length === 0 && <p className="note">{t(may ? 'objective.noKeyResultsYet' : 'okr.emptyKeyResults')}</p>}
        <ul>
          {of.keyResults.map((one, at) => (
            <KeyResultRow
              key={one.id}
              of={one}
              place={at + 1}
              objective={of}
              opened={opened.has(one.id) || (one.id === checkIn && !isReported(one))}
              first={one.id === next?.id}
              told={told}
              onOpen={() => toggle(one.id)}
              onCheckIn={() => report(one.id)}
              onEdit={may ? () => setForm({ what: 'editKeyResult', id: one.id }) : undefined}
              onRemove={may ? () => setForm({ what: 'remove', id: one.id }) : undefined}
              onChanged={onChanged}
            />
          ))}
        </ul>
        <div className={styles.sum}>
          <PanelSum terms={terms} progress={of.progress} withChildren={terms.length - (of.keyResults.length - unknown)} unknown={unknown} />
        </div>
      </Section>
      <Ties of={of} />
      {of.retrospective && (
        <Section title={t('objective.retrospective')} ruled>
          <p className={styles.text}>{of.retrospective}</p>
        </Section>
      )}
      <Comments objective={of.id} told={told} />
      {reported && (
        <CheckIn
          key={reported.id}
          objective={of}
          keyResult={reported}
          onDone={() => {
            report(undefined)
            onChanged()
          }}
          onClose={() => report(undefined)}
        />
      )}
      {form?.what === 'edit' && <EditObjective of={of} onDone={onChanged} onClose={close} />}
      {form?.what === 'new' && <NewKeyResult objective={of.id} onDone={onChanged} onClose={close} />}
      {form?.what === 'weights' && <Weights of={of} onDone={onChanged} onClose={close} />}
      {form?.what === 'editKeyResult' && chosen && <EditKeyResult key={chosen.id} of={chosen} onDone={onChanged} onClose={close} />}
      {form?.what === 'remove' && chosen && <Remove of={chosen} onDone={onChanged} onClose={close} />}
    </>
  )
}

/** A draft counts from here on. */
function Begin({ of, onDone }: { of: ObjectiveOfPage; onDone: () => void }) {
  const { t } = useTranslation()
  const { act, busy } = useAct(UpdateObjectiveDocument)
  const begin = async () => {
    const untouched = { title: undefined, description: undefined, kind: undefined, visibility: undefined, includeChildren: undefined, supports: undefined, retrospective: undefined }
    const done = await act({ input: { objectiveId: of.id, expectedVersion: of.version, state: 'ACTIVE', ...untouched } })
    onDone()
    if (done) say(t('objective.begun', { title: of.title }))
  }
  return (
    <Button variant="filled" loading={busy} onClick={() => void begin()}>
      {t('objective.begin')}
    </Button>
  )
}

function Remove({ of, onDone, onClose }: { of: PageKeyResult; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  const { act, busy } = useAct(UpdateKeyResultDocument)
  const remove = async () => {
    const input = { keyResultId: of.id, expectedVersion: of.version, removed: true, title: undefined, start: undefined, target: undefined, low: undefined, high: undefined, responsibleId: undefined }
    const done = await act({ input })
    onDone()
    if (!done) return
    say(t('objective.removed', { title: of.title }))
    onClose()
  }
  return (
    <Ask opened title={t('objective.removeTitle')} act={t('objective.remove')} busy={busy} onAct={() => void remove()} onClose={onClose}>
      <p>{t('objective.removeAsk', { title: of.title })}</p>
    </Ask>
  )
}

function Rail({ of }: { of: ObjectiveOfPage }) {
  const { t } = useTranslation()
  const f = useFormats()
  return (
    <div className={styles.rail}>
      <PanelTrend trend={of.trend} cycle={of.cycle.period} title={of.title} />
      <Section title={t('objective.about')} ruled>
        <dl className={styles.facts}>
          <dt>{t('okr.owner')}</dt>
          <dd>{of.owner.name}</dd>
          <dt>{t('okr.visibility')}</dt>
          <dd>{of.visibility === 'TEAM' ? t('objective.seesTeam', { team: of.privateTo?.name ?? '' }) : t('objective.seesAll')}</dd>
          <dt>{t('okr.kind')}</dt>
          <dd>
            {t(`okr.kinds.${of.kind}`)} <span className="note">{t(`objective.kindNote.${of.kind}`)}</span>
          </dd>
          <dt>{t('objective.counting')}</dt>
          <dd>{t(of.includeChildren ? 'objective.countsBoth' : 'objective.countsOwn')}</dd>
          {of.parent && (
            <>
              <dt>{t('objective.weightAbove')}</dt>
              <dd>{f.plain(of.weight)}</dd>
            </>
          )}
          <dt>{t('objective.rhythm')}</dt>
          <dd>{t('objective.everyDays', { count: of.cycle.staleDays })}</dd>
          <dt>{t('objective.created')}</dt>
          <dd>{f.day(f.dayOf(of.createdAt), true)}</dd>
        </dl>
      </Section>
    </div>
  )
}
