import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RecentImportsDocument } from '@/gql/fact'
import { useRead } from '@/lib/read'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { ImportRow } from './ImportRow'

export function RecentImports() {
  const { t } = useTranslation()
  const read = useRead(RecentImportsDocument, {}, { live: true })
  return (
    <Section title={t('fact.recent')} aside={read.data && read.data.imports.totalCount > 6 && <Link to="/imports/history">{t('fact.all', { count: read.data.imports.totalCount })}</Link>}>
      <Loaded of={read} what={t('fact.recent')} heights={[36, 36, 36]}>
        {({ imports }) =>
          imports.edges.length === 0 ? (
            <p className="note">{t('fact.none')}</p>
          ) : (
            <ul>
              {imports.edges.slice(0, 6).map(({ node }) => (
                <ImportRow key={node.id} item={node} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  )
}
