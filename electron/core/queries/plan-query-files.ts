import { AppError } from '../../../shared/errors.ts'
import { queryWords } from '../../../shared/locale/zh/queries.ts'
import type { Catalogue, ReportingUnit } from '../../../shared/model/catalogue.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { safeFileName } from '../../../shared/rules/file-name.ts'
import type { AskedQuery } from '../../../shared/rules/queries/asked-queries.ts'
import { type QueryLetter, queryLetter } from '../../../shared/rules/queries/query-letter.ts'
import { querySheet } from '../../../shared/rules/queries/query-sheet.ts'
import { isWithUnit } from '../../../shared/rules/queries/query-state.ts'

/** The two files for one unit, relative to the target folder, with what is to stand in them. */
export interface PlannedQueries {
  readonly unit: ReportingUnit
  readonly queries: readonly AskedQuery[]
  readonly workbook: { readonly file: string; readonly tables: readonly [PrintedTable] }
  readonly letter: { readonly file: string; readonly letter: QueryLetter }
}

const severityOrder = 'ABCD'

/** The gravest first; the rest in the order in which they were asked. */
function inLetterOrder(queries: readonly AskedQuery[]): AskedQuery[] {
  return [...queries].sort(
    (a, b) => severityOrder.indexOf(a.query.severity) - severityOrder.indexOf(b.query.severity),
  )
}

/** The day that the letter names: the last one that any of its questions has. */
function dueOf(queries: readonly AskedQuery[]): string {
  return queries.map(({ due }) => due).reduce((last, due) => (due > last ? due : last), '')
}

/**
 * A workbook and a letter for each unit that has something to answer, in the catalogue's order; each is made of that
 * unit's queries alone.
 *
 * @param unit id of the only unit; null: all
 * @throws AppError queries-none
 */
export function planQueryFiles(
  catalogue: Catalogue,
  period: string,
  queries: readonly AskedQuery[],
  unit: string | null,
): PlannedQueries[] {
  const planned = catalogue.units.flatMap((of, index) => {
    if (unit !== null && unit !== of.id) return []
    const own = inLetterOrder(queries.filter(({ query, state }) => query.unit === of.id && isWithUnit(state)))
    if (own.length === 0) return []
    const folder = queryWords.folder(index, safeFileName(of.name))
    const due = dueOf(own)
    const workbook = safeFileName(queryWords.workbookFile(of.name, period))
    const letterFile = safeFileName(queryWords.letterFile(of.name, period))
    const about = { unit: of.name, period, queries: own, due }
    return [
      {
        unit: of,
        queries: own,
        workbook: { file: `${folder}/${workbook}`, tables: [querySheet(about)] as const },
        letter: {
          file: `${folder}/${letterFile}`,
          letter: queryLetter({ ...about, plan: catalogue.plan, workbook }),
        },
      },
    ]
  })
  if (planned.length > 0) return planned
  const name = catalogue.units.find((one) => one.id === unit)?.name ?? ''
  throw new AppError('queries-none', { unit: name, period })
}
