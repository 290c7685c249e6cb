import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { HomeThanksDocument } from '@/gql/home'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import styles from './Thanks.module.css'

/** What colleagues thanked me for of late. */
export function Thanks() {
  const { t } = useTranslation()
  const f = useFormats()
  const read = useRead(HomeThanksDocument, {}, { live: true })
  return (
    <Section title={t('home.thanks')} note={read.data?.thanks.totalCount || undefined} aside={<Link to="/incentives/awards">{t('home.allThanks')}</Link>} ruled>
      <Loaded of={read} what={t('home.thanks')} heights={[36, 36]}>
        {({ thanks }) =>
          thanks.nodes.length === 0 ? (
            <p className="note">{t('home.noThanks')}</p>
          ) : (
            <ul>
              {thanks.nodes.map((one) => (
                <li key={one.id} className={styles.row}>
                  <span className={styles.words} title={one.words}>
                    {t('home.thanksBy', { name: one.from?.name ?? '', words: one.words })}
                  </span>
                  <span className="note">{f.day(f.dayOf(one.at))}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  )
}
