import '@mantine/spotlight/styles.layer.css'
import { Spotlight, spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PaletteDocument, PaletteMetricsDocument, PaletteObjectivesDocument } from '@/gql/app'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { signOut } from '@/lib/session'
import { useHere } from '@/lib/viewer'
import type { Destination } from './destinations'
import { useSwitches } from './switches'

export default function PaletteBox({ destinations, wanted }: { destinations: Destination[]; wanted: number }) {
  const { t } = useTranslation()
  const f = useFormats()
  const navigate = useNavigate()
  const { viewer } = useHere()
  const { toggleTheme, toggleLang } = useSwitches()
  const [query, setQuery] = useState('')
  const people = useRead(PaletteDocument, { search: query.trim() }, { pause: query.trim().length < 1 })
  const objectives = useRead(PaletteObjectivesDocument, { search: query.trim() }, { pause: query.trim().length < 1 })
  const metrics = useRead(PaletteMetricsDocument, {})

  useEffect(() => spotlight.open(), [wanted])

  const act = (id: string, label: string, onClick: () => void, description?: string): SpotlightActionData => ({ id, label, description, onClick })
  const groups: SpotlightActionGroupData[] = [
    { group: t('shell.palettePages'), actions: destinations.map((d) => act(d.to, t(`shell.${d.name}`), () => void navigate({ to: d.to }))) },
    {
      group: t('shell.palettePeople'),
      actions: (query.trim() ? (people.data?.members.nodes ?? []) : []).map((m) =>
        act(m.id, m.name, () => void (m.id === viewer.id ? navigate({ to: '/scorecards/mine' }) : navigate({ to: '/scorecards/members/$member', params: { member: m.id } })), m.team?.name),
      ),
    },
    {
      group: t('shell.paletteObjectives'),
      actions: (query.trim() ? (objectives.data?.objectives.nodes ?? []) : []).map((one) =>
        act(one.id, one.title, () => void navigate({ to: '/okr/objectives/$objective', params: { objective: one.id } }), `${one.owner.name} · ${one.cycle.period}`),
      ),
    },
    {
      group: t('shell.paletteMetrics'),
      actions: (query.trim() ? (metrics.data?.metrics ?? []) : []).map((m) => act(m.id, f.names(m.names), () => void navigate({ to: '/dashboard', search: { metric: m.key } }), m.key)),
    },
    {
      group: t('shell.paletteActs'),
      actions: [act('theme', t('shell.toggleTheme'), toggleTheme), act('lang', t('shell.toggleLanguage'), toggleLang), act('out', t('shell.signOut'), () => void signOut())],
    },
  ]
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      nothingFound={t('shell.paletteNothing')}
      limit={18}
      scrollable
      maxHeight={420}
      overlayProps={{ blur: 0 }}
      shortcut={null}
      searchProps={{ leftSection: <IconSearch size={16} />, placeholder: t('shell.search'), 'aria-label': t('shell.search') }}
    />
  )
}
