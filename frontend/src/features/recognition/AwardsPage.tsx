import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSubscription } from 'urql'
import { AwardsChangedDocument, AwardsDocument } from '@/gql/recognition'
import { usePeriod } from '@/lib/address'
import { useRead } from '@/lib/read'
import { useIncentiveTabs } from '@/ui/incentiveTabs'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import styles from './AwardsPage.module.css'
import { MyBadges } from './MyBadges'
import { MyCareer } from './MyCareer'
import { MostThanked } from './MostThanked'
import { OpenRounds } from './OpenRounds'
import { Rules } from './Rules'
import { ThanksFeed } from './ThanksFeed'
import { Wall } from './Wall'

/** Who was thanked for what? Awards at the left, thanks in the middle, one's own way at the right. */
export function AwardsPage() {
  const { t } = useTranslation()
  const tabs = useIncentiveTabs()
  const period = usePeriod()
  const [reading, readRules] = useState(false)
  const year = Number(period.slice(0, 4))
  const read = useRead(AwardsDocument, { year: `${year}`, before: `${year - 1}` }, { live: true })
  const [{ data: changed }] = useSubscription({ query: AwardsChangedDocument })
  const { retry } = read
  useEffect(() => {
    if (changed) retry()
  }, [changed, retry])
  return (
    <Page title={t('recognition.title')} tabs={tabs} period rail={<><MyCareer /><MyBadges /></>} railWidth={340}>
      <div className={styles.columns}>
        <div className={styles.awards}>
          <Loaded of={read} what={t('recognition.what')} heights={[90, 90, 36, 36, 36]}>
            {({ openAwardRounds, awardWall, before }) => (
              // January's are announced in February: until then those of the year before stand there.
              <Wall wall={awardWall.length > 0 ? awardWall : before} rules={<Button variant="transparent" p={0} h="auto" onClick={() => readRules(true)}>{t('recognition.rules')}</Button>} onChange={retry}>
                <OpenRounds rounds={openAwardRounds} onChange={retry} />
              </Wall>
            )}
          </Loaded>
        </div>
        <div className={styles.thanks}>
          <ThanksFeed />
          <MostThanked period={period} />
        </div>
      </div>
      {reading && <Rules onClose={() => readRules(false)} />}
    </Page>
  )
}
