import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SetOkrWeightsDocument } from '@/gql/okr'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { valueOf } from '@/lib/typed'
import { Ask } from '@/ui/Ask'
import type { ObjectiveOfPage } from './objective'
import { Refusal } from './Refusal'
import { sharesOf } from './weights'
import styles from './Weights.module.css'

/** Weights of the key results, and of what aligns to the objective itself, each set together. */
export function Weights({ of, onDone, onClose }: { of: ObjectiveOfPage; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  const children = of.children.filter((child) => child.parentKeyResult === null && child.state !== 'CANCELLED')
  const groups = [
    { name: t('okr.keyResult'), list: of.keyResults },
    { name: t('objective.contributing'), list: children },
  ].filter((group) => group.list.length > 0)
  const [typed, setTyped] = useState<Record<string, string>>(() => Object.fromEntries([...of.keyResults, ...children].map((one) => [one.id, one.weight])))
  const { act, busy, problem } = useAct(SetOkrWeightsDocument)
  const errors = useFieldErrors(problem, [])
  const text = (one: { id: string; weight: string }) => typed[one.id] ?? one.weight
  const faulty = groups.some(({ list }) => sharesOf(list.map(text)).faulty.includes(true))
  const save = async () => {
    for (const { list } of groups) {
      if (list.every((one) => text(one) === one.weight)) continue
      const weights = list.map((one) => ({ id: one.id, weight: valueOf(text(one), 'COUNT') ?? one.weight }))
      if (!(await act({ input: { objectiveId: of.id, weights } }, { quiet: true }))) return
    }
    told(t('ui.saved'))
    onDone()
    onClose()
  }
  return (
    <Ask opened title={t('objective.weights')} act={t('ui.save')} busy={busy} disabled={faulty} onAct={() => void save()} onClose={onClose}>
      {groups.map(({ name, list }) => (
        <Group key={name} name={name} list={list} text={text} onType={(id, value) => setTyped({ ...typed, [id]: value })} />
      ))}
      {!of.includeChildren && children.length > 0 && <p className="note">{t('objective.contributingDont')}</p>}
      <Refusal problem={problem} rest={errors.rest} />
    </Ask>
  )
}

interface GroupProps {
  name: string
  list: { id: string; title: string; weight: string }[]
  text: (one: { id: string; weight: string }) => string
  onType: (id: string, value: string) => void
}

function Group({ name, list, text, onType }: GroupProps) {
  const { t } = useTranslation()
  const f = useFormats()
  const { sum, shares, faulty } = sharesOf(list.map(text))
  return (
    <div className={styles.group}>
      <h3 className="label">{name}</h3>
      <div className={styles.rows}>
        {list.map((one, at) => (
          <div key={one.id} className={styles.row}>
            <span>{one.title}</span>
            <TextInput aria-label={`${t('okr.weight')} ${one.title}`} inputMode="decimal" value={text(one)} error={faulty[at]} onChange={(event) => onType(one.id, event.currentTarget.value)} />
            <span>{f.percent(shares[at])}</span>
          </div>
        ))}
        <div className={`${styles.row} ${styles.sum}`}>
          <span>{t('objective.sum')}</span>
          <span>{f.plain(sum)}</span>
          <span>{Number(sum) > 0 ? f.percent('1') : t('objective.noneCounts')}</span>
        </div>
      </div>
    </div>
  )
}
