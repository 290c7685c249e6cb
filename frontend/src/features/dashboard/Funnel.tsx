import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DashboardFunnelDocument } from '@/gql/dashboard'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useWords } from '@/lib/reasons'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { stateOf } from '@/ui/states'
import styles from './Funnel.module.css'
import type { DayRange } from './range'
import type { Tile } from './Tiles'

/** From impressions to customers; the rates between the steps are what counts. */
interface Props {
  range: DayRange
  team: string | null
  tiles: Tile[]
  /** The step that trend and table speak of. */
  step: string | undefined
  onStep: (step: string) => void
}

export function Funnel({ range, team, tiles, step: chosen, onStep }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const read = useRead(DashboardFunnelDocument, { range: { from: range.from, to: range.to }, team }, { live: true })
  const conversion = tiles.find((tile) => tile.metric.key === 'conversion_rate')
  return (
    <Section title={t('dashboard.funnel')} note={t('dashboard.funnelNote')}>
      <Loaded of={read} what={t('dashboard.funnel')} heights={[28, 28, 28, 28, 28]}>
        {({ dashboard }) => {
          const most = Math.log10(Math.max(10, ...dashboard.funnel.map((step) => Number(step.value ?? 0))))
          return (
            <>
              <ol>
                {dashboard.funnel.map((step) => {
                  const share = step.value ? Math.max(0.02, Math.log10(Math.max(1, Number(step.value))) / most) : 0
                  const judged = step.measure.key === 'customers' && conversion ? stateOf({ state: conversion.value.state, attainment: conversion.value.attainment }) : null
                  return (
                    <li key={step.measure.key}>
                      {step.rate !== null && (
                        <p className={styles.rate}>
                          <span className={styles.tick} aria-hidden />
                          {words('dashboard.rate', step.measure.key)} <strong>{f.percent(step.rate)}</strong>
                          {judged && conversion?.value.target && (
                            <span className={styles.judged} data-state={judged}>
                              <StateGlyph state={judged} size={12} /> {t('dashboard.target')} {f.percent(conversion.value.target)}
                            </span>
                          )}
                        </p>
                      )}
                      <UnstyledButton className={styles.step} data-on={chosen === step.measure.key || undefined} aria-pressed={chosen === step.measure.key} onClick={() => onStep(step.measure.key)}>
                        <span>{f.names(step.measure.names)}</span>
                        <span className={styles.bar} aria-hidden>
                          <i style={{ width: `${share * 100}%` }} />
                        </span>
                        <strong title={f.plain(step.value)}>{f.compact(step.value)}</strong>
                      </UnstyledButton>
                    </li>
                  )
                })}
              </ol>
              <p className={`note ${styles.hint}`}>{t('dashboard.funnelHint')}</p>
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}
