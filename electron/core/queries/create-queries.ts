import type { CreatedQueries, OwnQuestion } from '../../../shared/contract/queries.ts'
import { AppError } from '../../../shared/errors.ts'
import { queryWords } from '../../../shared/locale/zh/queries.ts'
import type { ReportingUnit } from '../../../shared/model/catalogue.ts'
import type { Query } from '../../../shared/model/query.ts'
import { currentCode } from '../../../shared/rules/current-code.ts'
import { rowName } from '../../../shared/rules/queries/name-cells.ts'
import { otherUnitIn } from '../../../shared/rules/queries/other-units.ts'
import { numberOfCode, queryCode, queryCodePrefix } from '../../../shared/rules/queries/query-code.ts'
import { askAboutCell } from '../../../shared/rules/queries/write-question.ts'
import { recordInserted } from '../db/tables/logged-row.ts'
import { recordOperation } from '../db/tables/operation.ts'
import { codesWithPrefix, insertQuery } from '../db/tables/query.ts'
import type { Saying } from '../keep-mappings.ts'
import type { Library } from '../library.ts'
import { describeQueries } from './describe-queries.ts'
import { draftQueries, questionContext } from './draft-queries.ts'
import { queriesByCode } from './load-queries.ts'

export interface QueryOrder {
  readonly period: string
  readonly findings: readonly string[]
  readonly own: readonly OwnQuestion[]
  /** YYYY-MM-DD */
  readonly due: string
}

/** A query that has no code yet. */
type Wanted = Omit<Query, 'id' | 'code' | 'period' | 'due' | 'author' | 'at'>

/** A person's own question about cells of her choice. @throws AppError query-text-missing, query-names-other, query-cell-unknown */
function ownQuestion(library: Library, order: QueryOrder, question: OwnQuestion): Wanted {
  const context = questionContext(library, order.period)
  const unit = library.unit(question.unit)
  const text = question.text.trim()
  if (text === '') throw new AppError('query-text-missing', { unit: unit.name })
  const cells = question.cells.map((cell) => {
    const found = context.places.placeOf(cell)
    if (!found || !context.isOwn(unit.id, cell.submission))
      throw new AppError('query-cell-unknown', { unit: unit.name, sheet: cell.sheet, ref: cell.ref })
    return { ...found, asked: askAboutCell(found.source, null, context) }
  })
  const [first] = cells
  if (!first) throw new AppError('query-text-missing', { unit: unit.name })
  const { list, key } = first.place
  const ownTexts = [...cells.map(({ source }) => source.raw), rowName(library.catalogue, list, key)]
  const other = otherUnitIn(text, unit, library.catalogue.units, ownTexts)
  if (other !== null) throw new AppError('query-names-other', { unit: unit.name, other })
  return {
    ...{ unit: unit.id, rule: null, finding: null, list, key, severity: question.severity, text },
    cells: cells.map(({ asked }) => asked),
    cellValues: JSON.stringify(cells.map(({ source }) => source.raw)),
  }
}

/** What becomes a query, and what does not, with the reason. */
function sortFindings(library: Library, order: QueryOrder) {
  const candidates = new Map(
    (order.findings.length === 0 ? [] : draftQueries(library, order.period, null)).map((one) => [
      one.shown.finding,
      one,
    ]),
  )
  const wanted: Wanted[] = []
  const skipped: CreatedQueries['skipped'] = []
  for (const id of new Set(order.findings)) {
    const candidate = candidates.get(id)
    const code = candidate?.shown.asked ?? null
    if (!candidate) skipped.push({ finding: id, code, why: queryWords.skipped.unknown })
    else if (code !== null) skipped.push({ finding: id, code, why: queryWords.skipped.asked(code) })
    else {
      const { finding, unit, shown } = candidate
      const { rule, list, key, severity, values } = finding
      wanted.push({
        ...{ unit: unit.id, rule, finding: id, list, key, severity, text: shown.text },
        ...{ cells: shown.cells, cellValues: values },
      })
    }
  }
  return { wanted, skipped }
}

/** Gives the queries of a unit and period their numbers, going on after the highest that was ever given. */
function numbering(library: Library, period: string) {
  const last = new Map<string, number>()
  return (unit: ReportingUnit) => {
    const code = currentCode(unit, period)
    const prefix = queryCodePrefix(period, code)
    const before = last.get(prefix) ?? Math.max(0, ...codesWithPrefix(library.db, prefix).map(numberOfCode))
    last.set(prefix, before + 1)
    return queryCode(period, code, before + 1)
  }
}

/**
 * Makes queries of findings and of a person's own questions, as one operation; a finding that was asked already is left
 * out, said so. Nothing new is no operation.
 */
export function createQueries(library: Library, order: QueryOrder, by: Saying): CreatedQueries {
  const own = order.own.map((question) => ownQuestion(library, order, question))
  const codes: string[] = []
  const { period, due } = order
  const store = library.db.transaction(() => {
    const { wanted, skipped } = sortFindings(library, order)
    const all = [...wanted, ...own]
    if (all.length === 0) return skipped
    const next = numbering(library, period)
    const units = library.catalogue.units.filter((unit) => all.some((one) => one.unit === unit.id))
    const queries = units.flatMap((unit) =>
      all
        .filter((one) => one.unit === unit.id)
        .map((one) => ({ ...one, code: next(unit), period, due, ...by })),
    )
    codes.push(...queries.map(({ code }) => code))
    const payload = { period, units: units.map(({ name }) => name), codes }
    const operation = recordOperation(library.db, { kind: 'query-create', payload, ...by })
    for (const query of queries) {
      const id = insertQuery(library.db, query, operation)
      recordInserted(library.db, operation, 'query', id)
    }
    return skipped
  })
  const skipped = store.immediate()
  return { created: describeQueries(library, queriesByCode(library, codes)), skipped }
}
