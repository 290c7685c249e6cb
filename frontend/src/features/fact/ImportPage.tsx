import { Button } from '@mantine/core'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmFactsDocument, MeasuresDocument, OneImportDocument, type OneImportQuery } from '@/gql/fact'
import { told, useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useWords } from '@/lib/reasons'
import { mayImport, useHere } from '@/lib/viewer'
import { Loaded } from '@/ui/Loaded'
import { NotFound } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { StateGlyph } from '@/ui/StateGlyph'
import { Tag } from '@/ui/Tag'
import { letter } from './columns'
import { ErrorList } from './ErrorList'
import styles from './ImportPage.module.css'
import { useImportName } from './ImportRow'
import { UndoImport } from './UndoImport'

/** One import as it was: who, when, which file, how understood, what became of it. */
export function ImportPage() {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const { import: id } = useParams({ from: '/imports/$import' })
  const { row } = useSearch({ from: '/imports/$import' })
  const read = useRead(OneImportDocument, { id, row: row ?? null, withRow: row !== undefined })
  const one = read.data?.import
  const home = <Link to={mayImport(viewer) ? '/imports/history' : '/'}>{t(mayImport(viewer) ? 'fact.history' : 'shell.goHome')}</Link>
  return (
    <Page title={one ? `${t('fact.title')} #${one.number}` : t('fact.title')}>
      <Loaded of={read} what={t('fact.what')} heights={[60, 120, 200]} home={home}>
        {(data) => (data.import ? <Body one={data.import} row={row} /> : <NotFound home={home} />)}
      </Loaded>
    </Page>
  )
}

function Body({ one, row }: { one: NonNullable<OneImportQuery['import']>; row: number | undefined }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const name = useImportName()
  const { company } = useHere()
  const confirm = useAct(ConfirmFactsDocument)
  const measures = useRead(MeasuresDocument, {})
  const meaning = ({ use, target }: (typeof one.columns)[number]) => {
    const measure = measures.data?.measures.find((known) => known.key === target)
    return use !== 'MAPPED' ? t(`fact.use.${use}`) : measure ? f.names(measure.names) : words('fact.target', target)
  }
  const n = (value: number) => f.plain(String(value))
  const facts: [string, React.ReactNode][] = [
    [t('fact.at'), f.moment(one.at, company.today)],
    [t('fact.who'), one.byName],
    [t('fact.result'), t('fact.effect', { added: n(one.added), replaced: n(one.replaced), unchanged: n(one.unchanged) })],
    ...(one.size === null ? [] : [[t('fact.size'), f.bytes(one.size)] as [string, React.ReactNode]]),
    ...(one.checksum ? [[t('fact.checksum'), <code key="sum" className={styles.checksum}>{one.checksum}</code>] as [string, React.ReactNode]] : []),
    ...(one.created.length > 0 ? [[t('fact.created'), one.created.join('、')] as [string, React.ReactNode]] : []),
  ]
  const shown = row === undefined ? one.preview : (one.sent ?? [])
  const here = useRef<HTMLTableRowElement>(null)
  useEffect(() => here.current?.scrollIntoView({ block: 'center' }), [row])

  return (
    <>
      <div className={styles.head}>
        <h2 className="truncate">{name(one)}</h2>
        <Tag kind={one.state === 'DONE' ? 'met' : one.state === 'FAILED' ? 'missed' : 'plain'}>{t(`fact.state.${one.state}`)}</Tag>
        {one.provisional && <Tag kind="provisional">{t('fact.waiting')}</Tag>}
        {row !== undefined && <span className="note">{t('fact.rowShown', { row })}</span>}
        <span className={styles.acts}>
          {one.canConfirm && (
            <Button variant="filled" loading={confirm.busy} onClick={() => void confirm.act({ input: { importId: one.id } }).then((data) => data && told(t('fact.confirmed')))}>
              {t('fact.confirm')}
            </Button>
          )}
          {one.canUndo && one.state === 'DONE' && <UndoImport item={one} />}
        </span>
      </div>
      <dl className={styles.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt className="note">{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {one.warnings.length > 0 && (
        <Section title={t('fact.warnings')}>
          <ul>
            {one.warnings.map((warning) => (
              <li key={warning.code}>
                {words('fact.warning', warning.code) === warning.code ? warning.message : words('fact.warning', warning.code)} <span className="note">{n(warning.count)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {row !== undefined && shown.length === 0 && <p className="note">{t('fact.rowGone', { row })}</p>}
      {shown.length > 0 && (
        <Section title={t('fact.sentRows')} note={t('fact.sentRowsNote')} aside={row !== undefined && <Link to="/imports/$import" params={{ import: one.id }}>{t('fact.fromTheTop')}</Link>}>
          <div className={styles.scroll} role="region" aria-label={t('fact.sentRows')} tabIndex={0}>
            <table className={styles.rows}>
              <thead>
                <tr>
                  <th className="num">{t('fact.rowNumber')}</th>
                  {one.columns.map((column) => (
                    <th key={column.index}>
                      {column.title}
                      {meaning(column) !== column.title && <span className={styles.meaning}>{meaning(column)}</span>}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((line) => (
                  <tr key={line.row} ref={line.row === row ? here : undefined} data-here={line.row === row || undefined} aria-current={line.row === row || undefined}>
                    <th scope="row" className="num">{line.row}</th>
                    {one.columns.map((column) => (
                      <td key={column.index}>{column.use === 'PERSONAL' ? '▨' : line.cells[column.index]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      {one.totals.length > 0 && (
        <Section title={t('fact.totals')}>
          <ul className={styles.totals}>
            {one.totals.map((total) => (
              <li key={total.measure.key}>
                <span className="note">{f.names(total.measure.names)}</span>
                <strong>{f.plain(total.value)}</strong>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {one.columns.length > 0 && (
        <Section title={t('fact.columns')}>
          <ul className={styles.columns}>
            {one.columns.map((column) => (
              <li key={column.index}>
                <span className="note">{letter(column.index)}</span> {column.title}
                <StateGlyph state={column.use === 'MAPPED' ? 'met' : column.use === 'PERSONAL' ? 'excluded' : 'na'} size={12} title={t(`fact.use.${column.use}`)} />
                <span className="note">{column.target ? meaning(column) : words('fact.why', column.why)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {one.errors.length > 0 && <ErrorList whole={one} />}
    </>
  )
}
