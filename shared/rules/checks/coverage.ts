import type { Catalogue } from '../../model/catalogue.ts'
import type { TableKind } from '../../model/list-kind.ts'
import type { PeriodReturns } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { holdsNumber } from '../formula/language.ts'
import { ofUnits } from '../index-returns.ts'
import { sourceOf } from '../source-of.ts'
import { outcomesOf } from './run-checks.ts'

/** Evaluations that only ask whether a cell can be read: they look at every cell and guard none. */
export const readingEvaluations: readonly string[] = ['value-understood', 'value-certain']

/** How well some cells of a unit are guarded. */
export interface Guarded {
  /** Unit id. */
  readonly unit: string
  readonly list: TableKind
  /** Key of the indicator in the target list, else the field. */
  readonly row: string
  /** Cells that hold something. */
  readonly filled: number
  /** Those of them that at least one rule looked at and came to a result on. */
  readonly guarded: number
  /** Ids of these rules, in the order of the catalogue. */
  readonly rules: readonly string[]
}

export interface Coverage {
  /** The target list by indicator, over the fields that hold numbers. */
  readonly indicators: readonly Guarded[]
  /** Every list by field; what only names or orders a row is left out. */
  readonly fields: readonly Guarded[]
}

type CheckOptions = Parameters<typeof outcomesOf>[2]

const cellName = ({ submission, sheet, ref }: Source) => `${submission}/${sheet}!${ref}`

/** Cell → ids of the rules that looked at it and came to a result: passed or failed. */
function rulesByCell(
  catalogue: Catalogue,
  returns: PeriodReturns,
  options: CheckOptions,
  leftOut: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { rule, outcomes } of outcomesOf(catalogue, returns, options)) {
    if (leftOut.includes(rule.evaluation)) continue
    for (const { result, cells } of outcomes) {
      if (result === 'unverifiable') continue
      for (const cell of cells) {
        const name = cellName(cell)
        found.set(name, (found.get(name) ?? new Set()).add(rule.id))
      }
    }
  }
  return found
}

/**
 * Which filled cells rules look at, and which none does.
 * @param leftOut evaluations that do not count: those which look at everything without saying anything of the figures
 */
export function coverageOf(
  catalogue: Catalogue,
  returns: PeriodReturns,
  options: CheckOptions,
  leftOut: readonly string[] = readingEvaluations,
): Coverage {
  const byCell = rulesByCell(catalogue, returns, options, leftOut)
  const order = catalogue.checkRules.map(({ id }) => id)
  const tally = (unit: string, list: TableKind, row: string, cells: readonly Source[]): Guarded => {
    const looked = cells.flatMap((cell) => byCell.get(cellName(cell)) ?? [])
    const rules = new Set(looked.flatMap((ids) => [...ids]))
    return {
      ...{ unit, list, row, filled: cells.length, guarded: looked.length },
      rules: order.filter((id) => rules.has(id)),
    }
  }
  const indicators: Guarded[] = []
  const fields: Guarded[] = []
  for (const { unit, list, records } of ofUnits(catalogue, returns).lists) {
    const form = catalogue.forms.find((one) => one.list === list)
    const told = form?.fields.filter(({ content }) => !['sequence', 'key', 'group'].includes(content)) ?? []
    const filled = (record: (typeof records)[number], field: string): Source[] => {
      const content = record.fields[field]
      const source = content && content.state !== 'blank' ? sourceOf(record, field) : null
      return source ? [source] : []
    }
    for (const { field } of told)
      fields.push(
        tally(
          unit,
          list,
          field,
          records.flatMap((record) => filled(record, field)),
        ),
      )
    if (list !== 'targets') continue
    const numbers = told.filter(holdsNumber)
    for (const [key, rows] of Map.groupBy(records, (record) => record.key)) {
      if (key === null) continue
      const cells = rows.flatMap((record) => numbers.flatMap(({ field }) => filled(record, field)))
      indicators.push(tally(unit, list, key, cells))
    }
  }
  return { indicators, fields }
}
