import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChannelPoliciesDocument } from '@/gql/channel'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { Drawer } from '@/ui/Drawer'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Calculation } from './Calculation'
import styles from './History.module.css'
import { usePolicyWords } from './policyWords'
import { Shares } from './Shares'

/** Every choice of weights as it was made, with what was on the table. */
export function History({ opened, onClose, order }: { opened: boolean; onClose: () => void; order: string[] }) {
  const { t } = useTranslation()
  const f = useFormats()
  const words = usePolicyWords()
  const [after, setAfter] = useState<string | null>(null)
  const read = useRead(ChannelPoliciesDocument, { after }, { pause: !opened })
  return (
    <Drawer opened={opened} onClose={onClose} label={t('channel.history')} title={t('channel.history')} width={860}>
      <Loaded of={read} what={t('channel.history')} heights={[48, 48, 48]}>
        {({ channelPolicies: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <Empty>{t('channel.noHistory')}</Empty>
          ) : (
            <>
              {edges.map(({ node }) => (
                <details key={node.id} className={styles.one}>
                  <summary>
                    <strong>{t('channel.from', { period: f.period(node.period) })}</strong> {words(node)}
                  </summary>
                  <Shares label={t('channel.weights')} parts={node.weights} order={order} />
                  <ul className={styles.names}>
                    {node.weights.map((one) => (
                      <li key={one.channel.id}>{one.channel.name} {f.plain(one.weight)}</li>
                    ))}
                  </ul>
                  {node.calculation && node.basis ? (
                    <>
                      <p className="note">{t('channel.basedOn', { period: node.basedOn ? f.period(node.basedOn) : '', basis: t(`channel.basis.${node.basis}`) })}</p>
                      <Calculation of={node.calculation} basis={node.basis} order={order} />
                    </>
                  ) : (
                    <p className="note">{t('channel.noCalculation')}</p>
                  )}
                </details>
              ))}
              {pageInfo.hasNextPage && <Button mt={12} onClick={() => setAfter(pageInfo.endCursor)}>{t('channel.more')}</Button>}
            </>
          )
        }
      </Loaded>
    </Drawer>
  )
}
