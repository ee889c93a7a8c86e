import { IconCircleCheckFilled, IconHelpHexagon, IconSquareXFilled, IconWaveSine } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Mark, type MarkTone } from './mark.tsx'

export type Verdict = 'exact' | 'rounding' | 'mismatch' | 'unverifiable'

const looks: Record<Verdict, { tone: MarkTone; shape: ReactNode }> = {
  exact: { tone: 'pass', shape: <IconCircleCheckFilled size={16} aria-hidden /> },
  rounding: { tone: 'info', shape: <IconWaveSine size={16} aria-hidden /> },
  mismatch: { tone: 'fail', shape: <IconSquareXFilled size={16} aria-hidden /> },
  unverifiable: { tone: 'unsure', shape: <IconHelpHexagon size={16} aria-hidden /> },
}

/** Whether two sides come to the same: to the digit, within rounding, not, or nobody can tell. */
export function VerdictMark({ verdict, words }: { verdict: Verdict; words: Record<Verdict, string> }) {
  return <Mark {...looks[verdict]} word={words[verdict]} />
}
