import { NativeSelect } from '@mantine/core'
import { screens } from '../../shared/locale/zh/screens.ts'

/** One filter: a native list, quick by keyboard; the empty value means everything. */
export function Filter({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: readonly { readonly value: string; readonly label: string }[]
  onChange: (value: string) => void
}) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: `${label}：${screens.common.all}` }, ...options]}
    />
  )
}
