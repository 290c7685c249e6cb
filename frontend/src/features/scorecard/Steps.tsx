import { useTranslation } from 'react-i18next'
import type { CardFragment } from '@/gql/scorecard'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Section } from '@/ui/Section'
import styles from './Steps.module.css'

/** Who did what on the card's way, newest first, with the words that were said to it. */
export function Steps({ steps }: { steps: CardFragment['steps'] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  if (steps.length === 0) return null
  return (
    <Section title={t('scorecard.steps')} note={steps.length}>
      <ol className={styles.root}>
        {[...steps].reverse().map((step, at) => (
          <li key={at} className={styles.step}>
            <span className="note">{f.moment(step.at, company.today)}</span>
            <span>
              {t(`scorecard.acted.${step.act}`)}{' '}
              <span className="note">{step.by && step.standingInFor ? t('scorecard.inPlaceOf', { name: step.by.name, lead: step.standingInFor.name }) : step.by?.name}</span>
            </span>
            {/* What a member hands in stands on its own. */}
            {step.remark && step.act !== 'SUBMIT_SELF' && <p className={styles.words}>{step.remark}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
