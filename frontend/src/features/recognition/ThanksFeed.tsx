import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSubscription } from 'urql'
import { ThanksChangedDocument, ThanksFeedDocument } from '@/gql/recognition'
import type { ThanksView } from '@/gql/schema'
import { useRead } from '@/lib/read'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { GiveThanks } from './GiveThanks'
import styles from './ThanksFeed.module.css'
import { ThanksRow } from './ThanksRow'

const views = ['ALL', 'TO_ME', 'FROM_ME'] as const

/** What colleagues thank each other for, newest first; a new one appears by itself. */
export function ThanksFeed() {
  const { t } = useTranslation()
  const [view, see] = useState<ThanksView>('ALL')
  const [after, goOn] = useState<string | null>(null)
  const read = useRead(ThanksFeedDocument, { view, after }, { live: true })
  const [{ data: changed }] = useSubscription({ query: ThanksChangedDocument })
  const { retry } = read
  useEffect(() => {
    if (changed) retry() // a reaction too
  }, [changed, retry])
  const show = (next: ThanksView) => {
    goOn(null)
    see(next)
  }
  return (
    <Section title={t('recognition.thanks')} note={t('recognition.thanksNote')} aside={<Choice label={t('recognition.viewLabel')} value={view} onChange={show} options={views.map((value) => ({ value, label: t(`recognition.view.${value}`) }))} />}>
      <GiveThanks
        onGiven={() => {
          show('ALL')
          retry()
        }}
      />
      <Loaded of={read} what={t('recognition.thanks')} heights={[72, 72, 72]}>
        {({ thanks }) =>
          thanks.nodes.length === 0 ? (
            <p className={`note ${styles.empty}`}>{t(`recognition.empty.${view}`)}</p>
          ) : (
            <>
              <ul>
                {thanks.nodes.map((one) => (
                  <ThanksRow key={one.id} thanks={one} onChange={retry} />
                ))}
              </ul>
              {thanks.pageInfo.hasNextPage && (
                <Button mt={12} onClick={() => goOn(thanks.pageInfo.endCursor)}>
                  {t('recognition.more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  )
}
