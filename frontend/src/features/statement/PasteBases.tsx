import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SetBonusBasesDocument } from '@/gql/statement'
import { told, useAct } from '@/lib/act'
import { add } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { firstDay, quarterOf } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { BaseTerms } from './BaseTerms'
import { readPasted, type BaseSchedule, type Person } from './bases'
import styles from './PasteBases.module.css'

/** Several people's bases, pasted from a sheet; all of them or none. */
export function PasteBases({ people, onClose, onSaved }: { people: Person[]; onClose: () => void; onSaved: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company, viewer } = useHere()
  const [schedule, setSchedule] = useState<BaseSchedule>('QUARTER')
  const [from, setFrom] = useState(firstDay(quarterOf(company.today)))
  const [text, setText] = useState('')
  const { act, busy } = useAct(SetBonusBasesDocument)
  const rows = readPasted(text, people, viewer.id)
  const wrong = rows.filter((row) => row.problem)
  const bases = rows.flatMap(({ person, amount }) => (person && amount !== undefined ? [{ memberId: person.id, schedule, from, amount }] : []))
  const save = async () => {
    if (!(await act({ input: { bases } }))) return
    told(t('statement.setDone', { count: bases.length }))
    onSaved()
    onClose()
  }
  return (
    <Ask opened title={t('statement.setMany')} act={t('statement.set')} busy={busy} disabled={bases.length === 0 || wrong.length > 0 || !from} onAct={() => void save()} onClose={onClose}>
      <BaseTerms schedule={schedule} from={from} onSchedule={setSchedule} onFrom={setFrom} />
      <Textarea mt={12} label={t('statement.paste')} description={t('statement.pasteNote')} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize minRows={6} maxRows={14} className={styles.text} data-autofocus />
      <div aria-live="polite">
        {wrong.length > 0 && (
          <>
            <p className={styles.wrong}>{t('statement.pasteErrors', { count: wrong.length })}</p>
            <ul className={styles.errors}>
              {wrong.slice(0, 50).map((row) => (
                <li key={row.line}>
                  <strong>{t('statement.line', { line: row.line })}</strong> {t(`statement.pasteError.${row.problem ?? 'form'}`, { who: row.who, count: row.count })}
                </li>
              ))}
            </ul>
          </>
        )}
        {wrong.length === 0 && bases.length > 0 && (
          <p className="note">
            {t('statement.pastePreview', { count: bases.length })} · {t('statement.total')} {f.amount(add(...bases.map((one) => one.amount)))}
          </p>
        )}
      </div>
    </Ask>
  )
}
