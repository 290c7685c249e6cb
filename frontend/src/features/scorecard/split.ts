// A scorecard of a member who moved: its lines by part.
import type { CardFragment } from '@/gql/scorecard'
import { add, multiply, type Decimal } from '@/lib/decimal'
import type { SectionOf } from './line'

export type Part = CardFragment['parts'][number]

export interface Group {
  part: Part | null
  sections: (Omit<SectionOf, 'contribution'> & { contribution: Decimal | null })[]
}

/** The lines as they are shown: one group, or one for each part with that part's section scores. */
export function groupsOf(card: Pick<CardFragment, 'parts' | 'sections'>): Group[] {
  if (card.parts.length === 0) return [{ part: null, sections: card.sections }]
  return card.parts.map((part) => ({
    part,
    sections: card.sections.map((section) => ({
      ...section,
      score: part.sections.find((own) => own.kind === section.kind)?.score ?? null,
      contribution: null,
      lines: section.lines.filter((line) => line.part === part.number),
    })),
  }))
}

/** What the total is made of: the parts that count, Σ days × total and Σ days. Null where there is nothing to add up. */
export function weighing(parts: Part[]): { counting: (Part & { total: Decimal })[]; sum: Decimal; days: number } | null {
  const counting = parts.filter((part): part is Part & { total: Decimal } => part.total !== null && part.share !== null)
  if (counting.length < 2) return null
  return { counting, sum: add(...counting.map((part) => multiply(String(part.days), part.total))), days: counting.reduce((days, part) => days + part.days, 0) }
}
