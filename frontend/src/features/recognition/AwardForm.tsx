import { Button, NumberInput, Select, Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SaveAwardDocument, type AwardRuleFragment, type AwardRulesQuery } from '@/gql/recognition'
import type { AwardMethod, LeaderboardSubject } from '@/gql/schema'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { AwardBadge, badgeNames, type BadgeName } from '@/ui/AwardBadge'
import { Choice } from '@/ui/Choice'
import { PersonSelect, type Someone } from '@/ui/PersonSelect'
import styles from './Rules.module.css'
import { usePeople } from './usePeople'

interface Props {
  /** Null: a new one. */
  award: AwardRuleFragment | null
  metrics: AwardRulesQuery['metrics']
  onDone: () => void
  onCancel: () => void
}

interface Typed {
  zh: string
  en: string
  about: string
  aboutEn: string
  badge: BadgeName
  schedule: 'MONTH' | 'QUARTER'
  winner: LeaderboardSubject
  method: AwardMethod
  choosers: Someone[]
  nominationDay: number
  decisionDay: number
  metric: string | null
  minSample: string
}

function startOf(award: AwardRuleFragment | null): Typed {
  return {
    zh: award?.names.zh ?? '', en: award?.names.en ?? '', about: award?.about.zh ?? '', aboutEn: award?.about.en ?? '', badge: award?.badge ?? 'STAR',
    schedule: award?.schedule === 'QUARTER' ? 'QUARTER' : 'MONTH', winner: award?.winner ?? 'MEMBER', method: award?.method ?? 'NOMINATION', choosers: award?.choosers ?? [],
    nominationDay: award?.nominationDay ?? 3, decisionDay: award?.decisionDay ?? 5, metric: award?.metric?.key ?? null, minSample: award?.minSample ?? '100',
  }
}

/** Makes an award or changes one; what it is given for and how stays as it was made. */
export function AwardForm({ award, metrics, onDone, onCancel }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const [typed, type] = useState(() => startOf(award))
  const set = (change: Partial<Typed>) => type({ ...typed, ...change })
  const { act, busy, problem } = useAct(SaveAwardDocument)
  const shown = ['names.zh', 'names.en', 'about.zh', 'about.en', 'choosers', 'nominationDay', 'decisionDay', 'metric', 'minSample']
  const errors = useFieldErrors(problem, shown)
  const rule = typed.method === 'RULE'
  const send = async () => {
    const about = typed.about.trim()
    const done = await act(
      {
        input: {
          awardId: award?.id ?? null, expectedVersion: award?.version ?? null, names: { zh: typed.zh.trim(), en: typed.en.trim() || null }, about: about ? { zh: about, en: typed.aboutEn.trim() || null } : null,
          badge: typed.badge, schedule: typed.schedule, winner: typed.winner, method: typed.method, decisionDay: typed.decisionDay,
          choosers: rule ? null : typed.choosers.map((one) => one.id), nominationDay: rule ? null : typed.nominationDay, metric: rule ? typed.metric : null, minSample: rule ? typed.minSample : null,
        },
      },
      { quiet: true },
    )
    if (!done) return
    told(t('recognition.saved'))
    onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextInput label={t('recognition.name')} maxLength={40} value={typed.zh} onChange={(event) => set({ zh: event.currentTarget.value })} error={errors.at('names.zh')} />
      <TextInput label={t('recognition.nameEn')} maxLength={40} value={typed.en} onChange={(event) => set({ en: event.currentTarget.value })} error={errors.at('names.en')} />
      <div data-wide>
        <Textarea autosize minRows={2} maxLength={500} label={t('recognition.about')} value={typed.about} onChange={(event) => set({ about: event.currentTarget.value })} error={errors.at('about.zh')} />
        {typed.about.trim() !== '' && <Textarea mt={12} autosize minRows={2} maxLength={500} label={t('recognition.aboutEn')} value={typed.aboutEn} onChange={(event) => set({ aboutEn: event.currentTarget.value })} error={errors.at('about.en')} />}
      </div>
      <div data-wide role="group" aria-label={t('recognition.badge')} className={styles.badges}>
        {badgeNames.map((badge) => (
          <UnstyledButton key={badge} aria-pressed={typed.badge === badge} aria-label={t(`recognition.badgeName.${badge}`)} onClick={() => set({ badge })}>
            <AwardBadge badge={badge} size={32} />
          </UnstyledButton>
        ))}
      </div>
      {!award && (
        <>
          <Choice label={t('recognition.how')} value={typed.method} onChange={(method) => set({ method })} options={(['NOMINATION', 'RULE'] as const).map((value) => ({ value, label: t(`recognition.method.${value}`) }))} />
          <Choice label={t('recognition.every')} value={typed.schedule} onChange={(schedule) => set({ schedule })} options={(['MONTH', 'QUARTER'] as const).map((value) => ({ value, label: t(`recognition.schedule.${value}`) }))} />
          <Choice label={t('recognition.whom')} value={typed.winner} onChange={(winner) => set({ winner })} options={(['MEMBER', 'TEAM'] as const).map((value) => ({ value, label: t(`recognition.winner.${value}`) }))} />
          <span />
        </>
      )}
      {rule ? (
        <>
          <Select size="sm" searchable label={t('recognition.metric')} data={metrics.map((one) => ({ value: one.key, label: f.names(one.names) }))} value={typed.metric} onChange={(metric) => set({ metric })} error={errors.at('metric')} />
          <TextInput inputMode="decimal" label={t('recognition.minSample')} value={typed.minSample} onChange={(event) => set({ minSample: event.currentTarget.value })} error={errors.at('minSample')} />
        </>
      ) : (
        <div data-wide>
          <PersonSelect label={t('recognition.chooserAdd')} value={null} error={errors.at('choosers')} useFound={usePeople} onChange={(one) => one && !typed.choosers.some((known) => known.id === one.id) && set({ choosers: [...typed.choosers, one] })} />
          <p className="note">{t('recognition.chooserNote')}</p>
          <ol className={styles.group}>
            {typed.choosers.map((one, at) => (
              <li key={one.id}>
                {one.name} {at === 0 && <span className="note">{t('recognition.chair')}</span>}
                <Button variant="transparent" p={0} h="auto" aria-label={`${t('recognition.remove')} ${one.name}`} onClick={() => set({ choosers: typed.choosers.filter((other) => other.id !== one.id) })}>
                  {t('recognition.remove')}
                </Button>
              </li>
            ))}
          </ol>
        </div>
      )}
      {!rule && <NumberInput min={1} max={27} label={t('recognition.nominationDay')} value={typed.nominationDay} onChange={(day) => set({ nominationDay: Number(day) })} error={errors.at('nominationDay')} />}
      <NumberInput min={1} max={28} label={t('recognition.decisionDay')} value={typed.decisionDay} onChange={(day) => set({ decisionDay: Number(day) })} error={errors.at('decisionDay')} />
      {errors.rest && (
        <p data-wide role="alert">
          {errors.rest}
        </p>
      )}
      <div data-wide className={styles.acts}>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
        <Button type="submit" loading={busy} disabled={typed.zh.trim() === '' || (rule && !typed.metric)}>
          {t('recognition.save')}
        </Button>
      </div>
    </form>
  )
}
