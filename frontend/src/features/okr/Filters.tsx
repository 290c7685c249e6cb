import { Button, Kbd, Modal, TextInput } from '@mantine/core'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterFields, type FilterProps } from './FilterFields'
import styles from './Filters.module.css'
import type { Filter } from './tree'

export const SEARCH = 'okr-search'

const set = (filter: Filter) => [filter.team, filter.owner, filter.health, filter.kind, filter.unaligned, filter.turned].filter(Boolean).length

/** What narrows the tree; all of it lives in the address, so that a view can be shared. On the phone behind one button. */
export function Filters({ found, folded, ...fields }: FilterProps & { /** How many match. */ found: number; folded: boolean }) {
  const { t } = useTranslation()
  const [opened, open] = useState(false)
  const { filter, onChange } = fields
  return (
    <>
      <TextInput
        id={SEARCH}
        aria-label={t('okr.search')}
        placeholder={t(folded ? 'okr.searchShort' : 'okr.search')}
        size="xs"
        className={styles.search}
        leftSection={<IconSearch size={14} />}
        rightSection={!folded && !filter.q && <Kbd size="xs">/</Kbd>}
        value={filter.q ?? ''}
        onChange={(event) => onChange({ q: event.currentTarget.value || undefined })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          if (filter.q) onChange({ q: undefined })
          else event.currentTarget.blur()
        }}
      />
      {folded ? (
        <Button className={styles.button} aria-label={[t('okr.filters'), ...(set(filter) > 0 ? [set(filter)] : [])].join(' ')} aria-haspopup="dialog" onClick={() => open(true)}>
          <IconFilter size={16} />
          {set(filter) > 0 && <strong className={styles.count}>{set(filter)}</strong>}
        </Button>
      ) : (
        <FilterFields {...fields} />
      )}
      {folded && (
        <Modal opened={opened} onClose={() => open(false)} title={t('okr.filters')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
          <div className={styles.stack}>
            <FilterFields {...fields} stacked />
            <Button variant="filled" onClick={() => open(false)}>
              {t('okr.showFound', { count: found })}
            </Button>
          </div>
        </Modal>
      )}
    </>
  )
}
