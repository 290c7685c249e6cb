import { useTranslation } from 'react-i18next'
import { colourOf, type FigureState } from './states'

/** A figure's state as a shape first and a colour third. */
export function StateGlyph({ state, size = 14, title }: { state: FigureState; size?: number; title?: string }) {
  const { t } = useTranslation()
  const colour = colourOf[state]
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" role="img" aria-label={title ?? t(`state.${state}`)} style={{ flex: 'none' }}>
      {state === 'met' && (
        <>
          <circle cx="7" cy="7" r="7" fill={colour} />
          <path d="M4 7.2 6.200 9.300 10 5.200" fill="none" stroke="var(--bg)" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
        </>
      )}
      {state === 'near' && (
        <>
          <circle cx="7" cy="7" r="6" fill="none" stroke={colour} strokeWidth="1.6" />
          <path d="M7 2.600a4.400 4.400 0 0 0 0 8.800Z" fill={colour} />
        </>
      )}
      {state === 'missed' && <path d="M.8 2h12.400L7 13Z" fill={colour} />}
      {state === 'rated' && (
        <>
          <circle cx="7" cy="7" r="6" fill="none" stroke={colour} strokeWidth="1.600" />
          <circle cx="7" cy="7" r="2.800" fill={colour} />
        </>
      )}
      {state === 'excluded' && (
        <>
          <circle cx="7" cy="7" r="6" fill="none" stroke={colour} strokeWidth="1.600" />
          <path d="M3.200 10.800 10.800 3.200" stroke={colour} strokeWidth="1.600" />
        </>
      )}
      {state === 'missing' && <circle cx="7" cy="7" r="6" fill="none" stroke={colour} strokeWidth="1.600" strokeDasharray="2.300 2.400" />}
      {state === 'na' && <path d="M3 7h8" stroke={colour} strokeWidth="1.800" strokeLinecap="round" />}
    </svg>
  )
}
