import type { BoardQuery, BoardQueryVariables, PlaceFragment } from '@/gql/leaderboard'
import type { Formats } from '@/lib/formats'

export type Board = BoardQuery['leaderboard']
export type BoardVariables = BoardQueryVariables
export type Place = PlaceFragment

/** A place's figure as the board ranks it: totals with 2 places, metrics in their unit, thanks as a count, improvements with a sign. */
export function figureOf(board: Pick<Board, 'metric'>, variables: Pick<BoardVariables, 'improvement'> & Partial<Pick<BoardVariables, 'by'>>, f: Formats): (score: string | null) => string {
  const print = (score: string | null) => (variables.by === 'RECOGNITION' ? f.count(score) : board.metric ? f.figure(score, board.metric.unit) : f.score(score))
  return variables.improvement ? (score) => f.signed(score, print) : print
}
