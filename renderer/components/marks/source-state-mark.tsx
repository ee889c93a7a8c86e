import { IconArrowsSplit, IconCircle, IconCircleCheckFilled, IconEqual } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { sourceStates } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { Mark, type MarkTone } from './mark.tsx'

export type SourceState = (typeof sourceStates)[number]

const looks: Record<SourceState, { tone: MarkTone; shape: ReactNode }> = {
  single: { tone: 'plain', shape: <IconCircle size={16} aria-hidden /> },
  agree: { tone: 'pass', shape: <IconEqual size={16} aria-hidden /> },
  pending: { tone: 'warn', shape: <IconArrowsSplit size={16} aria-hidden /> },
  chosen: { tone: 'info', shape: <IconCircleCheckFilled size={16} aria-hidden /> },
}

/** Whether the sources of a figure agree, and whether somebody has chosen among them. */
export function SourceStateMark({ state }: { state: SourceState }) {
  return <Mark {...looks[state]} word={decisionScreens.sources.state[state]} />
}
