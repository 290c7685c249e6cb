import { Button, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendar, IconChevronDown } from '@tabler/icons-react'
import 'dayjs/locale/zh-cn'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/lib/formats'
import { addDays } from '@/lib/period'
import { useHere } from '@/lib/viewer'
import { lengthOf, presetRange, presets, type DayRange } from './range'
import styles from './RangePicker.module.css'

export function RangePicker({ range, onChange }: { range: DayRange; onChange: (range: DayRange) => void }) {
  const { t } = useTranslation()
  const f = useFormats()
  const { company } = useHere()
  const phone = useMediaQuery('(max-width: 767px)') ?? false
  const [opened, open] = useState(false)
  const [picked, pick] = useState<[string | null, string | null]>([range.from, range.to])
  const choose = (next: DayRange) => {
    onChange(next)
    open(false)
  }
  return (
    <Popover opened={opened} onChange={open} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button leftSection={<IconCalendar size={14} />} rightSection={<IconChevronDown size={14} />} onClick={() => { pick([range.from, range.to]); open(!opened) }} aria-label={`${t('dashboard.range')}: ${f.range(range.from, range.to)}`}>
          {f.range(range.from, range.to)} <span className={styles.days}>{t('dashboard.days', { count: lengthOf(range) })}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.presets}>
          {presets.map((preset) => (
            <Button key={preset} onClick={() => choose(presetRange(preset, company.today, company.dataThrough))}>
              {t(`dashboard.${preset}`)}
            </Button>
          ))}
        </div>
        <DatePicker
          type="range"
          allowSingleDateInRange
          numberOfColumns={phone ? 1 : 2}
          locale={f.lang === 'en' ? 'en' : 'zh-cn'}
          firstDayOfWeek={1}
          maxDate={company.today}
          minDate={addDays(company.today, -1095)}
          defaultDate={addDays(range.to, -31)}
          value={picked}
          onChange={(next) => {
            pick(next)
            if (next[0] && next[1]) choose({ from: next[0], to: next[1] })
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
