import {
  IconCircleDashed,
  IconMailForward,
  IconMailOpened,
  IconMessageCheck,
  IconShieldCheck,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { handlingStates } from '../../../shared/contract/checks.ts'
import { correctionWords } from '../../../shared/locale/zh/corrections.ts'
import { Mark, type MarkTone } from './mark.tsx'

export type HandlingState = (typeof handlingStates)[number]

const looks: Record<HandlingState, { tone: MarkTone; shape: ReactNode }> = {
  open: { tone: 'plain', shape: <IconCircleDashed size={16} aria-hidden /> },
  asked: { tone: 'info', shape: <IconMailForward size={16} aria-hidden /> },
  answered: { tone: 'warn', shape: <IconMailOpened size={16} aria-hidden /> },
  explained: { tone: 'pass', shape: <IconMessageCheck size={16} aria-hidden /> },
  exempt: { tone: 'pass', shape: <IconShieldCheck size={16} aria-hidden /> },
}

/** What has been done about a finding. */
export function HandlingMark({ state, count }: { state: HandlingState; count?: number }) {
  return <Mark {...looks[state]} word={correctionWords.handling[state]} count={count} />
}
