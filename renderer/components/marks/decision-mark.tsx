import { IconArrowBackUp, IconArrowsExchange, IconCircleCheckFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { KnownDecision } from '../../../shared/contract/decisions.ts'
import { decisionWords } from '../../../shared/locale/zh/decisions.ts'
import { Mark, type MarkTone } from './mark.tsx'

const looks: Record<KnownDecision['state'], { tone: MarkTone; shape: ReactNode }> = {
  'in-force': { tone: 'pass', shape: <IconCircleCheckFilled size={16} aria-hidden /> },
  replaced: { tone: 'plain', shape: <IconArrowsExchange size={16} aria-hidden /> },
  'taken-back': { tone: 'plain', shape: <IconArrowBackUp size={16} aria-hidden /> },
}

/** Whether a decision about the consolidation still holds. */
export function DecisionMark({ state }: { state: KnownDecision['state'] }) {
  return <Mark {...looks[state]} word={decisionWords.state[state]} />
}
