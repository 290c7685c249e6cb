import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AcknowledgeScorecardDocument, type CardFragment } from '@/gql/scorecard'
import { told, useAct } from '@/lib/act'
import { useFieldErrors } from '@/lib/fields'
import { useFormats } from '@/lib/formats'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { Refused } from './Refused'
import styles from './Acknowledge.module.css'

/** Agreed, or seen with a remark; either leaves the way to an appeal open. */
export function Acknowledge({ card, onClose }: { card: CardFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const [agreed, setAgreed] = useState<boolean | null>(null)
  const [remark, setRemark] = useState('')
  const { act, busy, problem } = useAct(AcknowledgeScorecardDocument)
  const errors = useFieldErrors(problem, ['remark'])
  const send = async () => {
    if (agreed === null || !(await act({ input: { scorecardId: card.id, agreed, remark: remark.trim() || null } }, { quiet: true }))) return
    told(t('scorecard.acknowledged'))
    onClose()
  }
  return (
    <Ask opened title={t('scorecard.acknowledge')} act={t('scorecard.acknowledge')} busy={busy} disabled={agreed === null || (!agreed && remark.trim() === '')} onAct={() => void send()} onClose={onClose}>
      <Radio.Group value={agreed === null ? null : agreed ? 'agreed' : 'seen'} onChange={(value) => setAgreed(value === 'agreed')} label={t('scorecard.acknowledge')} labelProps={{ className: 'sr-only' }}>
        <Stack gap={8}>
          <Radio value="agreed" label={t('scorecard.agreed')} data-autofocus />
          <Radio value="seen" label={t('scorecard.seen')} description={t('scorecard.seenNote')} />
        </Stack>
      </Radio.Group>
      <Textarea mt={12} label={t('scorecard.acknowledgeRemark')} autosize minRows={2} maxRows={8} maxLength={5000} value={remark} error={errors.at('remark')} onChange={(event) => setRemark(event.currentTarget.value)} />
      <p className={`note ${styles.note}`}>{t('scorecard.acknowledgeNote')}</p>
      <Refused>{errors.rest}</Refused>
    </Ask>
  )
}

/** What the member said to the final card. */
export function Acknowledged({ card }: { card: CardFragment }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const said = card.acknowledgement
  if (card.state !== 'FINAL' || !said) return null
  return (
    <Section title={t('scorecard.acknowledge')} note={f.moment(said.at, company.today)}>
      <p>
        <Tag kind={said.agreed ? 'met' : 'plain'}>{t(said.agreed ? 'scorecard.agreed' : 'scorecard.seen')}</Tag>
      </p>
      {said.remark && <p className={styles.remark}>{said.remark}</p>}
    </Section>
  )
}
