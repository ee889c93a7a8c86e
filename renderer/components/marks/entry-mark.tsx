import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleCheckFilled,
  IconCircleMinus,
} from '@tabler/icons-react'
import type { HistoryLine } from '../../../shared/contract/history.ts'
import { historyWords } from '../../../shared/locale/zh/history.ts'
import { Mark } from './mark.tsx'

const { states } = historyWords.screen

/** Whether an operation counts; an entry that undid or redid one says so. */
export function EntryMark({ action, undone }: Pick<HistoryLine, 'action' | 'undone'>) {
  if (action === 'undo')
    return (
      <Mark tone="info" shape={<IconArrowBackUp size={16} aria-hidden />} word={historyWords.action.undo} />
    )
  if (action === 'redo')
    return (
      <Mark
        tone="info"
        shape={<IconArrowForwardUp size={16} aria-hidden />}
        word={historyWords.action.redo}
      />
    )
  return undone ? (
    <Mark tone="plain" shape={<IconCircleMinus size={16} aria-hidden />} word={states.undone} />
  ) : (
    <Mark tone="pass" shape={<IconCircleCheckFilled size={16} aria-hidden />} word={states.valid} />
  )
}
