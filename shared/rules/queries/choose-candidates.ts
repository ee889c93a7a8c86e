import type { Finding } from '../../contract/checks.ts'
import type { Query, QueryState } from '../../model/query.ts'
import { isOver } from './query-state.ts'

/** A query with its state, as far as a new question depends on it. */
export interface AskedBefore {
  readonly query: Pick<Query, 'code' | 'unit' | 'finding' | 'cellValues'>
  readonly state: QueryState
}

/**
 * The query that has asked this already, so that it is not asked twice: one about the same values, whatever became of it,
 * or one that is still open (a further question about new values goes on there, as its next round). What was withdrawn
 * was never asked.
 */
export function askedAlready(
  finding: Pick<Finding, 'id' | 'values'>,
  unit: string,
  before: readonly AskedBefore[],
): AskedBefore | null {
  return (
    before.findLast(
      ({ query, state }) =>
        query.unit === unit &&
        query.finding === finding.id &&
        state !== 'withdrawn' &&
        (query.cellValues === finding.values || !isOver(state)),
    ) ?? null
  )
}

/**
 * True for a finding that becomes a query unless the office says otherwise: failed, of severity A, B or C, and nobody has
 * dealt with it. D 提示性 is for the office's own eyes; what cannot be checked is asked on request.
 */
export function isAskedByDefault({ severity, result, handling }: Finding): boolean {
  return severity !== 'D' && result === 'fail' && handling.state === 'open'
}

/** True for a finding that may become a query at all: any that failed, and of severity A or B what cannot be checked. */
export function mayBeAsked({ severity, result }: Finding): boolean {
  return result === 'fail' || severity === 'A' || severity === 'B'
}
