import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import type { Plan } from './PlanPage'
import styles from './PlanPage.module.css'

/** Which version held from when, who wrote it, who approved it. */
export function PlanHistory({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  if (plan.versions.length === 0) return null
  return (
    <ol className={styles.history} aria-label={t('incentive.versions')}>
      {plan.versions.map((one) => (
        <li key={one.version}>
          <strong>{t('incentive.versionNo', { version: one.version })}</strong> {t(`incentive.versionState.${one.state}`)} · {t('incentive.fromTo', { from: one.from, to: one.to ?? t('incentive.open') })}
          <p className="note">
            {t('incentive.writtenBy', { name: one.savedBy?.name ?? '—', at: f.moment(one.savedAt, company.today) })}
            {one.decidedAt && ` · ${t(one.state === 'APPROVED' ? 'incentive.approvedBy' : 'incentive.rejectedBy', { name: one.decidedBy?.name ?? '—', at: f.moment(one.decidedAt, company.today) })}`}
            {one.decision && ` · ${one.decision}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
