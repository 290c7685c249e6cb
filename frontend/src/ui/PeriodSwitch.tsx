import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCalendar, IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAddress, usePeriod } from '@/lib/address'
import { useFormats } from '@/lib/formats'
import { useKeys } from '@/lib/keys'
import { firstDay, kindOf, quarterOf, step, type Period, type PeriodKind } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import styles from './PeriodSwitch.module.css'

const kinds: PeriodKind[] = ['QUARTER', 'MONTH', 'YEAR']

export function PeriodSwitch() {
  const { t } = useTranslation()
  const f = useFormats()
  const period = usePeriod()
  const [, change] = useAddress()
  const { company } = useHere()
  const stateOf = (at: Period) => company.periods.find((known) => known.period === at)?.state
  const name = (at: Period) => t(`period.${stateOf(at) ?? 'NONE'}`)
  const go = (to: Period) => change({ period: to === quarterOf(company.today) ? undefined : to })
  const next = step(period, 1)
  const hasNext = firstDay(next) <= company.today
  useKeys({ ',': () => go(step(period, -1)), '.': () => hasNext && go(next) })
  const listed = company.periods.length > 0 ? company.periods.map((known) => known.period) : [period]

  return (
    <div className={styles.root}>
      <ActionIcon className={styles.step} onClick={() => go(step(period, -1))} aria-label={t('shell.previousPeriod')}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button aria-label={`${t('shell.period')}: ${f.period(period)} ${name(period)}`} leftSection={<IconCalendar size={14} className={styles.icon} />} rightSection={<IconChevronDown size={14} />}>
            <span className={styles.long}>{f.period(period)}</span>
            <span className={styles.short}>{period}</span>
            <span className={styles.state}>{name(period)}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          {kinds.map((kind) => {
            const ofKind = listed.filter((at) => kindOf(at) === kind)
            return ofKind.length === 0 ? null : (
              <div key={kind}>
                <Menu.Label>{t(`period.${kind}`)}</Menu.Label>
                {ofKind.map((at) => (
                  <Menu.Item key={at} onClick={() => go(at)} rightSection={<span className="note">{name(at)}</span>} fw={at === period ? 600 : undefined}>
                    {f.period(at)}
                  </Menu.Item>
                ))}
              </div>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      <ActionIcon className={styles.step} onClick={() => go(next)} disabled={!hasNext} aria-label={t('shell.nextPeriod')}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </div>
  )
}
