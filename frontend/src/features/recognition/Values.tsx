import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SaveCompanyValueDocument, type ValueShownFragment } from '@/gql/recognition'
import { useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import styles from './Rules.module.css'

/** The company's values; retired ones stay with the thanks that named them. */
export function Values({ values, defines, onChange }: { values: ValueShownFragment[]; defines: boolean; onChange: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [typed, type] = useState({ zh: '', en: '' })
  const { act, busy, problem } = useAct(SaveCompanyValueDocument)
  const errors = useFieldErrors(problem, ['names.zh', 'names.en'])
  const add = async () => {
    if (!(await act({ input: { names: { zh: typed.zh.trim(), en: typed.en.trim() || null }, valueId: null, retired: null } }, { quiet: true }))) return
    type({ zh: '', en: '' })
    onChange()
  }
  return (
    <Section title={t('recognition.values')} ruled>
      <ul>
        {values
          .filter((one) => defines || !one.retired)
          .map((one) => (
            <li key={one.id} className={styles.value}>
              <span>
                {f.names(one.names)} {one.retired && <Tag>{t('recognition.retired')}</Tag>}
              </span>
              {defines && (
                <Button loading={busy} aria-label={`${t(one.retired ? 'recognition.restore' : 'recognition.retire')}: ${f.names(one.names)}`} onClick={() => void act({ input: { valueId: one.id, retired: !one.retired, names: null } }).then((done) => done && onChange())}>
                  {t(one.retired ? 'recognition.restore' : 'recognition.retire')}
                </Button>
              )}
            </li>
          ))}
      </ul>
      {defines && (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <TextInput label={t('recognition.valueName')} maxLength={20} value={typed.zh} onChange={(event) => type({ ...typed, zh: event.currentTarget.value })} error={errors.at('names.zh')} />
          <TextInput label={t('recognition.valueNameEn')} maxLength={20} value={typed.en} onChange={(event) => type({ ...typed, en: event.currentTarget.value })} error={errors.at('names.en')} />
          <Button type="submit" disabled={typed.zh.trim() === ''}>
            {t('recognition.addValue')}
          </Button>
          {errors.rest && <p role="alert">{errors.rest}</p>}
        </form>
      )}
    </Section>
  )
}
