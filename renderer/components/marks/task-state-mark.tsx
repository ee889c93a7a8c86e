import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconHelpHexagon,
  IconInfinity,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { taskStates } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { Mark, type MarkTone } from './mark.tsx'

export type TaskState = (typeof taskStates)[number]

const looks: Record<TaskState, { tone: MarkTone; shape: ReactNode }> = {
  done: { tone: 'pass', shape: <IconCircleCheckFilled size={16} aria-hidden /> },
  ongoing: { tone: 'info', shape: <IconCircleHalf2 size={16} aria-hidden /> },
  continuous: { tone: 'info', shape: <IconInfinity size={16} aria-hidden /> },
  'not-started': { tone: 'plain', shape: <IconCircle size={16} aria-hidden /> },
}

/** State of a task; null where the unit's words are not in the list of states. */
export function TaskStateMark({ state, count }: { state: TaskState | null; count?: number }) {
  if (state) return <Mark {...looks[state]} word={terms.taskState[state]} count={count} />
  return (
    <Mark
      tone="unsure"
      shape={<IconHelpHexagon size={16} aria-hidden />}
      word={screens.tasks.unknownState}
      count={count}
    />
  )
}
