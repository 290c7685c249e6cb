import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelWhatIfQuery } from '@/gql/channel'
import { useFormats } from '@/lib/formats'
import { DataTable } from '@/ui/DataTable'
import styles from './Effects.module.css'

type WhatIf = ChannelWhatIfQuery['channelWhatIf']
type Effect = WhatIf['effects'][number]

const keyOf = (row: Effect) => `${row.team.id} ${row.position?.id ?? ''}`

/** Whose total would change by how much: by team and position, the cards themselves on demand. */
export function Effects({ of }: { of: WhatIf }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [opened, open] = useState<string | null>(null)
  const change = (row: Effect) => (row.least === row.most ? f.signed(row.most) : `${f.signed(row.least)} … ${f.signed(row.most)}`)
  const name = (row: Effect) => (row.position ? t('channel.group', { team: row.team.name, position: f.names(row.position.names), count: row.cards.length }) : t('channel.teamCard', { team: row.team.name }))
  return (
    <>
      {of.effects.length === 0 ? (
        <p className={styles.none}>{t('channel.noEffects')}</p>
      ) : (
        <div className={styles.table}>
          <DataTable
            label={t('channel.effects')}
            rows={of.effects}
            rowKey={keyOf}
            open={{ name, act: (row) => open(opened === keyOf(row) ? null : keyOf(row)), can: (row) => row.position !== null }}
            below={(row) =>
              opened === keyOf(row) && row.position ? (
                <ul className={styles.cards}>
                  {row.cards.map((card) => (
                    <li key={card.subject.id}>
                      <span className="truncate">{card.subject.name}</span>
                      <span>{f.score(card.before)} → {f.score(card.after)}</span>
                      <strong>{f.signed(card.change)}</strong>
                    </li>
                  ))}
                </ul>
              ) : null
            }
            columns={[
              { key: 'name', title: t('channel.effects'), cell: (row) => <span className={styles.name}>{name(row)}</span> },
              { key: 'weight', title: t('channel.lineWeight'), align: 'right', cell: (row) => f.plain(row.weight) },
              { key: 'change', title: t('channel.totalChange'), align: 'right', cell: (row) => <strong>{change(row)}</strong> },
            ]}
          />
        </div>
      )}
      {(of.unchanged > 0 || of.hidden > 0) && (
        <p className={`note ${styles.rest}`}>
          {[of.unchanged > 0 && t('channel.unchanged', { count: of.unchanged }), of.hidden > 0 && t('channel.hidden', { count: of.hidden })].filter(Boolean).join(t('channel.stop'))}
        </p>
      )}
    </>
  )
}
