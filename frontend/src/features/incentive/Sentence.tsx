import type { Piece } from './words'
import styles from './Sentence.module.css'

/** What the plan amounts to; what comes from a term is underlined, and opens its field. */
export function Sentence({ pieces, quiet = false, onTerm }: { pieces: Piece[]; quiet?: boolean; onTerm?: (term: string) => void }) {
  return (
    <p className={styles.root} data-quiet={quiet || undefined}>
      {pieces.map((piece, at) =>
        piece.term === undefined || quiet ? (
          <span key={at}>{piece.text}</span>
        ) : onTerm ? (
          <button key={at} type="button" className={styles.term} onClick={() => onTerm(piece.term as string)}>
            {piece.text}
          </button>
        ) : (
          <strong key={at} className={styles.word}>{piece.text}</strong>
        ),
      )}
    </p>
  )
}
