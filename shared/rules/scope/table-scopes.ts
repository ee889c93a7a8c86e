import type { ImportedSheet } from '../../contract/imports.ts'
import type { ReportingUnit } from '../../model/catalogue.ts'
import type { TableReading } from '../recognise/read-table.ts'
import type { SheetGrid } from '../recognise/sheet-grid.ts'
import { statementsOf } from '../recognise/statement.ts'
import { readScope, settleScopes } from './read-scope.ts'

/** A longer text explains how to fill a form in. */
const longestStatement = 200

/**
 * What the titles and notes of a table say of its scope, each with its cell. Two cells that contradict each other say
 * nothing.
 *
 * @param grid of the whole sheet
 * @param zones the zones that may be meant; see `zonesSpokenOf`
 */
export function tableScopes(
  grid: SheetGrid,
  { table, rowKinds }: Pick<TableReading, 'table' | 'rowKinds'>,
  zones: readonly ReportingUnit[],
): NonNullable<ImportedSheet['scopes']> {
  const rows = [...rowKinds].flatMap(([row, kind]) => (kind === 'title' || kind === 'note' ? [row] : []))
  const statements = statementsOf(table.grid.turned ? grid : table.grid, rows)
  const said = statements
    .filter(({ text }) => text.length <= longestStatement)
    .flatMap(({ text, ref }) =>
      readScope(text, zones).map((scope) => ({
        ...{ includes: scope.includes, zones: [...scope.zones], ref, raw: text.trim() },
      })),
    )
  return settleScopes(said)
}
