import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { has, useHere } from '@/lib/viewer'

interface Props {
  of: { id: string; by: { id: string } | null }
  row: number
  children: ReactNode
}

/** To an import at a row; plain words for whoever may not open it: its sender, administrators and HR may. */
export function ImportLink({ of, row, children }: Props) {
  const { viewer } = useHere()
  if (!has(viewer, 'ADMIN', 'HR') && of.by?.id !== viewer.id) return <span className="truncate">{children}</span>
  return (
    <Link to="/imports/$import" params={{ import: of.id }} search={{ row }} className="truncate" onClick={(event) => event.stopPropagation()}>
      {children}
    </Link>
  )
}
