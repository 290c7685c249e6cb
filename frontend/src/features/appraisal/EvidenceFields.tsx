import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import type { Review } from './ReviewPage'
import styles from './ReviewPage.module.css'

export interface Piece {
  kind: 'platformEventId' | 'link' | 'note'
  value: string
}

export const pieceOf = (one: Review['evidence'][number]): Piece =>
  one.platformEvent ? { kind: 'platformEventId', value: one.platformEvent.id } : one.link ? { kind: 'link', value: one.link } : { kind: 'note', value: one.note ?? '' }

/** Platform events of the period by choice, links and notes by hand. */
export function EvidenceFields({ pieces, events, onChange }: { pieces: Piece[]; events: Review['platformEvents']; onChange: (pieces: Piece[]) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const set = (at: number, value: string) => onChange(pieces.map((one, place) => (place === at ? { ...one, value } : one)))
  return (
    <div className={styles.form}>
      {pieces.map((piece, at) => (
        <div key={at} className={styles.piece}>
          {piece.kind === 'platformEventId' ? (
            <Select style={{ flex: 1 }} label={t('appraisal.piece.platformEventId')} value={piece.value || null} onChange={(id) => set(at, id ?? '')} data={events.map((event) => ({ value: event.id, label: `${f.day(event.day)} ${event.description}` }))} />
          ) : (
            <TextInput style={{ flex: 1 }} label={t(`appraisal.piece.${piece.kind}`)} value={piece.value} onChange={(event) => set(at, event.currentTarget.value)} />
          )}
          <ActionIcon aria-label={t('appraisal.removePiece')} onClick={() => onChange(pieces.filter((_, place) => place !== at))}>
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      <div className={styles.piece}>
        {(['platformEventId', 'link', 'note'] as const).map((kind) => (
          <Button key={kind} size="compact-sm" disabled={kind === 'platformEventId' && events.length === 0} onClick={() => onChange([...pieces, { kind, value: kind === 'platformEventId' ? (events[0]?.id ?? '') : '' }])}>
            + {t(`appraisal.piece.${kind}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
