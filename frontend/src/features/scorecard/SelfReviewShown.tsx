import { useTranslation } from 'react-i18next'
import type { CardFragment } from '@/gql/scorecard'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Section } from '@/ui/Section'
import { EvidenceLinks } from './EvidenceFields'
import styles from './SelfReviewShown.module.css'

/** What the member said, as it was last handed in. */
export function SelfReviewShown({ said }: { said: CardFragment['selfReview'] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  if (!said) return null
  return (
    <Section title={t('scorecard.selfReview')} note={t('scorecard.handedInAt', { at: f.moment(said.at, company.today) })}>
      <p className={styles.words}>{said.words}</p>
      {said.remarks.length > 0 && (
        <dl className={styles.remarks}>
          {said.remarks.map((remark) => (
            <div key={remark.metric.key + remark.scope}>
              <dt>{f.names(remark.metric.names)}</dt>
              <dd>{remark.words}</dd>
            </div>
          ))}
        </dl>
      )}
      <EvidenceLinks links={said.evidence} />
    </Section>
  )
}
