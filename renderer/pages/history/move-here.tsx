import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { HistoryLine } from '../../../shared/contract/history.ts'
import { historyWords } from '../../../shared/locale/zh/history.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useHistoryMoves } from '../../api/history-moves.tsx'

const words = historyWords.screen

/** Undoes or redoes up to an entry; several steps at once are asked about first. */
export function MoveHere({ entry }: { entry: HistoryLine }) {
  const { move } = useHistoryMoves()
  const [isAsking, setAsking] = useState(false)
  const { steps } = entry
  if (steps === null) return null
  const action = entry.undone ? 'redo' : 'undo'
  const label = steps === 1 ? historyWords.action[action] : words.toHere[action]
  const go = () => {
    setAsking(false)
    void move(action, entry.operation)
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={words.toHereOf(label, entry.sentence)}
        onClick={() => (steps === 1 ? go() : setAsking(true))}
      >
        {label}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={words.confirm[action](steps)}
        centered
        closeButtonProps={{ 'aria-label': screens.common.close }}
        attributes={{ header: { role: 'presentation' } }}
        transitionProps={{ duration: 80 }}
      >
        <p>{words.confirmWhy[action]}</p>
        <div className="history-confirm">
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            {screens.common.cancel}
          </Button>
          <Button onClick={go}>{historyWords.action[action]}</Button>
        </div>
      </Modal>
    </>
  )
}
