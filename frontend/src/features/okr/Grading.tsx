import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GradeKeyResultDocument } from '@/gql/okr'
import { useAct } from '@/lib/act'
import { toFixed } from '@/lib/decimal'
import { useFieldErrors } from '@/lib/fields'
import { NONE, useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Choice } from '@/ui/Choice'
import { HealthGlyph } from '@/ui/Health'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { Tag } from '@/ui/Tag'
import { expectedOf, gradeOf, reached, wantsReason } from './grade'
import styles from './Grading.module.css'
import type { Listed } from './listed'
import { objectiveRoute } from './objectiveRoute'

type Shown = 'all' | 'open' | 'mine'

/** Each objective with the grades of its key results beside those that progress proposes. */
export function Grading({ objectives }: { objectives: Listed[] }) {
  const { t } = useTranslation()
  const [shown, show] = useState<Shown>('all')
  const counted = objectives.filter((one) => one.state !== 'CANCELLED')
  const filtered = counted.filter((one) => shown === 'all' || (shown === 'open' ? one.keyResults.some((key) => key.grade === null) : one.abilities.includes('GRADE')))
  const closed = counted[0]?.cycle.state === 'CLOSED'
  const sorted = [...filtered].sort((a, b) => a.owner.name.localeCompare(b.owner.name) || a.title.localeCompare(b.title))
  return (
    <Section
      title={t('cycle.grading')}
      note={t('cycle.gradingNote')}
      aside={!closed && <Choice label={t('cycle.shown')} value={shown} onChange={show} options={(['all', 'open', 'mine'] as const).map((value) => ({ value, label: t(`cycle.show.${value}`) }))} />}
      ruled
    >
      <div className={`${styles.row} ${styles.columns}`} aria-hidden>
        <span />
        <span>{t('okr.progress')}</span>
        <span>{t('cycle.proposed')}</span>
        <span className={styles.grade}>{t('cycle.grade')}</span>
      </div>
      {sorted.length === 0 && <p className="note">{t('okr.nothing')}</p>}
      <ul>
        {sorted.map((one) => (
          <OneObjective key={one.id} of={one} />
        ))}
      </ul>
    </Section>
  )
}

function OneObjective({ of }: { of: Listed }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const met = reached(of.kind, of.grade)
  return (
    <li className={styles.objective}>
      <div className={styles.head}>
        <HealthGlyph health={of.health} />
        <Link {...objectiveRoute(of.id)}>{of.title}</Link>
        <span className="note">
          {of.owner.id === viewer.id ? t('home.me') : of.owner.name} · {t(`okr.kinds.${of.kind}`)} · {f.percent(of.progress)}
        </span>
        {of.state === 'DRAFT' && <Tag kind="provisional">{t('okr.states.DRAFT')}</Tag>}
        {of.state !== 'DRAFT' && (
          <span className={styles.verdict}>
            {met !== null && <StateGlyph state={met ? 'met' : 'missed'} title={t(met ? 'objective.reached' : 'objective.notReached')} />}
            <strong>{of.grade === null ? t('cycle.notGraded') : toFixed(of.grade, 2)}</strong>
            <span className="note">
              {met !== null && `${t(met ? 'objective.reached' : 'objective.notReached')} · `}
              {t('cycle.expects', { grade: expectedOf(of.kind) })}
            </span>
          </span>
        )}
      </div>
      {of.keyResults.length === 0 && <p className="note">{t('okr.emptyKeyResults')}</p>}
      <ul>
        {of.keyResults.map((one, at) => (
          <li key={one.id} className={styles.row}>
            <span>
              <span className="note">KR{at + 1}</span> {one.title}
            </span>
            <span>{f.percent(one.progress)}</span>
            <span>
              <span className={`note ${styles.word}`}>{t('cycle.proposed')} </span>
              {of.state === 'DRAFT' ? NONE : toFixed(one.proposedGrade, 1)}
            </span>
            {of.state !== 'DRAFT' && <Grade of={one} may={of.abilities.includes('GRADE') && of.state === 'ACTIVE'} />}
          </li>
        ))}
      </ul>
    </li>
  )
}

function Grade({ of, may }: { of: Listed['keyResults'][number]; may: boolean }) {
  const { t } = useTranslation()
  const [editing, edit] = useState(false)
  const [typed, type] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { act, busy, problem } = useAct(GradeKeyResultDocument)
  const errors = useFieldErrors(problem, ['grade', 'reason'])
  const proposed = toFixed(of.proposedGrade, 1)
  const why = of.gradeReason && <span className={`note ${styles.why}`}>{t('cycle.because', { reason: of.gradeReason })}</span>

  if (!may || (of.grade !== null && !editing)) {
    return (
      <span className={styles.grade}>
        {of.grade !== null && <span className={`note ${styles.word}`}>{t('cycle.grade')}</span>}
        <strong>{of.grade === null ? t('cycle.notGraded') : toFixed(of.grade, 1)}</strong>
        {may && (
          <Button
            variant="transparent"
            p={0}
            aria-label={`${t('cycle.change')} ${of.title}`}
            onClick={() => {
              type(of.grade === null ? '' : toFixed(of.grade, 1))
              setReason(of.gradeReason ?? '')
              edit(true)
            }}
          >
            {t('cycle.change')}
          </Button>
        )}
        {why}
      </span>
    )
  }

  const grade = gradeOf(typed)
  const differs = grade !== null && wantsReason(grade, proposed)
  const save = async (value: string | null, because: string) => {
    setTried(true)
    if (value === null || (wantsReason(value, proposed) && because.trim() === '')) return
    if (!(await act({ input: { keyResultId: of.id, grade: value, reason: wantsReason(value, proposed) ? because.trim() : null } }, { quiet: true }))) return
    edit(false)
    setTried(false)
  }
  return (
    <form
      className={styles.grade}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save(grade, reason)
      }}
    >
      {!editing && (
        <Button onClick={() => void save(proposed, '')} loading={busy} aria-label={`${t('cycle.accept', { grade: proposed })} ${of.title}`}>
          {t('cycle.accept', { grade: proposed })}
        </Button>
      )}
      <TextInput size="xs" className={styles.number} inputMode="decimal" autoComplete="off" aria-label={`${t('cycle.grade')} ${of.title}`} placeholder="0.0–1.0" value={typed} error={errors.at('grade') !== undefined || (tried && grade === null && typed !== '')} onChange={(event) => type(event.currentTarget.value)} />
      {typed !== '' && (
        <Button type="submit" loading={busy}>
          {t('cycle.save')}
        </Button>
      )}
      {editing && (
        <Button variant="transparent" p={0} onClick={() => edit(false)}>
          {t('ui.cancel')}
        </Button>
      )}
      {differs && <TextInput size="xs" className={styles.reason} aria-label={`${t('cycle.reason')} ${of.title}`} placeholder={t('cycle.reasonHow', { grade: proposed })} maxLength={1000} value={reason} error={errors.at('reason') ?? (tried && reason.trim() === '' ? t('ui.required') : undefined)} onChange={(event) => setReason(event.currentTarget.value)} />}
      {tried && grade === null && typed !== '' && <span className={styles.refused}>{t('cycle.badGrade')}</span>}
      {(errors.at('grade') ?? errors.rest) && (
        <span className={styles.refused} role="alert">
          {errors.at('grade') ?? errors.rest}
        </span>
      )}
    </form>
  )
}
