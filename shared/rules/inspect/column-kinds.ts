import type { tableColumnSchema } from '../../contract/inspections.ts'
import type { z } from '../../zod.ts'
import { columnLetters } from '../cell-ref.ts'
import { parseHeaderText } from '../recognise/header-text.ts'
import type { SheetGrid } from '../recognise/sheet-grid.ts'
import { type LocatedTable, printedNumber } from './locate-table.ts'

export type TableColumn = z.infer<typeof tableColumnSchema> & { readonly number: number }

// What is a quotient of two quantities: it is never the sum of its parts.
const rateWords =
  /率|比重|比例|占比|性别比|强度|人均|平均|每[人户亩百千万]|指数|单价|价格|密度|规模$|增长|增速|百分|构成|系数|幅度|抚养比|年龄$|年限|％|%|‰/
const codeWords = /代码|编码|编号|区划|邮编|电话|序号/

function isRate(path: string, unit: string | null): boolean {
  return (
    rateWords.test(path.normalize('NFKC')) || (unit !== null && (/[%‰]/.test(unit) || unit.includes('/')))
  )
}

function pathOf(
  grid: SheetGrid,
  rows: readonly number[],
  column: number,
): { path: string; unit: string | null } {
  const texts: string[] = []
  for (const row of rows) {
    const text = grid.coveredText(row, column).replace(/\s+/g, ' ').trim()
    if (text !== '' && text !== texts.at(-1)) texts.push(text)
  }
  const unit = texts.map(parseHeaderText).findLast((part) => part.unit !== null)?.unit ?? null
  return { path: texts.join(' / '), unit }
}

/** Says of each column what it holds, by its header first and by its cells where the header says nothing. */
export function describeColumns(grid: SheetGrid, table: LocatedTable): TableColumn[] {
  const filled = new Map<number, { numbers: number; texts: number }>()
  for (const row of table.bodyRows) {
    for (const [column, cell] of grid.row(row)) {
      const count = filled.get(column) ?? { numbers: 0, texts: 0 }
      if (printedNumber(cell) === null) count.texts += 1
      else count.numbers += 1
      filled.set(column, count)
    }
  }
  let labelled = false
  return [...filled]
    .sort(([a], [b]) => a - b)
    .map(([column, count]) => {
      const { path, unit } = pathOf(grid, table.headerRows, column)
      const numeric = count.numbers > count.texts
      const kind = (): TableColumn['kind'] => {
        if (!numeric) return labelled ? 'text' : 'label'
        if (codeWords.test(path)) return 'code'
        return isRate(path, unit) ? 'rate' : 'additive'
      }
      const description: TableColumn = {
        number: column,
        column: columnLetters(column),
        path,
        unit,
        kind: kind(),
      }
      if (description.kind === 'label') labelled = true
      return description
    })
}
