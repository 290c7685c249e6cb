import '@mantine/dates/styles.layer.css'
import { Button, Checkbox, Select } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import 'dayjs/locale/zh-cn'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AuditLogDocument, type AuditLogQuery } from '@/gql/audit'
import { useFormats } from '@/lib/formats'
import { useRead } from '@/lib/read'
import { useWords } from '@/lib/reasons'
import { useHere } from '@/lib/viewer'
import { DataTable } from '@/ui/DataTable'
import { Drawer } from '@/ui/Drawer'
import { ExportMenu } from '@/ui/ExportMenu'
import { Loaded } from '@/ui/Loaded'
import { Empty } from '@/ui/Notice'
import { SettingsPage } from '@/ui/SettingsPage'
import styles from './AuditPage.module.css'

type Entry = AuditLogQuery['auditLog']['edges'][number]['node']

const actions = [
  'signIn', 'signOut', 'signOutEverywhere', 'refreshTokenReused', 'changePassword', 'updateProfile', 'createApiToken', 'revokeApiToken', 'createCompany', 'updateCompany', 'createTeam', 'updateTeam', 'createMember', 'updateMember', 'recordAbsence', 'endAbsence', 'createChannel', 'setChannelWeights', 'adoptChannelPolicy', 'keepChannelPolicy', 'assign', 'endAssignment',
  'setExchangeRate', 'saveMetric', 'setTarget', 'saveTemplate', 'recordFacts', 'startImport', 'undoImport', 'confirmFacts', 'recordEvent', 'recordPlatformEvent', 'rateLine', 'declareLineNotApplicable', 'closePeriod', 'reviseScorecard', 'dismissLateFacts',
  'createObjective', 'updateObjective', 'alignObjective', 'createKeyResult', 'updateKeyResult', 'setOkrWeights', 'checkInKeyResult', 'completeMilestone', 'commentOnObjective', 'gradeKeyResult', 'updateCycle', 'closeCycle', 'carryOverObjectives', 'draftObjectives', 'saveObjectiveTemplates',
  'startAppraisal', 'changeAppraisal', 'openReviews', 'submitSelfReview', 'skipSelfReview', 'submitReview', 'returnScorecard', 'extendStep', 'acknowledgeScorecard', 'proposePlan', 'answerPlan', 'upholdPlan', 'deliverPlan', 'proposePeers', 'confirmPeers', 'submitRatings', 'closeRatings', 'revealRatings', 'delegateReviews', 'endDelegation', 'setCalendar', 'earnCareer', 'withdrawCareer', 'markCareer', 'noteCareerTalk', 'decideCareer', 'confirmCareer', 'finishCareer', 'endCareer', 'openAttributionReview', 'recordCause', 'decideAttributionReview', 'reopenAttributionReview', 'fileAppeal', 'ruleOnAppeal', 'escalateAppeal', 'withdrawAppeal',
  'saveIncentivePlan', 'proposeIncentiveVersion', 'withdrawIncentiveVersion', 'decideIncentiveVersion', 'discardIncentiveDraft', 'calculateIncentiveRun', 'decideIncentiveRun', 'payIncentiveRun', 'exportPayroll', 'setBonusBases', 'fileDispute', 'answerDispute', 'withdrawDispute',
  'openLevelling', 'lookAtLevelling', 'levelScore', 'undoLevelling', 'closeLevelling',
  'saveInterviewNote', 'confirmInterviewNote', 'openImprovementPlan', 'changeImprovementPlan', 'noteImprovement', 'endImprovementPlan', 'exportScorecard',
  'saveAward', 'retireAward', 'nominateForAward', 'withdrawNomination', 'voteForAward', 'decideAwardTie', 'proposeAward', 'announceAward', 'withdrawAward', 'saveCompanyValue', 'giveThanks', 'takeThanksBack', 'hideThanks',
]

export function AuditPage() {
  const { t } = useTranslation()
  const f = useFormats()
  const words = useWords()
  const { viewer, company } = useHere()
  const [filter, setFilter] = useState({ action: '', from: '', to: '', mine: false })
  const [after, setAfter] = useState<string | null>(null)
  const [opened, open] = useState<Entry | null>(null)
  const set = (change: Partial<typeof filter>) => {
    setAfter(null)
    setFilter({ ...filter, ...change })
  }
  const read = useRead(AuditLogDocument, { actor: filter.mine ? viewer.id : null, action: filter.action || null, from: filter.from || null, to: filter.to || null, after })
  const entries = read.data?.auditLog.edges.map((edge) => edge.node) ?? []
  const rows = () => [
    ['number', 'at', 'actor', 'action', 'subject', 'address', 'reason', 'before', 'after'],
    ...entries.map((entry) => [String(entry.number), entry.at, entry.actorName, entry.action, entry.subjectName ?? '', entry.address, entry.reason ?? '', entry.before ?? '', entry.after ?? '']),
  ]
  const verb = (action: string) => words('audit.verb', action)
  const subject = (entry: Entry) => words('audit.kind', entry.subjectName) || '—'
  const [range, setRange] = useState<[string | null, string | null]>([null, null])
  return (
    <SettingsPage>
      <div className={styles.filters}>
        <Select aria-label={t('audit.action')} w={190} searchable value={filter.action} onChange={(action) => set({ action: action ?? '' })} data={[{ value: '', label: t('audit.allActions') }, ...actions.map((action) => ({ value: action, label: verb(action) }))]} />
        <DatePickerInput
          type="range"
          aria-label={t('audit.days')}
          placeholder={t('audit.allDays')}
          size="xs"
          miw={170}
          clearable
          clearButtonProps={{ 'aria-label': t('audit.allDays') }}
          allowSingleDateInRange
          valueFormat="YYYY-MM-DD"
          locale={f.lang === 'en' ? 'en' : 'zh-cn'}
          firstDayOfWeek={1}
          maxDate={company.today}
          value={range}
          onChange={(next) => {
            setRange(next)
            if (Boolean(next[0]) === Boolean(next[1])) set({ from: next[0] ?? '', to: next[1] ?? '' })
          }}
        />
        <Checkbox label={t('audit.mine')} checked={filter.mine} onChange={(event) => set({ mine: event.currentTarget.checked })} />
        <span className={styles.export}>
          {entries.length > 0 && <span className="note">{t('audit.loaded', { count: entries.length })}</span>}
          <ExportMenu name={`${t('audit.title')} ${company.today}`} rows={rows} />
        </span>
      </div>
      <p className="note">{t('audit.note')}</p>
      <Loaded of={read} what={t('audit.title')} heights={[36, 36, 36, 36, 36]}>
        {({ auditLog }) =>
          auditLog.edges.length === 0 ? (
            <Empty act={<Button onClick={() => { setRange([null, null]); set({ action: '', from: '', to: '', mine: false }) }}>{t('audit.clear')}</Button>}>{t('audit.empty')}</Empty>
          ) : (
            <>
              <DataTable
                label={t('audit.title')}
                rows={entries}
                rowKey={(entry) => entry.id}
                walk
                open={{ name: (entry) => `${entry.number} ${verb(entry.action)}`, act: open }}
                columns={[
                  { key: 'number', title: t('audit.number'), align: 'right', width: 64, cell: (entry) => entry.number },
                  { key: 'at', title: t('audit.at'), cell: (entry) => f.moment(entry.at, company.today) },
                  { key: 'actor', title: t('audit.actor'), cell: (entry) => entry.actorName },
                  { key: 'action', title: t('audit.action'), cell: (entry) => <span className={styles.verb}>{verb(entry.action)}</span> },
                  { key: 'subject', title: t('audit.subject'), cell: subject, from: 'tablet' },
                  { key: 'reason', title: t('audit.reason'), cell: (entry) => <span className={styles.reason} title={entry.reason ?? undefined}>{entry.reason}</span>, from: 'desktop' },
                  { key: 'address', title: t('audit.address'), cell: (entry) => <span className="note">{entry.address}</span>, from: 'desktop' },
                ]}
              />
              {auditLog.pageInfo.hasNextPage && (
                <Button mt={12} onClick={() => setAfter(auditLog.pageInfo.endCursor)}>
                  {t('ui.more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {opened && (
        <Drawer opened onClose={() => open(null)} label={verb(opened.action)} title={<><h2 className={styles.title}>{verb(opened.action)}</h2><span className="note">#{opened.number} · {opened.actorName} · {f.moment(opened.at, company.today)} · {opened.address}</span></>}>
          {opened.reason && <p>{opened.reason}</p>}
          {(['before', 'after'] as const).map((side) => (
            <div key={side}>
              <p className="label">{t(`audit.${side}`)}</p>
              <pre className={styles.json}>{pretty(opened[side]) ?? t('audit.nothing')}</pre>
            </div>
          ))}
        </Drawer>
      )}
    </SettingsPage>
  )
}

function pretty(json: string | null): string | null {
  if (json === null) return null
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}
