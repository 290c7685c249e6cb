import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CompleteMilestoneDocument } from '@/gql/okr'
import { useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { StateGlyph } from '@/ui/StateGlyph'
import type { PageKeyResult } from './objective'
import styles from './Steps.module.css'

/** The steps of a key result, ticked off where they stand. */
export function Steps({ of, may, onChanged }: { of: PageKeyResult; may: boolean; onChanged: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const { act, busy } = useAct(CompleteMilestoneDocument)
  const turn = async (milestoneId: string, done: boolean) => {
    if (await act({ input: { milestoneId, doneOn: done ? company.today : null } })) onChanged()
  }
  return (
    <ul className={styles.root} aria-label={t('objective.stepsOf', { title: of.title })}>
      {of.milestones.map((step) => (
        <li key={step.id} className={styles.step}>
          {may ? (
            <Checkbox label={step.title} checked={step.doneOn !== null} disabled={busy} onChange={(event) => void turn(step.id, event.currentTarget.checked)} />
          ) : (
            <>
              <StateGlyph state={step.doneOn !== null ? 'met' : 'missing'} title={t(step.doneOn !== null ? 'objective.stepDone' : 'objective.stepOpen')} /> <span>{step.title}</span>
            </>
          )}
          <span className={`note ${step.doneOn === null && step.due !== null && step.due < company.today ? styles.late : ''}`}>
            {step.doneOn !== null ? t('objective.doneOn', { day: f.day(step.doneOn) }) : step.due !== null ? t('objective.stepDue', { day: f.day(step.due) }) : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
