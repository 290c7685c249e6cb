import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { subtract } from '@/lib/decimal'
import { approximate, useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { useWords } from '@/lib/reasons'
import { Avatar } from '@/ui/Avatar'
import { Bullet } from '@/ui/Bullet'
import { DataTable, type Column } from '@/ui/DataTable'
import { Delta } from '@/ui/Delta'
import { Pips } from '@/ui/Pips'
import { StateGlyph } from '@/ui/StateGlyph'
import { GradeBox } from '@/ui/Tag'
import { isRating, lineState, topLevel } from './line'
import { linesOf, ownLines, type Row, type RowLine } from './spread'
import styles from './TeamRows.module.css'

interface Props {
  title: string | undefined
  rows: Row[]
  before: Map<string, string>
}

/** One row per person by total; each of their own lines on one scale, the team's lines once below. */
export function TeamRows({ title, rows, before }: Props) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const navigate = useNavigate()
  const { viewer } = useHere()
  const model = rows[0]
  if (!model) return null
  const keys = ownLines(model)
  const teamLines = linesOf(model).filter((line) => line.scope !== 'MEMBER')
  const open = (row: Row, line?: string) => {
    if (row.member) void navigate(row.member.id === viewer.id ? { to: '/scorecards/mine', search: { line } } : { to: '/scorecards/members/$member', params: { member: row.member.id }, search: { line } })
  }

  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: t('scorecard.member'),
      cell: (row) => (
        <span className={styles.person}>
          <Avatar name={row.member?.name ?? null} me={row.member?.id === viewer.id} />
          {row.member?.name}
          {row.member?.id === viewer.id && <span className={styles.me}>{t('ui.me')}</span>}
        </span>
      ),
    },
    { key: 'total', title: t('scorecard.totalAndChange'), width: 170, cell: (row) => <Total row={row} before={before.get(row.member?.id ?? '')} /> },
    { key: 'grade', title: t('scorecard.grade'), cell: (row) => <GradeBox grade={row.grade} size="small" /> },
    ...keys.map((key): Column<Row> => ({
      key: key.metric.key,
      from: 'desktop',
      title: `${f.names(key.metric.names)} ${f.plain(key.weight)}`,
      cell: (row) => {
        const line = ownLines(row).find((one) => one.metric.key === key.metric.key)
        return line ? <Cell line={line} name={`${row.member?.name} ${f.names(key.metric.names)}`} onOpen={() => open(row, line.metric.key)} /> : '—'
      },
    })),
    {
      key: 'waits',
      title: t('scorecard.waitsFor'),
      from: 'tablet',
      cell: (row) => {
        const first = row.blockers[0]
        return (
          <span className={styles.waits}>
            <StateGlyph state={first ? 'missing' : 'met'} size={12} />
            {first ? `${f.names(first.line.metric.names)} ${words('blocker', first.reason)}` : t('scorecard.nothing')}
          </span>
        )
      },
    },
  ]

  return (
    <div className={styles.root}>
      {title && <h3 className={styles.title}>{title}</h3>}
      <DataTable label={title ?? t('scorecard.members')} columns={columns} rows={rows} rowKey={(row) => row.id} rowHeight={40} walk open={{ name: (row) => row.member?.name ?? '', act: (row) => open(row) }} />
      {teamLines.length > 0 && (
        <p className={styles.team}>
          <strong>{t('scorecard.teamLines')}</strong>
          {teamLines.map((line) => (
            <span key={line.id}>
              <StateGlyph state={lineState(line)} size={12} /> {f.names(line.metric.names)} {f.plain(line.weight)} <b>{f.score(line.score)}</b>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function Total({ row, before }: { row: Row; before: string | undefined }) {
  const f = useFormats()
  const change = before && row.total ? subtract(row.total, before) : null
  return (
    <span className={styles.total}>
      <span className={styles.bar} aria-hidden>
        {row.total && <i style={{ width: `${Math.min(100, (Number(row.total) / 120) * 100)}%` }} />}
        <b />
      </span>
      <span className={styles.figures}>
        {change ? (
          <Delta change={change} good={change.startsWith('-') ? null : 'up'}>
            {f.score(change.replace('-', ''))}
          </Delta>
        ) : (
          <span />
        )}
        <strong>{f.score(row.total)}</strong>
      </span>
    </span>
  )
}

function Cell({ line, name, onOpen }: { line: RowLine; name: string; onOpen: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const state = lineState(line)
  const level = isRating(line) && line.actual !== null ? Number(line.actual) : null
  return (
    <button
      type="button"
      className={styles.cell}
      aria-label={`${name} ${f.score(line.score)} ${t(`state.${state}`)}`}
      onClick={(event) => {
        event.stopPropagation()
        onOpen()
      }}
    >
      <span className={styles.mini}>{isRating(line) ? <Pips level={level} of={topLevel(line)} /> : <Bullet state={state} value={approximate(line.attainment)} threshold={null} provisional={line.provisional} />}</span>
      <span className={styles.figures}>
        {isRating(line) ? <span className="note">{level === null ? '' : t('scorecard.level', { level })}</span> : <StateGlyph state={state} size={11} />}
        <span>{line.score === null ? t(`state.${state}`) : f.score(line.score)}</span>
      </span>
    </button>
  )
}
