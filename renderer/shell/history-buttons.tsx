import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { historyWords } from '../../shared/locale/zh/history.ts'
import { type Move, useHistoryMoves } from '../api/history-moves.tsx'
import { useHistoryState } from '../api/queries.ts'

const words = historyWords.screen
const icons = { undo: IconArrowBackUp, redo: IconArrowForwardUp }

/** Undo and redo in the header; each says what it would do. */
export function HistoryButtons() {
  const { move } = useHistoryMoves()
  const state = useHistoryState().data
  return (
    <div className="shell-history">
      {(['undo', 'redo'] as const satisfies readonly Move[]).map((action) => {
        const step = state?.[action] ?? null
        const says = step ? words.next[action](step) : words.nothing[action]
        const Icon = icons[action]
        return (
          <ActionIcon
            key={action}
            variant="default"
            size={30}
            aria-label={says}
            aria-keyshortcuts={action === 'undo' ? 'Control+Z' : 'Control+Y'}
            title={`${says} ${words.key[action]}`}
            // Still to be found by the keyboard and the mouse, so that it can say why it does nothing.
            aria-disabled={step === null}
            data-disabled={step === null || undefined}
            onClick={() => (step ? void move(action) : undefined)}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        )
      })}
    </div>
  )
}
