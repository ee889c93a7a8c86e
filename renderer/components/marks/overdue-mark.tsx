import { IconClockExclamation } from '@tabler/icons-react'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { Mark } from './mark.tsx'

export function OverdueMark({ count }: { count?: number }) {
  return (
    <Mark
      tone="fail"
      shape={<IconClockExclamation size={16} aria-hidden />}
      word={terms.overdue}
      count={count}
    />
  )
}
