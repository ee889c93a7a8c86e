import { listWords } from '../../locale/zh/lists.ts'
import type { PrintedCell, PrintedList } from '../../model/printed-list.ts'
import { readSource } from '../source-of.ts'

/** A list whose numbers say, in a note on the cell, in which file and cell they were read, and as what. */
export function noteSources(list: PrintedList): PrintedList {
  const rows = list.rows.map((row) => {
    if ('text' in row || !row.record) return row
    const { record } = row
    const cells = Object.entries(row.cells).map(([field, cell]): [string, PrintedCell] => {
      const source = cell.kind === 'number' ? readSource(record, field) : null
      return [
        field,
        source && cell.kind === 'number' ? { ...cell, comment: listWords.sourceNote(source) } : cell,
      ]
    })
    return { ...row, cells: Object.fromEntries(cells) }
  })
  return { ...list, rows }
}
