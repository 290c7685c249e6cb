import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RatingTasksDocument, SubmitRatingsDocument, type AskedRatingFragment } from '@/gql/appraisal'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { LevelChoice } from '@/ui/LevelChoice'
import { isGiven, type Given } from '@/ui/levels'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { useAppraisalTabs, useAppraisalTitle } from '@/ui/appraisalTabs'
import styles from './RatingsPage.module.css'

/** Whom am I asked to rate? Oneself, and colleagues whose peer one is. */
export function RatingsPage() {
  const { t } = useTranslation()
  const tabs = useAppraisalTabs()
  const title = useAppraisalTitle()
  const read = useRead(RatingTasksDocument, {})
  return (
    <Page title={title} tabs={tabs}>
      <Loaded of={read} what={t('appraisal.tabRatings')} heights={[60, 200, 200]}>
        {(data) =>
          data.ratingTasks.length === 0 ? (
            <Empty>{t('appraisal.noRatings')}</Empty>
          ) : (
            <>
              <p className={`note ${styles.note}`}>{t('appraisal.ratingsNote')}</p>
              {data.ratingTasks.map((task) => (
                <Task key={task.period + task.subject.id} task={task} />
              ))}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

type Typed = Record<string, Given>

function Task({ task }: { task: AskedRatingFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const before: Typed = Object.fromEntries(task.scales.map((scale) => [scale.metric.key, { level: scale.level, comment: scale.comment ?? '' }]))
  const [typed, type, { drop }] = useDraft<Typed>(`ratings ${viewer.id} ${task.period} ${task.subject.id}`, before)
  const { act, busy, problem } = useAct(SubmitRatingsDocument)
  const errors = useFieldErrors(problem, task.scales.map((_, at) => `ratings.${at}.comment`))
  const given = (key: string): Given => typed[key] ?? { level: null, comment: '' }
  const complete = task.scales.every((scale) => isGiven(scale.levels, given(scale.metric.key)))
  const send = async () => {
    const ratings = task.scales.map((scale) => ({ metric: scale.metric.key, level: given(scale.metric.key).level ?? 0, comment: given(scale.metric.key).comment.trim() || null }))
    if (!(await act({ input: { memberId: task.subject.id, period: task.period, ratings } }, { quiet: true }))) return
    drop()
    told(t('appraisal.ratingsGiven', { name: task.subject.name }))
  }
  return (
    <Section
      title={task.own ? t('appraisal.rateOwn') : task.subject.name}
      note={[task.own ? '' : task.subject.team?.name, f.period(task.period), t('appraisal.before', { day: f.day(task.due) }), task.givenAt ? t('appraisal.ratingGivenAt', { when: f.moment(task.givenAt) }) : ''].filter(Boolean).join(' · ')}
      ruled
    >
      <form
        className={styles.form}
        aria-label={task.own ? t('appraisal.rateOwn') : task.subject.name}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (complete) void send()
        }}
      >
        <div className={styles.scales}>
          {task.scales.map((scale, at) => (
            <div key={scale.metric.id}>
              <h3 className="label">{f.names(scale.metric.names)}</h3>
              <LevelChoice
                label={f.names(scale.metric.names)}
                levels={scale.levels}
                value={given(scale.metric.key)}
                words={t(task.own ? 'appraisal.ownWords' : 'appraisal.peerWords')}
                error={errors.at(`ratings.${at}.comment`)}
                onChange={(value) => type({ ...typed, [scale.metric.key]: value })}
              />
            </div>
          ))}
        </div>
        {errors.rest && (
          <p role="alert" className={styles.refused}>
            {errors.rest}
          </p>
        )}
        <Button type="submit" loading={busy} disabled={!complete}>
          {t(task.givenAt ? 'appraisal.ratingsAgain' : 'appraisal.ratingsGive')}
        </Button>
      </form>
    </Section>
  )
}
