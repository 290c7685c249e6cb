import { SegmentedControl } from '@mantine/core'

interface Props<Value extends string> {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: { value: Value; label: string }[]
}

/** One of a few, all visible. */
export function Choice<Value extends string>({ label, value, onChange, options }: Props<Value>) {
  return <SegmentedControl aria-label={label} value={value} onChange={(next) => onChange(next as Value)} data={options} />
}
