import {
  IconArrowBackUp,
  IconCircleCheckFilled,
  IconClockExclamation,
  IconEyeQuestion,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { correctionWords } from '../../../shared/locale/zh/corrections.ts'
import { Mark, type MarkTone } from './mark.tsx'

type CorrectionState = keyof typeof correctionWords.state

const looks: Record<CorrectionState, { tone: MarkTone; shape: ReactNode }> = {
  'in-force': { tone: 'pass', shape: <IconCircleCheckFilled size={16} aria-hidden /> },
  review: { tone: 'warn', shape: <IconEyeQuestion size={16} aria-hidden /> },
  expired: { tone: 'warn', shape: <IconClockExclamation size={16} aria-hidden /> },
  moot: { tone: 'plain', shape: <IconCircleCheckFilled size={16} aria-hidden /> },
  'taken-back': { tone: 'plain', shape: <IconArrowBackUp size={16} aria-hidden /> },
}

/** Whether an adjustment, explanation or exemption still holds. */
export function CorrectionMark({ state }: { state: CorrectionState }) {
  return <Mark {...looks[state]} word={correctionWords.state[state]} />
}
