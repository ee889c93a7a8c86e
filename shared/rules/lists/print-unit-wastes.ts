import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue, Waste } from '../../model/catalogue.ts'
import type { PrintedCell, PrintedColumn, PrintedRow } from '../../model/printed-list.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { printField, printText } from './print-field.ts'
import { additiveFields, type CellRow, printRow, sumCells } from './printed-row.ts'

/** What the catalogue says of a waste. */
export function wasteCells(waste: Waste): Record<string, PrintedCell | null> {
  return {
    category: printText(waste.category),
    code: printText(waste.code),
    name: printText(waste.name),
    measure: printText(waste.unit),
  }
}

function textOf(cell: PrintedCell | undefined): string {
  return cell?.kind === 'text' ? cell.text : ''
}

/** The unit of measure that all rows share, or null. */
export function sharedMeasure(rows: readonly CellRow[]): string | null {
  const measures = new Set(rows.map((row) => textOf(row.cells.measure)))
  const [measure] = measures
  return measures.size === 1 && measure ? measure : null
}

/**
 * Adds a subtotal to each category of more than one waste, and a total; only where the rows share a unit of measure,
 * as tonnes and heads do not add up.
 */
export function withWasteTotals(rows: readonly CellRow[], columns: readonly PrintedColumn[]): CellRow[] {
  const fields = additiveFields(columns)
  const sum = (
    kind: 'subtotal' | 'total',
    name: string,
    of: readonly CellRow[],
    category: PrintedCell | undefined,
  ) => {
    const measure = sharedMeasure(of)
    if (measure === null) return []
    return [
      printRow(kind, {
        category: category ?? null,
        name: printText(name),
        measure: printText(measure),
        ...sumCells(of, fields),
      }),
    ]
  }
  const categories = [...new Set(rows.map((row) => textOf(row.cells.category)))]
  const grouped = categories.flatMap((category) => {
    const own = rows.filter((row) => textOf(row.cells.category) === category)
    if (own.length < 2 || category === '') return own
    return [...own, ...sum('subtotal', listWords.subtotal, own, own[0]?.cells.category)]
  })
  return [...grouped, ...(rows.length < 2 ? [] : sum('total', listWords.total, rows, undefined))]
}

/** The rows of a unit's waste list: every waste of the catalogue, answered or not, and the unit's own ones. */
export function printUnitWastes(
  catalogue: Catalogue,
  columns: readonly PrintedColumn[],
  records: readonly ReceivedRecord[],
): PrintedRow[] {
  const answer = (record: ReceivedRecord | undefined) =>
    Object.fromEntries(
      columns
        .filter(({ field }) => !['category', 'code', 'name', 'measure'].includes(field))
        .map(({ field }) => [field, printField(record?.fields[field])]),
    )
  const listed = catalogue.wastes.flatMap((waste) => {
    const own = records.filter((record) => record.key === waste.name)
    return (own.length === 0 ? [undefined] : own).map((record) =>
      printRow('entry', { ...wasteCells(waste), ...answer(record) }, record),
    )
  })
  const names = new Set(catalogue.wastes.map((waste) => waste.name))
  const strange = records
    .filter((record) => record.key === null || !names.has(record.key))
    .map((record) => {
      const { category, code, measure } = record.fields
      const written = { category: printField(category), code: printField(code), measure: printField(measure) }
      return printRow('entry', { ...written, name: printText(record.label), ...answer(record) }, record)
    })
  return withWasteTotals([...listed, ...strange], columns)
}
