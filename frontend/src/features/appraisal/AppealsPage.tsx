import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppealsDocument, RuleOnAppealDocument, type AppealsQuery } from '@/gql/appraisal'
import { told, useAct } from '@/lib/act'
import { usePeriod } from '@/lib/address'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useHere } from '@/lib/viewer'
import { Ask } from '@/ui/Ask'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { useAppraisalTabs, useAppraisalTitle } from '@/ui/appraisalTabs'
import styles from './AppealsPage.module.css'

type Appeal = AppealsQuery['appeals'][number]
const kinds = { FILED: 'near', ESCALATED: 'near', GRANTED: 'met', DISMISSED: 'plain', WITHDRAWN: 'plain' } as const

/** Appeals against the period's scorecards; whoever is independent rules. */
export function AppealsPage() {
  const { t } = useTranslation()
  const period = usePeriod()
  const tabs = useAppraisalTabs()
  const title = useAppraisalTitle()
  const read = useRead(AppealsDocument, { period }, { live: true })
  return (
    <Page title={title} tabs={tabs} period>
      <Loaded of={read} what={t('appraisal.tabAppeals')} heights={[80, 80]}>
        {({ appeals }) => (
          <Section title={t('appraisal.tabAppeals')} note={t('appraisal.appealsNote')}>
            {appeals.length === 0 ? (
              <Empty>{t('appraisal.noAppeals')}</Empty>
            ) : (
              <ul>
                {appeals.map((appeal) => (
                  <One key={appeal.id} appeal={appeal} retry={read.retry} />
                ))}
              </ul>
            )}
          </Section>
        )}
      </Loaded>
    </Page>
  )
}

function One({ appeal, retry }: { appeal: Appeal; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const open = appeal.state === 'FILED' || appeal.state === 'ESCALATED'
  const late = open && appeal.due < company.today
  const { member, team, subject } = appeal.scorecard
  return (
    <li className={styles.root}>
      <header className={styles.head}>
        {member ? (
          <Link to="/scorecards/members/$member" params={{ member: member.id }} search={(before) => ({ period: before.period })}>
            {subject.name}
          </Link>
        ) : (
          <Link to="/scorecards/teams/$team" params={{ team: team?.id ?? '' }} search={(before) => ({ period: before.period })}>
            {subject.name}
          </Link>
        )}
        <span>{appeal.line ? f.names(appeal.line.metric.names) : t('appraisal.somethingMissing')}</span>
        <Tag kind={kinds[appeal.state]}>{t(`appraisal.appealState.${appeal.state}`)}</Tag>
        <span className="note">{t('appraisal.filedAt', { at: f.moment(appeal.filedAt) })}</span>
        {open && <span data-late={late || undefined}>{late ? t('appraisal.late', { day: f.day(appeal.due) }) : t('appraisal.before', { day: f.day(appeal.due) })}</span>}
      </header>
      <blockquote className={styles.words}>{appeal.words}</blockquote>
      {appeal.evidence.map((link) => (
        <p key={link}>
          <a href={link} target="_blank" rel="noreferrer">
            {link}
          </a>
        </p>
      ))}
      {appeal.firstRuling && <p className="note">{t('appraisal.firstRuling', { name: appeal.firstRuledBy?.name ?? '' })}：{appeal.firstRuling}</p>}
      {appeal.escalation && <blockquote className={styles.words}>{appeal.escalation}</blockquote>}
      {appeal.ruling && (
        <p>
          <strong>{appeal.ruledBy?.name}</strong> <span className="note">{f.moment(appeal.ruledAt)}</span> {appeal.ruling}
        </p>
      )}
      {appeal.revision && (
        <p>
          {t('appraisal.revisionMade', { revision: appeal.revision.revision })} <s>{f.score(appeal.scorecard.total)}</s> <strong>{f.score(appeal.revision.total)}</strong>
        </p>
      )}
      {appeal.abilities.includes('RULE') && <Rule appeal={appeal} retry={retry} />}
    </li>
  )
}

function Rule({ appeal, retry }: { appeal: Appeal; retry: () => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const [grant, setGrant] = useState<boolean | null>(null)
  const [ruling, setRuling] = useState('')
  const [byHand, setByHand] = useState(false)
  const [score, setScore] = useState(appeal.line?.score ?? '')
  const { act, busy } = useAct(RuleOnAppealDocument)
  const valid = !byHand || (/^\d+(\.\d{1,2})?$/.test(score) && Number(score) <= 120)
  const send = async () => {
    if (await act({ input: { appealId: appeal.id, grant: grant === true, ruling, score: grant && byHand ? score : null } })) {
      told(t(grant ? 'appraisal.granted' : 'appraisal.dismissed'))
      setGrant(null)
      retry()
    }
  }
  const name = t(grant ? 'appraisal.grant' : 'appraisal.dismiss')
  return (
    <div className={styles.acts}>
      <Button onClick={() => setGrant(false)}>{t('appraisal.dismiss')}</Button>
      <Button onClick={() => setGrant(true)}>{t('appraisal.grant')}</Button>
      <Ask opened={grant !== null} title={name} act={name} busy={busy} disabled={ruling.trim().length < 10 || !valid} onAct={() => void send()} onClose={() => setGrant(null)}>
        {grant && <p className="note">{t('appraisal.grantNote')}</p>}
        {grant && appeal.line && (
          <>
            <Checkbox mt={12} label={t('appraisal.byHand', { metric: f.names(appeal.line.metric.names), score: f.score(appeal.line.score) })} checked={byHand} onChange={(event) => setByHand(event.currentTarget.checked)} />
            {byHand && <TextInput mt={8} label={t('appraisal.newScore')} value={score} error={valid ? undefined : t('appraisal.scoreRange')} onChange={(event) => setScore(event.currentTarget.value)} />}
          </>
        )}
        <Textarea mt={12} label={t('appraisal.ruling')} description={t('appraisal.rulingNote')} value={ruling} onChange={(event) => setRuling(event.currentTarget.value)} autosize minRows={3} />
      </Ask>
    </div>
  )
}
