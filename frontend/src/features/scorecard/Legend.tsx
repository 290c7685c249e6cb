import { useTranslation } from 'react-i18next'
import { StateGlyph } from '@/ui/StateGlyph'
import styles from './Legend.module.css'

export function Legend() {
  const { t } = useTranslation()
  return (
    <ul className={styles.root}>
      <li><StateGlyph state="met" />{t('scorecard.legendMet')}</li>
      <li><StateGlyph state="near" />{t('scorecard.legendNear')}</li>
      <li><StateGlyph state="missed" />{t('scorecard.legendMissed')}</li>
      <li><StateGlyph state="rated" />{t('state.rated')}</li>
      <li><StateGlyph state="excluded" />{t('state.excluded')}</li>
      <li><StateGlyph state="missing" />{t('state.missing')}</li>
      <li><StateGlyph state="na" />{t('state.na')}</li>
      <li><span className={styles.hatch} aria-hidden />{t('scorecard.legendProvisional')}</li>
      <li className={styles.last}>{t('scorecard.legendWeight')}</li>
    </ul>
  )
}
