import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '@/lib/period'
import type { Marker } from './chartOption'
import styles from './EventList.module.css'

interface Props {
  events: Marker[]
  day: (day: Day) => string
  onClose: () => void
}

/** What happened at the markers of a chart. */
export default function EventList({ events, day, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened onClose={onClose} title={t('ui.events')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <ul className={styles.root}>
        {events.map((event, at) => (
          <li key={at}>
            <span className="note">{day(event.on ?? event.day)}</span>
            <span>{event.text}</span>
          </li>
        ))}
      </ul>
      <p className="note">{t('ui.eventsNote')}</p>
    </Modal>
  )
}
