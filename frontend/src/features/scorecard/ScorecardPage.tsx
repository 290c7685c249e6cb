import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSubscription } from 'urql'
import { CardChangedDocument, MemberCardDocument, TeamCardDocument } from '@/gql/scorecard'
import { usePeriod } from '@/lib/address'
import { useRead } from '@/lib/read'
import { seesEveryone, useHere, isLead } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { Empty, NotFound } from '@/ui/Notice'
import { Page, type Tab } from '@/ui/Page'
import { CardExport, CardView } from './CardView'

const heights = [120, 52, 36, 36, 36, 36, 36, 36]

function useMemberCard(member: string) {
  const period = usePeriod()
  const read = useRead(MemberCardDocument, { member, period }, { live: true })
  useSubscription({ query: CardChangedDocument, variables: { member, period }, pause: !read.data?.scorecard })
  return read
}

function useOwnTabs(): Tab[] {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const tabs: Tab[] = [{ label: t('scorecard.mine'), to: '/scorecards/mine' }]
  if (viewer.team) tabs.push({ label: viewer.team.name, to: '/scorecards/teams/$team', params: { team: viewer.team.id } })
  return tabs
}

export function MyScorecardPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const read = useMemberCard(viewer.id)
  const tabs = useOwnTabs()
  return (
    <Page title={t('scorecard.title')} tabs={tabs} period actions={<CardExport card={read.data?.scorecard} />}>
      <Loaded of={read} what={t('scorecard.what')} heights={heights}>
        {(data) => (data.scorecard ? <CardView card={data.scorecard} /> : <Empty>{t('scorecard.none')}</Empty>)}
      </Loaded>
    </Page>
  )
}

export function MemberScorecardPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const { member } = useParams({ from: '/scorecards/members/$member' })
  const read = useMemberCard(member)
  const card = read.data?.scorecard
  const home = seesEveryone(viewer) ? <Link to="/scorecards">{t('scorecard.everyone')}</Link> : isLead(viewer) ? <Link to="/team">{t('scorecard.teamTitle')}</Link> : <Link to="/">{t('shell.goHome')}</Link>
  return (
    <Page title={card ? t('scorecard.of', { name: card.subject.name }) : t('scorecard.card')} period actions={<CardExport card={card} />}>
      <Loaded of={read} what={t('scorecard.what')} heights={heights} home={home}>
        {(data) => (data.scorecard ? <CardView card={data.scorecard} /> : <NotFound home={home} />)}
      </Loaded>
    </Page>
  )
}

export function TeamScorecardPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const { team } = useParams({ from: '/scorecards/teams/$team' })
  const period = usePeriod()
  const tabs = useOwnTabs()
  const read = useRead(TeamCardDocument, { team, period }, { live: true })
  useSubscription({ query: CardChangedDocument, variables: { team, period }, pause: !read.data?.teamScorecard })
  const card = read.data?.teamScorecard
  const own = viewer.team?.id === team
  return (
    <Page title={own ? t('scorecard.title') : card ? t('scorecard.of', { name: card.subject.name }) : t('scorecard.teamCard')} tabs={own ? tabs : undefined} period actions={<CardExport card={card} />}>
      <Loaded of={read} what={t('scorecard.what')} heights={heights} home={<Link to="/">{t('shell.goHome')}</Link>}>
        {(data) => (data.teamScorecard ? <CardView card={data.teamScorecard} /> : <Empty>{t('scorecard.noneTeam')}</Empty>)}
      </Loaded>
    </Page>
  )
}
