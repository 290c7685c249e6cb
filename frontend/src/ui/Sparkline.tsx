interface Props {
  values: (number | null)[]
  target?: number | null
  accent?: boolean
  width?: number
  height?: number
  label?: string
}

/** A course without judgement: grey, the last point dotted, missing points break the line. */
export function Sparkline({ values, target = null, accent = false, width = 72, height = 22, label }: Props) {
  const known = values.filter((v): v is number => v !== null)
  if (known.length === 0) return <svg width={width} height={height} aria-hidden />
  const all = target === null ? known : [...known, target]
  const low = Math.min(...all)
  const span = Math.max(...all) - low || 1
  const x = (at: number) => (values.length === 1 ? width - 4 : 2 + (at / (values.length - 1)) * (width - 6))
  const y = (value: number) => 4 + (1 - (value - low) / span) * (height - 8)
  const path = values
    .map((value, at) => {
      if (value === null) return ''
      const begins = at === 0 || values[at - 1] === null
      return `${begins ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`
    })
    .join('')
  const last = values.findLastIndex((value) => value !== null)
  const colour = accent ? 'var(--accent)' : 'var(--text2)'
  return (
    <svg width={width} height={height} role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
      {target !== null && <line x1="0" x2={width} y1={y(target)} y2={y(target)} stroke="var(--ctl)" strokeDasharray="1.5 3" />}
      <path d={path} fill="none" stroke={colour} strokeWidth="1.4" strokeLinejoin="round" />
      <circle cx={x(last)} cy={y(values[last] as number)} r="2.2" fill={colour} />
    </svg>
  )
}
