import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ImportsDocument } from '@/gql/fact'
import { useRead } from '@/lib/read'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { ImportRow } from './ImportRow'

export function ImportListPage() {
  const { t } = useTranslation()
  const [after, setAfter] = useState<string | null>(null)
  const read = useRead(ImportsDocument, { after })
  return (
    <Page
      title={t('fact.title')}
      tabs={[
        { label: t('fact.new'), to: '/imports', exact: true },
        { label: t('fact.history'), to: '/imports/history' },
      ]}
    >
      <Loaded of={read} what={t('fact.history')} heights={[36, 36, 36, 36, 36]}>
        {({ imports }) =>
          imports.edges.length === 0 ? (
            <Empty act={<Link to="/imports">{t('fact.new')}</Link>}>{t('fact.none')}</Empty>
          ) : (
            <div style={{ paddingTop: 12 }}>
              <ul>
                {imports.edges.map(({ node }) => (
                  <ImportRow key={node.id} item={node} />
                ))}
              </ul>
              {imports.pageInfo.hasNextPage && (
                <Button mt={12} onClick={() => setAfter(imports.pageInfo.endCursor)}>
                  {t('ui.more')}
                </Button>
              )}
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}
