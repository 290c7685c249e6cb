import { Button, Combobox, Textarea, useCombobox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CommentOnObjectiveDocument, ObjectiveCommentsDocument, OkrPeopleDocument, type RemarkFragment } from '@/gql/okr'
import { useAct } from '@/lib/act'
import { useDraft } from '@/lib/draft'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Avatar } from '@/ui/Avatar'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import styles from './Comments.module.css'
import { useAgain } from './useReports'
import { askedFor, partsOf, spokenTo, withName, type Person } from './mention'

const MOST = 100

/** What people say of an objective, newest first. */
export function Comments({ objective, told }: { objective: string; told: string }) {
  const { t } = useTranslation()
  const [first, setFirst] = useState(10)
  const read = useRead(ObjectiveCommentsDocument, { id: objective, first }, { live: true })
  const { retry } = read
  useAgain(told, retry)
  const comments = read.data?.objective?.comments
  const more = comments ? comments.totalCount - comments.nodes.length : 0
  return (
    <Section title={t('objective.comments')} note={comments?.totalCount || undefined} ruled id="comments">
      <Say objective={objective} onSaid={retry} />
      <Loaded of={read} what={t('objective.comments')} heights={[40, 40]}>
        {() => (
          <>
            {comments?.nodes.length === 0 && <p className="note">{t('objective.noComments')}</p>}
            <ul>{comments?.nodes.map((one) => <Remark key={one.id} of={one} />)}</ul>
            {more > 0 && first < MOST && (
              <Button variant="transparent" p={0} onClick={() => setFirst(Math.min(MOST, first + 30))}>
                {t('objective.earlier', { count: more })}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Remark({ of }: { of: RemarkFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { viewer, company } = useHere()
  return (
    <li className={styles.row}>
      <Avatar name={of.by?.name ?? null} me={of.by?.id === viewer.id} size={24} />
      <div>
        <p className={styles.head}>
          <span>{of.by?.name ?? t('objective.nobody')}</span>
          <span className="note">{f.moment(of.at, company.today)}</span>
        </p>
        <p className={styles.text}>
          {partsOf(of.text, of.mentions).map((part, at) =>
            part.person ? (
              <span key={at} className={styles.mention}>
                {part.text}
              </span>
            ) : (
              part.text
            ),
          )}
        </p>
      </div>
    </li>
  )
}

interface Typed {
  text: string
  chosen: Person[]
}

function Say({ objective, onSaid }: { objective: string; onSaid: () => void }) {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const [typed, type, { drop }] = useDraft<Typed>(`comment ${viewer.id} ${objective}`, { text: '', chosen: [] })
  const [asked, ask] = useState<{ from: number; name: string } | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const people = useRead(OkrPeopleDocument, { search: asked?.name ?? '' }, { pause: asked === null })
  const found = asked === null ? [] : (people.data?.members.nodes ?? []).filter((one) => one.id !== viewer.id)
  const list = useCombobox()
  const { act, busy, problem } = useAct(CommentOnObjectiveDocument)
  const errors = useFieldErrors(problem, ['text', 'mentions'])
  const shown = found.length > 0

  useEffect(() => {
    if (shown) {
      list.openDropdown()
      list.selectFirstOption()
    } else list.closeDropdown()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the list itself is another one with each render
  }, [shown, asked?.name])

  const choose = (id: string) => {
    const person = found.find((one) => one.id === id)
    if (!person || !asked) return
    const next = withName(typed.text, asked, person.name)
    type({ text: next.text, chosen: [...typed.chosen, { id: person.id, name: person.name }] })
    ask(null)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  const send = async () => {
    const text = typed.text.trim()
    if (text === '') return
    const mentions = spokenTo(text, typed.chosen).map((one) => one.id)
    if (!(await act({ input: { objectiveId: objective, text, mentions: mentions.length > 0 ? mentions : null } }, { quiet: true }))) return
    type({ text: '', chosen: [] })
    drop()
    onSaid()
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Combobox store={list} onOptionSubmit={choose} position="bottom-start" width={260}>
        <Combobox.Target withKeyboardNavigation={shown} withAriaAttributes={shown} targetType="input">
          <Textarea
            ref={area}
            aria-label={t('objective.comment')}
            placeholder={t('objective.commentHow')}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={4000}
            value={typed.text}
            error={errors.at('text') ?? errors.at('mentions') ?? errors.rest}
            onChange={(event) => {
              const { value, selectionStart } = event.currentTarget
              type({ ...typed, text: value })
              ask(askedFor(value, selectionStart))
            }}
            onBlur={() => ask(null)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && asked !== null) {
                event.stopPropagation()
                ask(null)
              }
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault()
                void send()
              }
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!shown}>
          <Combobox.Options aria-label={t('objective.people')}>
            {found.map((one) => (
              <Combobox.Option key={one.id} value={one.id} className={styles.choice} onMouseDown={(event) => event.preventDefault()}>
                <span className={styles.option}>
                  {one.name} <span className="note">{one.team?.name}</span>
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <div className={styles.foot}>
        <span className="note">{problem?.kind === 'offline' ? t('objective.offline') : t('objective.commentNote')}</span>
        <Button type="submit" loading={busy} disabled={typed.text.trim() === ''}>
          {t('objective.send')}
        </Button>
      </div>
    </form>
  )
}
