import type { Query, QueryRound, QueryState } from '../../model/query.ts'
import { checkWord } from './check-word.ts'
import { shownQuestion } from './write-question.ts'

/** A query as it goes out: with what it has come to so far. */
export interface AskedQuery {
  readonly query: Query
  readonly state: QueryState
  readonly rounds: readonly QueryRound[]
  /** What the row is called. */
  readonly row: string
  /** The day by which this round is to be answered, YYYY-MM-DD. */
  readonly due: string
}

/** The question as it is shown now, and the word that ties it to its code. */
export function presentQuestion({ query, rounds }: AskedQuery): {
  readonly text: string
  readonly check: string
} {
  const text = shownQuestion(rounds)
  return { text, check: checkWord(query.code, text) }
}
