import { createTheme, type MantineColorsTuple } from '@mantine/core'

const teal: MantineColorsTuple = [
  '#eaf5f4',
  '#d5e9e8',
  '#abd4d2',
  '#7dbdba',
  '#55a8a5',
  '#2f9290',
  '#1a7c7c',
  '#0e6567',
  '#0a5355',
  '#064042',
]

const dark: MantineColorsTuple = [
  '#e2eaec',
  '#c3cfd3',
  '#a3b5bc',
  '#7d9098',
  '#46575e',
  '#2d3b41',
  '#1f2a2f',
  '#161e22',
  '#11181b',
  '#0c1214',
]

/** Mantine's part of the design language; meanings of colours are in tokens.css. */
export const theme = createTheme({
  colors: { teal, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  fontFamilyMonospace: 'Consolas, "Cascadia Mono", Menlo, "Noto Sans Mono", monospace',
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'md',
  focusRing: 'auto',
  cursorType: 'pointer',
})
