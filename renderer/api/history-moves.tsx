import { useWindowEvent } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useRef, useState } from 'react'
import { useClient } from './client-context.ts'
import { useHistoryState } from './queries.ts'
import { refusalSentence } from './refusal-sentence.ts'

export type Move = 'undo' | 'redo'

/** What was said about the last undo or redo. */
export interface HistoryNews {
  readonly sentence: string
  /** What takes it back again; null where nothing was moved. */
  readonly back: Move | null
}

interface HistoryMoves {
  /** One step, as this window shows it; or all steps up to an operation. */
  readonly move: (action: Move, through?: number) => Promise<void>
  readonly news: HistoryNews | null
  readonly dismiss: () => void
}

const HistoryMovesContext = createContext<HistoryMoves | null>(null)

/** Undo and redo for the whole application: one at a time, and everything on the screen is asked for anew afterwards. */
export function HistoryMovesProvider({ children }: { children: ReactNode }) {
  const client = useClient()
  const queries = useQueryClient()
  const state = useHistoryState().data
  const [news, setNews] = useState<HistoryNews | null>(null)
  const isMoving = useRef(false)
  const move = async (action: Move, through?: number) => {
    // Until it is known what would be undone, nothing is.
    if (isMoving.current || !state) return
    isMoving.current = true
    try {
      const order = { expected: state[action]?.operation ?? null, through: through ?? null }
      const { sentence } = await client.history[action](order)
      setNews({ sentence, back: action === 'undo' ? 'redo' : 'undo' })
    } catch (error) {
      setNews({ sentence: refusalSentence(error), back: null })
    } finally {
      isMoving.current = false
      await queries.invalidateQueries()
    }
  }
  return (
    <HistoryMovesContext value={{ move, news, dismiss: () => setNews(null) }}>{children}</HistoryMovesContext>
  )
}

/** Undo and redo; only below `HistoryMovesProvider`. */
export function useHistoryMoves(): HistoryMoves {
  const moves = use(HistoryMovesContext)
  if (!moves) throw new Error('useHistoryMoves outside HistoryMovesProvider')
  return moves
}

const typed = 'textarea, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="button"])'

/** True where Ctrl+Z belongs to what is being typed, or to a window that lies over the page. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${typed}, [role="dialog"]`) !== null
}

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z, from anywhere but a field. */
export function useHistoryKeys(): void {
  const { move } = useHistoryMoves()
  useWindowEvent('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.repeat || isElsewhere(event.target)) return
    const key = event.key.toLowerCase()
    const action = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null
    if (action === null) return
    event.preventDefault()
    void move(action)
  })
}
