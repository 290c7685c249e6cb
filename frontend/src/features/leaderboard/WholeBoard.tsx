import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BoardAllDocument } from '@/gql/leaderboard'
import { useRead } from '@/lib/read'
import { Loaded } from '@/ui/Loaded'
import type { Board, BoardVariables } from './board'
import { Places } from './Places'

/** The whole board, for those who see it; a hundred places at a time. */
export function WholeBoard({ board, variables }: { board: Board; variables: BoardVariables }) {
  const { t } = useTranslation()
  const [after, setAfter] = useState<string | null>(null)
  const read = useRead(BoardAllDocument, { ...variables, after }, { live: after === null })
  return (
    <Loaded of={read} what={t('leaderboard.what')} heights={[40, 40, 40, 40]}>
      {({ leaderboard: { places } }) => (
        <Places
          board={board}
          places={places.edges.map((edge) => edge.node)}
          variables={variables}
          whole
          below={
            places.pageInfo.hasNextPage && (
              <Button mt={12} onClick={() => setAfter(places.pageInfo.endCursor)}>
                {t('ui.more')}
              </Button>
            )
          }
        />
      )}
    </Loaded>
  )
}
