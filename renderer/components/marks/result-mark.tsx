import { IconCircleCheckFilled, IconHelpHexagon, IconSquareXFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { Mark, type MarkTone } from './mark.tsx'

export type CheckResult = 'pass' | 'fail' | 'unverifiable'

const looks: Record<CheckResult, { tone: MarkTone; shape: ReactNode }> = {
  pass: { tone: 'pass', shape: <IconCircleCheckFilled size={16} aria-hidden /> },
  fail: { tone: 'fail', shape: <IconSquareXFilled size={16} aria-hidden /> },
  unverifiable: { tone: 'unsure', shape: <IconHelpHexagon size={16} aria-hidden /> },
}

/** 通过, 不通过, 无法核验: three answers, never mixed. */
export function ResultMark({ result, count }: { result: CheckResult; count?: number }) {
  return <Mark {...looks[result]} word={terms.result[result]} count={count} />
}
