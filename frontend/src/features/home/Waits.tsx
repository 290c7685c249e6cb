import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconClipboardCheck, IconFileImport } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HomeImportsDocument, HomeTeamDocument, type HomeQuery } from '@/gql/graphql'
import { useFormats } from '@/lib/formats'
import type { Period } from '@/lib/period'
import { useRead } from '@/lib/read'
import { has, isLead, mayImport, useHere } from '@/lib/viewer'
import { useWords } from '@/lib/reasons'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import styles from './Waits.module.css'

interface Wait {
  key: string
  icon: ReactNode
  title: string
  text: string
  act: string
  link: { to: '/scorecards/mine' | '/scorecards/members/$member' | '/imports/$import'; params?: Record<string, string>; search?: Record<string, unknown> }
}

/** What waits for me, due first; one filled button at most. */
export function Waits({ card, period }: { card: HomeQuery['scorecard'] | null; period: Period }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const { viewer } = useHere()
  const rates = isLead(viewer) || has(viewer, 'HR')
  const team = useRead(HomeTeamDocument, { period, team: has(viewer, 'HR') ? null : (viewer.leads[0]?.id ?? null) }, { pause: !rates, live: true })
  const imports = useRead(HomeImportsDocument, {}, { pause: !mayImport(viewer) })

  const cards = (team.data?.scorecards.nodes ?? []).filter((one) => one.member?.id !== viewer.id)
  const toRate = cards.filter((one) => one.abilities.includes('RATE') && one.blockers.some((blocker) => blocker.reason === 'NOT_RATED'))
  const missing = new Map<string, { name: string; key: string; members: string[] }>()
  for (const one of cards) {
    if (!one.abilities.includes('DECLARE_NOT_APPLICABLE') || !one.member) continue
    for (const blocker of one.blockers.filter((b) => b.reason === 'MISSING')) {
      const { key, names } = blocker.line.metric
      const entry = missing.get(key) ?? { name: f.names(names), key, members: [] }
      entry.members.push(one.member.id)
      missing.set(key, entry)
    }
  }

  const waits: Wait[] = [
    ...toRate.map((one) => ({
      key: `rate${one.id}`,
      icon: <IconClipboardCheck size={16} />,
      title: `${t('home.rate')} ${one.member?.name ?? ''}`,
      text: one.blockers.filter((b) => b.reason === 'NOT_RATED').map((b) => f.names(b.line.metric.names)).join(' · '),
      act: t('home.rateAct'),
      link: { to: '/scorecards/members/$member' as const, params: { member: one.member?.id ?? '' }, search: { line: one.blockers.find((b) => b.reason === 'NOT_RATED')?.line.metric.key } },
    })),
    ...(imports.data?.imports.nodes ?? [])
      .filter((one) => one.canConfirm && one.provisional)
      .map((one) => ({
        key: one.id,
        icon: <IconFileImport size={16} />,
        title: t('home.confirm'),
        text: t('home.confirmText', { number: one.number, name: one.byName, rows: one.rows }),
        act: t('home.view'),
        link: { to: '/imports/$import' as const, params: { import: one.id } },
      })),
    ...[...missing.values()].map((one) => ({
      key: `missing${one.key}`,
      icon: <StateGlyph state="missing" size={16} />,
      title: t('home.missing', { metric: one.name }),
      text: t('home.missingWho', { count: one.members.length }),
      act: t('home.handle'),
      link: { to: '/scorecards/members/$member' as const, params: { member: one.members[0] ?? '' }, search: { line: one.key } },
    })),
    ...(card?.blockers ?? [])
      .filter((blocker) => blocker.reason !== 'NOT_RATED')
      .map((blocker) => ({
        key: `own${blocker.line.id}${blocker.reason}`,
        icon: <StateGlyph state="missing" size={16} />,
        title: f.names(blocker.line.metric.names),
        text: `${words('scorecard.blocker', blocker.reason)} · ${words('scorecard.remedy', blocker.reason)}`,
        act: t('home.view'),
        link: { to: '/scorecards/mine' as const, search: { line: blocker.line.metric.key } },
      })),
  ]

  return (
    <Section title={t('home.waiting')} note={waits.length || undefined} ruled>
      {waits.length === 0 && <p className="note">{t('home.nothingWaits')}</p>}
      <ul>
        {waits.slice(0, 12).map((wait, at) => (
          <li key={wait.key} className={styles.row}>
            {wait.icon}
            <span className={styles.words}>
              <span>{wait.title}</span> <span className="note">{wait.text}</span>
            </span>
            <span className={`note ${styles.due}`}>{t('home.beforeFinal')}</span>
            <Button variant={at === 0 ? 'filled' : 'default'} renderRoot={(props) => <Link to={wait.link.to} params={wait.link.params as never} search={((before: { period?: string }) => ({ period: before.period, ...wait.link.search })) as never} {...props} />}>
              {wait.act}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
