import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AwardRulesDocument, RetireAwardDocument, type AwardRuleFragment } from '@/gql/recognition'
import { useAct } from '@/lib/act'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { has, useHere } from '@/lib/viewer'
import { AwardBadge } from '@/ui/AwardBadge'
import { Drawer } from '@/ui/Drawer'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { AwardForm } from './AwardForm'
import styles from './Rules.module.css'
import { Values } from './Values'

/** How each award is given, and what the company stands for; HR and ADMIN change both. */
export function Rules({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { viewer } = useHere()
  const defines = has(viewer, 'HR', 'ADMIN')
  const read = useRead(AwardRulesDocument, {})
  const [editing, edit] = useState<string | null>(null)
  const done = () => {
    edit(null)
    read.retry()
  }
  return (
    <Drawer opened onClose={onClose} label={t('recognition.rulesTitle')} title={<h2 className={styles.title}>{t('recognition.rulesTitle')}</h2>}>
      <Loaded of={read} what={t('recognition.rulesTitle')} heights={[80, 80]}>
        {({ awards, companyValues, metrics }) => (
          <>
            <Section title={t('recognition.awards')} aside={defines && editing !== '' && <Button onClick={() => edit('')}>{t('recognition.addAward')}</Button>}>
              {editing === '' && <AwardForm award={null} metrics={metrics} onDone={done} onCancel={() => edit(null)} />}
              <ul>
                {awards
                  .filter((award) => defines || !award.retired)
                  .map((award) => (
                    <li key={award.id} className={styles.award} data-retired={award.retired || undefined}>
                      {editing === award.id ? <AwardForm award={award} metrics={metrics} onDone={done} onCancel={() => edit(null)} /> : <Rule award={award} defines={defines} onEdit={() => edit(award.id)} />}
                    </li>
                  ))}
              </ul>
            </Section>
            <Values values={companyValues} defines={defines} onChange={read.retry} />
          </>
        )}
      </Loaded>
    </Drawer>
  )
}

function Rule({ award, defines, onEdit }: { award: AwardRuleFragment; defines: boolean; onEdit: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { act, busy } = useAct(RetireAwardDocument)
  return (
    <div className={styles.rule}>
      <AwardBadge badge={award.badge} />
      <div>
        <p>
          <strong>{f.names(award.names)}</strong>{' '}
          <span className="note">
            {t(`recognition.schedule.${award.schedule}`)} · {t(`recognition.winner.${award.winner}`)}
          </span>{' '}
          {award.retired && <Tag>{t('recognition.retired')}</Tag>}
        </p>
        {f.names(award.about) && <p>{f.names(award.about)}</p>}
        <p className="note">
          {award.method === 'RULE' && award.metric
            ? t('recognition.howRule', { metric: f.names(award.metric.names), sample: f.count(award.minSample), decision: award.decisionDay })
            : t('recognition.howNominated', { nomination: award.nominationDay, decision: award.decisionDay })}
        </p>
        {award.method === 'NOMINATION' && <p className="note">{award.choosers.length > 0 ? t('recognition.choosers', { names: award.choosers.map((one) => one.name).join(f.lang === 'en' ? ', ' : '、') }) : t('recognition.noGroup')}</p>}
        {defines && (
          <div className={styles.acts}>
            <Button onClick={onEdit} aria-label={`${t('recognition.editAward')}: ${f.names(award.names)}`}>{t('recognition.editAward')}</Button>
            <Button loading={busy} aria-label={`${t(award.retired ? 'recognition.restore' : 'recognition.retire')}: ${f.names(award.names)}`} onClick={() => void act({ input: { awardId: award.id, retired: !award.retired } })}>
              {t(award.retired ? 'recognition.restore' : 'recognition.retire')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
