import type { QueryView } from '../../../shared/contract/queries.ts'
import { AppError } from '../../../shared/errors.ts'
import { queryWords } from '../../../shared/locale/zh/queries.ts'
import type { QueryDecision } from '../../../shared/model/query.ts'
import type { AskedQuery } from '../../../shared/rules/queries/asked-queries.ts'
import { otherUnitIn } from '../../../shared/rules/queries/other-units.ts'
import { mayHappen } from '../../../shared/rules/queries/query-state.ts'
import { recordOperation } from '../db/tables/operation.ts'
import type { Saying } from '../keep-mappings.ts'
import type { Library } from '../library.ts'
import { describeQueries } from './describe-queries.ts'
import { enterEvent } from './enter-event.ts'
import { keepExplanation } from './keep-explanation.ts'
import { queriesByCode } from './load-queries.ts'

export interface DecisionOrder {
  readonly codes: readonly string[]
  readonly decision: QueryDecision
  readonly text: string
}

/**
 * 数据无误 can be accepted as it stands, unless its rule allows no explanation. 更正 and 暂无法核实 are promises, and no answer is none: those are accepted once a
 * later version has changed the values.
 */
function refuseEarly({ query, rounds, state }: AskedQuery, view: QueryView | undefined): void {
  const answer = state === 'answered' ? rounds.at(-1)?.answer : null
  if (view?.resubmitted) return
  if (answer?.kind === 'confirmed') {
    // 强制性: no explanation helps; it is corrected, or exempted by name.
    if (query.severity === 'A' && query.rule !== null)
      throw new AppError('query-blocking', { code: query.code })
    return
  }
  const said = answer ? queryWords.choice[answer.kind] : queryWords.noAnswer
  throw new AppError('query-not-resubmitted', { code: query.code, answer: said })
}

/** The reason for reopening goes to the unit, so there is one, and it is about that unit alone. */
function refuseReason({ catalogue, index }: Library, { query, rounds, row }: AskedQuery, text: string): void {
  if (text === '') throw new AppError('query-reason-missing', { code: query.code })
  const unit = index.unitById(query.unit)
  const ownTexts = [row, ...query.cells.map((cell) => cell.raw), rounds.at(-1)?.answer?.text ?? '']
  const other = unit === null ? null : otherUnitIn(text, unit, catalogue.units, ownTexts)
  if (unit && other !== null) throw new AppError('query-names-other', { unit: unit.name, other })
}

/**
 * Accepts, reopens, closes or withdraws queries, all of them or none, as one operation. Accepting 数据无误 makes it the
 * finding's explanation.
 *
 * @throws AppError query-unknown, query-state, query-not-resubmitted, query-blocking, query-reason-missing, query-names-other
 */
export function decideQueries(library: Library, order: DecisionOrder, by: Saying): QueryView[] {
  const { decision } = order
  const text = order.text.trim()
  const { db } = library
  const store = db.transaction(() => {
    const queries = queriesByCode(library, order.codes)
    const views = new Map(describeQueries(library, queries).map((view) => [view.code, view]))
    const codes = queries.map(({ query }) => query.code)
    for (const asked of queries) {
      const { code } = asked.query
      if (!mayHappen(asked.state, decision)) {
        const { state } = queryWords
        throw new AppError('query-state', { code, state: state[asked.state], wanted: state[decision] })
      }
      if (decision === 'reopened') refuseReason(library, asked, text)
      if (decision === 'accepted') refuseEarly(asked, views.get(code))
    }
    const operation = recordOperation(db, { kind: 'query-decide', payload: { codes, decision, text }, ...by })
    for (const { query, rounds, state } of queries) {
      enterEvent(db, operation, { query: query.id, kind: decision, text }, by)
      const answer = state === 'answered' ? rounds.at(-1)?.answer : null
      if (decision === 'accepted' && answer?.kind === 'confirmed' && !views.get(query.code)?.resubmitted)
        keepExplanation(db, operation, query, answer, by)
    }
    return codes
  })
  return describeQueries(library, queriesByCode(library, store.immediate()))
}
