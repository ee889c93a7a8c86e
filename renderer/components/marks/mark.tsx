import './marks.css'
import type { ReactNode } from 'react'

export type MarkTone = 'pass' | 'fail' | 'warn' | 'unsure' | 'info' | 'plain'

/** A judgement: always a colour, a shape and a word together. The word may be followed by a count. */
export function Mark({
  tone,
  shape,
  word,
  count,
}: {
  tone: MarkTone
  shape: ReactNode
  word: string
  count?: number
}) {
  return (
    <span className={`mark is-${tone}`}>
      {shape}
      <span>{word}</span>
      {count === undefined ? null : <b>{count}</b>}
    </span>
  )
}
