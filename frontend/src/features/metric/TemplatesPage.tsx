import { useTranslation } from 'react-i18next'
import { TemplatesDocument, type TemplatesQuery } from '@/gql/metric'
import { add } from '@/lib/decimal'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { DataTable } from '@/ui/DataTable'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { SettingsPage } from '@/ui/SettingsPage'
import { isBeginning } from '@/lib/beginning'

export function TemplatesPage() {
  const { t } = useTranslation()
  const read = useRead(TemplatesDocument, { period: null })
  return (
    <SettingsPage>
      <Loaded of={read} what={t('metric.templates')} heights={[36, 36, 36, 36]}>
        {({ templates }) => (templates.length === 0 ? <Empty>{t('metric.noTemplates')}</Empty> : templates.map((one) => <OneTemplate key={one.id} template={one} />))}
      </Loaded>
    </SettingsPage>
  )
}

function OneTemplate({ template }: { template: TemplatesQuery['templates'][number] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const note = [t('metric.versionNo', { version: template.version }), isBeginning(template.from) ? t('metric.always') : t('metric.from', { period: template.from ?? '' }), template.position && f.names(template.position.focus) && t('metric.focus', { focus: f.names(template.position.focus) })].filter(Boolean).join(' · ')
  return (
    <Section title={f.names(template.names) || (template.position ? f.names(template.position.names) : t('metric.teamTemplate'))} note={note}>
      <DataTable
        label={f.names(template.names)}
        rows={template.lines}
        rowKey={(line) => line.id}
        rowHeight={32}
        total={{ metric: t('metric.sum'), weight: f.plain(template.lines.length > 0 ? add(...template.lines.map((line) => line.weight)) : '0') }}
        columns={[
          { key: 'metric', title: t('metric.line'), cell: (line) => f.names(line.metric.names), width: '32%' },
          { key: 'section', title: t('metric.section'), cell: (line) => t(`section.${line.section}`), from: 'tablet' },
          { key: 'scope', title: t('metric.scope'), cell: (line) => t(`scorecard.scope.${line.scope}`) },
          { key: 'method', title: t('metric.method'), cell: (line) => t(`scorecard.method.${line.method}`), from: 'tablet' },
          { key: 'cap', title: t('metric.cap'), align: 'right', cell: (line) => f.plain(line.cap), from: 'tablet' },
          { key: 'weight', title: t('metric.weight'), align: 'right', cell: (line) => f.plain(line.weight) },
        ]}
      />
    </Section>
  )
}
