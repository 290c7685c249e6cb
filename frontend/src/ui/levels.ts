// A level given on a behaviour scale.
export interface Given {
  level: number | null
  comment: string
}

export interface Level {
  level: number
  points: string
  descriptions: { zh: string; en: string }
}

/** The ends of a scale need an example. */
export const needsExample = (levels: readonly { level: number }[], level: number | null) => level !== null && (level === levels[0]?.level || level === levels.at(-1)?.level)

/** Enough to be sent. */
export const isGiven = (levels: readonly { level: number }[], { level, comment }: Given) => level !== null && (!needsExample(levels, level) || comment.trim().length >= 3)
