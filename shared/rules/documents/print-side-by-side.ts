import type { SideBySide } from '../../contract/tables.ts'
import { documentWords } from '../../locale/zh/documents.ts'
import { listWords } from '../../locale/zh/lists.ts'
import type { PrintedCell, PrintedRow, PrintedTable } from '../../model/printed-list.ts'
import { printNumber, printText } from '../lists/print-field.ts'
import { printRow } from '../lists/printed-row.ts'
import { columnOf, signatureLine } from './text-table.ts'

const words = documentWords.sideBySide

/**
 * 过录表 of one quantity for paper, as `sideBySide` has rounded it: balanced or each number by itself.
 * @param city name of the city
 * @param names of the sheet and of the table
 */
export function printSideBySide(
  table: SideBySide,
  city: string,
  names: { readonly sheet: string; readonly title: string },
): PrintedTable {
  const cell = (figure: { readonly printed: string } | null | undefined): PrintedCell | null =>
    figure ? printNumber(figure.printed, Math.max(0, table.decimals)) : null
  const parents = new Set(table.rows.flatMap(({ within }) => (within === null ? [] : [within])))
  const rows = table.rows.map(({ code, name }, index): PrintedRow => {
    const cells = table.columns.map((column, at) => [column.code, cell(table.cells[index]?.[at])] as const)
    return printRow(parents.has(code) ? 'subtotal' : 'entry', {
      name: printText(name),
      ...Object.fromEntries(cells),
      total: cell(table.rowTotals[index]),
    })
  })
  const sums = table.columns.map((column, at) => [column.code, cell(table.columnTotals[at])] as const)
  const total = printRow('total', {
    name: printText(documentWords.total),
    ...Object.fromEntries(sums),
    total: cell(table.grandTotal),
  })
  const amount = { align: 'right', isControlled: true } as const
  const { coverage } = table
  return {
    sheetName: names.sheet,
    title: documentWords.title(city, names.title, table.period),
    formNumber: null,
    line: [listWords.consolidator(city), listWords.period(table.period), listWords.measure(table.measure)],
    paper: 'A3',
    columns: [
      columnOf('name', [words.item, 22, { role: 'key' }]),
      ...table.columns.map(({ code, name }) => columnOf(code, [name, 11, amount])),
      columnOf('total', [documentWords.total, 13, amount]),
    ],
    rows: [...rows, total],
    notes: listWords.notes([
      [
        words.coverage(coverage.reported, coverage.expected),
        ...(coverage.missing.length === 0 ? [] : [words.missing(coverage.missing)]),
      ].join(''),
      ...(table.note === null ? [] : [`${table.note}。`]),
      ...table.gaps.map((gap) => `${gap}。`),
    ]),
    signatures: signatureLine,
  }
}
