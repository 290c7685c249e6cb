import { useTranslation } from 'react-i18next'
import type { Run } from './RunPage'

/** Who in the plan's scope gets nothing, and why. */
export function Excluded({ list }: { list: Run['excluded'] }) {
  const { t } = useTranslation()
  if (list.length === 0) return null
  return (
    <details>
      <summary className="note">{t('incentive.excludedCount', { count: list.length })}</summary>
      <ul className="note">
        {list.map((one) => (
          <li key={one.member.id}>
            {one.member.name}：{t(`incentive.exclusion.${one.reason}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}
