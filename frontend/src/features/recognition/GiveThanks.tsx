import { Button, Chip, Textarea, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CompanyValuesDocument, GiveThanksDocument } from '@/gql/recognition'
import { told, useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { PersonSelect, type Someone } from '@/ui/PersonSelect'
import styles from './GiveThanks.module.css'
import { usePeople } from './usePeople'

interface Typed {
  to: Someone | null
  value: string
  words: string
}

const blank: Typed = { to: null, value: '', words: '' }

/** Thanks a colleague, and names a value of the company; one line until it is used. */
export function GiveThanks({ onGiven }: { onGiven: () => void }) {
  const { t } = useTranslation()
  const [typed, type, draft] = useDraft<Typed>('thanks', blank)
  const [open, unfold] = useState(draft.restored)
  if (!open) {
    return (
      <UnstyledButton className={styles.line} onClick={() => unfold(true)}>
        {t('recognition.compose')}
      </UnstyledButton>
    )
  }
  const done = () => {
    type(blank)
    draft.drop()
    unfold(false)
  }
  return <Form typed={typed} onType={type} onCancel={done} onGiven={() => (done(), onGiven())} />
}

function Form({ typed, onType, onGiven, onCancel }: { typed: Typed; onType: (next: Typed) => void; onGiven: () => void; onCancel: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer } = useHere()
  const values = useRead(CompanyValuesDocument, {}).data?.companyValues.filter((one) => !one.retired) ?? []
  const { act, busy, problem } = useAct(GiveThanksDocument)
  const errors = useFieldErrors(problem, ['memberId', 'valueId', 'words'])
  const send = async () => {
    if (!typed.to || !(await act({ input: { memberId: typed.to.id, valueId: typed.value, words: typed.words.trim() } }, { quiet: true }))) return
    told(t('recognition.sent'))
    onGiven()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <PersonSelect label={t('recognition.to')} value={typed.to} error={errors.at('memberId')} useFound={usePeople} but={viewer.id} onChange={(to) => onType({ ...typed, to })} />
      <fieldset className={styles.values}>
        <legend className="label">{t('recognition.value')}</legend>
        <Chip.Group value={typed.value} onChange={(value) => onType({ ...typed, value })}>
          {values.map((one) => (
            <Chip key={one.id} value={one.id} size="xs">
              {f.names(one.names)}
            </Chip>
          ))}
        </Chip.Group>
        {errors.at('valueId') && <p role="alert">{errors.at('valueId')}</p>}
      </fieldset>
      <Textarea autosize minRows={2} maxLength={500} label={t('recognition.words')} description={t('recognition.wordsNote')} value={typed.words} onChange={(event) => onType({ ...typed, words: event.currentTarget.value })} error={errors.at('words')} />
      {errors.rest && <p role="alert">{errors.rest}</p>}
      <div className={styles.acts}>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
        <Button type="submit" loading={busy} disabled={!typed.to || !typed.value || typed.words.trim().length < 2}>
          {t('recognition.send')}
        </Button>
      </div>
    </form>
  )
}
