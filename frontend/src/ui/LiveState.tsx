import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import { useLive } from '@/lib/live'
import { useHere } from '@/lib/viewer'
import styles from './LiveState.module.css'

/** Whether what is on screen moves by itself, and to which day there is data. */
export function LiveState() {
  const { t } = useTranslation()
  const f = useFormats()
  const live = useLive()
  const { company } = useHere()
  const lost = live.state === 'lost'
  const through = company.dataThrough ? t('shell.dataThrough', { day: f.day(company.dataThrough) }) : t('shell.noDataYet')
  const text = lost ? t('shell.lost', { time: f.time(live.since) }) : `${t('shell.live')} · ${through}`
  return (
    <span className={styles.root} data-lost={lost || undefined} role="status">
      <span className={styles.dot} aria-hidden />
      <span className={styles.text}>{text}</span>
    </span>
  )
}
