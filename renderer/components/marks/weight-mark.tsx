import { IconAlertTriangleFilled, IconInfoCircle, IconSquareXFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { screens } from '../../../shared/locale/zh/screens.ts'
import type { NoteWeight } from '../../../shared/model/record.ts'
import { Mark, type MarkTone } from './mark.tsx'

const looks: Record<NoteWeight, { tone: MarkTone; shape: ReactNode }> = {
  fault: { tone: 'fail', shape: <IconSquareXFilled size={16} aria-hidden /> },
  doubt: { tone: 'warn', shape: <IconAlertTriangleFilled size={16} aria-hidden /> },
  remark: { tone: 'plain', shape: <IconInfoCircle size={16} aria-hidden /> },
}

/** How grave a note on a value is: not understood, doubtful, or just worth saying. */
export function WeightMark({ weight, count }: { weight: NoteWeight; count?: number }) {
  return <Mark {...looks[weight]} word={screens.import.noteWeight[weight]} count={count} />
}
