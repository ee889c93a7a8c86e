import {
  IconCircleArrowUpRight,
  IconCircleCheckFilled,
  IconHelpHexagon,
  IconHourglassLow,
  IconTriangleInvertedFilled,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { progressVerdicts } from '../../../shared/contract/figures.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { Mark, type MarkTone } from './mark.tsx'

export type ProgressVerdict = (typeof progressVerdicts)[number]

const looks: Record<ProgressVerdict, { tone: MarkTone; shape: ReactNode }> = {
  met: { tone: 'pass', shape: <IconCircleCheckFilled size={16} aria-hidden /> },
  'on-track': { tone: 'info', shape: <IconCircleArrowUpRight size={16} aria-hidden /> },
  behind: { tone: 'warn', shape: <IconHourglassLow size={16} aria-hidden /> },
  'worse-than-baseline': { tone: 'fail', shape: <IconTriangleInvertedFilled size={14} aria-hidden /> },
  'cannot-tell': { tone: 'unsure', shape: <IconHelpHexagon size={16} aria-hidden /> },
}

/** Where a figure stands between the plan's baseline and its target. */
export function ProgressMark({ verdict, count }: { verdict: ProgressVerdict; count?: number }) {
  return <Mark {...looks[verdict]} word={terms.progress[verdict]} count={count} />
}
