import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSubscription } from 'urql'
import { HomeCardChangedDocument, HomeDocument } from '@/gql/home'
import { usePeriod } from '@/lib/address'
import { firstDay, lastDay } from '@/lib/period'
import { useRead } from '@/lib/read'
import { mayImport, useHere } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Bonus } from './Bonus'
import { Hero } from './Hero'
import { Latest } from './Latest'
import { MovedObjectives, MyObjectives } from './Objectives'
import { WhyItMoved } from './WhyItMoved'
import { Rank } from './Rank'
import { Thanks } from './Thanks'
import { Waits } from './Waits'

export function HomePage() {
  const { t } = useTranslation()
  const { viewer, company } = useHere()
  const period = usePeriod()
  const variables = { member: viewer.id, period, range: { from: firstDay(period), to: lastDay(period) } }
  const read = useRead(HomeDocument, variables, { live: true })
  useSubscription({ query: HomeCardChangedDocument, variables: { member: viewer.id, period }, pause: !read.data?.scorecard })

  const nothing =
    company.dataThrough === null ? (
      <Empty act={mayImport(viewer) ? <Button variant="filled" renderRoot={(props) => <Link to="/imports" {...props} />}>{t('home.goImport')}</Button> : undefined}>
        {t(mayImport(viewer) ? 'home.noData' : 'home.noDataMember')}
      </Empty>
    ) : (
      <Empty>{t(viewer.position ? 'home.noDataMember' : 'home.noPosition')}</Empty>
    )

  return (
    <Page title={t('shell.home')} period rail={
        <>
          <Rank period={period} />
          <Bonus />
          <MovedObjectives period={period} />
          <Thanks />
          {read.data?.scorecard && <Latest changes={read.data.scorecard.changes} />}
        </>
      }>
      <Loaded of={read} what={t('home.what')} heights={[190, 36, 36, 36, 36]}>
        {({ scorecard, platformEvents }) => (
          <>
            {scorecard ? <Hero card={scorecard} events={platformEvents} period={period} /> : nothing}
            {scorecard?.movement && <WhyItMoved movement={scorecard.movement} lineCount={scorecard.sections.reduce((sum, section) => sum + section.lines.length, 0)} />}
            <Waits period={period} />
            <MyObjectives period={period} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
