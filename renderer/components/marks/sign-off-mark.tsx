import { IconArrowBackUp, IconCircleCheckFilled, IconDelta } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { KnownSignOff } from '../../../shared/contract/sign-offs.ts'
import { decisionWords } from '../../../shared/locale/zh/decisions.ts'
import { Mark, type MarkTone } from './mark.tsx'

const looks: Record<KnownSignOff['state'], { tone: MarkTone; shape: ReactNode }> = {
  current: { tone: 'pass', shape: <IconCircleCheckFilled size={16} aria-hidden /> },
  outdated: { tone: 'warn', shape: <IconDelta size={16} aria-hidden /> },
  'taken-back': { tone: 'plain', shape: <IconArrowBackUp size={16} aria-hidden /> },
}

/** Whether the period is still as it was signed off. */
export function SignOffMark({ state }: { state: KnownSignOff['state'] }) {
  return <Mark {...looks[state]} word={decisionWords.signOffState[state]} />
}
