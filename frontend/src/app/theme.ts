import { createTheme, type MantineColorsTuple } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { createElement } from 'react'

const okra: MantineColorsTuple = ['#EEF2FE', '#DCE5FD', '#B6C8FF', '#8AA8FF', '#6A8DF5', '#4A71E6', '#2B54D4', '#2346B3', '#1C388F', '#142A6C']

const fontFamily =
  'Inter, "Okra Signs", "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif'

const floating = { withinPortal: true, shadow: 'float', radius: 8, transitionProps: { duration: 120 } }

export const theme = createTheme({
  colors: { okra },
  primaryColor: 'okra',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  respectReducedMotion: true,
  fontFamily,
  headings: { fontFamily, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '16px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '1px', sm: '4px', md: '6px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  shadows: { float: 'var(--float)' },
  cursorType: 'pointer',
  // Plain objects instead of Component.extend: naming a component here would load it with the first page.
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    ActionIcon: { defaultProps: { size: 28, variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: {
      defaultProps: { size: 'xs', allowDeselect: false, checkIconPosition: 'right', comboboxProps: floating, rightSection: createElement(IconChevronDown, { size: 14 }), rightSectionPointerEvents: 'none' },
      // A small one is a filter and looks like the buttons beside it; in forms it has an input's edge.
      styles: (_theme: unknown, props: { size?: string }) => (props.size === 'xs' ? { input: { borderColor: 'var(--line2)', height: 28, minHeight: 28 } } : {}),
    },
    SegmentedControl: { defaultProps: { size: 'xs', radius: 6, transitionDuration: 0 } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm' } },
    Menu: { defaultProps: floating },
    Popover: { defaultProps: floating },
    Modal: { defaultProps: { radius: 8, centered: true, transitionProps: { duration: 180 } } },
    Tooltip: { defaultProps: { openDelay: 300, radius: 4, multiline: true, maw: 320, fz: 12, transitionProps: { duration: 120 }, events: { hover: true, focus: true, touch: true } } },
  },
})
