import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { BoardAllDocument } from '@/gql/leaderboard'
import { useFormats } from '@/lib/formats'
import { ExportMenu } from '@/ui/ExportMenu'
import type { Board, BoardVariables, Place } from './board'

/** The places that are shown, as a file; names that are withheld on screen are withheld here. */
export function BoardExport({ board, variables, whole }: { board: Board; variables: BoardVariables; whole: boolean }) {
  const { t } = useTranslation()
  const f = useFormats()
  const client = useClient()
  const teams = variables.subject === 'TEAM'
  const figure = board.metric ? f.names(board.metric.names) : t(variables.by === 'RECOGNITION' ? 'leaderboard.thanks' : 'leaderboard.total')
  const name = [t('leaderboard.title'), figure, variables.period].join(' ')
  const rows = () => {
    // What the whole board has loaded so far is in the cache.
    const all = whole ? client.readQuery(BoardAllDocument, { ...variables, after: null })?.data?.leaderboard.places.edges.map((edge) => edge.node) : undefined
    return [
      [t('leaderboard.rank'), t('leaderboard.change'), t(teams ? 'leaderboard.team' : 'leaderboard.member'), ...(teams ? [] : [t('leaderboard.position')]), figure],
      ...(all ?? board.top).map((place: Place) => [
        String(place.rank),
        place.change === null ? '' : String(place.change),
        place.subject?.name ?? t(teams ? 'leaderboard.hiddenTeam' : 'leaderboard.hidden'),
        ...(teams ? [] : [place.subject && 'position' in place.subject && place.subject.position ? f.names(place.subject.position.names) : '']),
        place.score ?? '',
      ]),
    ]
  }
  return <ExportMenu name={name} rows={rows} />
}
