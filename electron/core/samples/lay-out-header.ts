import type { FormField } from '../../../shared/model/catalogue.ts'
import type { CellRange } from '../../../shared/model/raw-sheet.ts'
import type { GridCell } from '../workbook/write-grid.ts'

/** A column of a laid-out list: a field of the form, or a column of the unit's own. */
export interface LaidOutColumn {
  readonly field: FormField | null
  readonly group: string | null
  readonly label: string
}

export interface GridPart {
  readonly rows: readonly (readonly (GridCell | null)[])[]
  readonly merges: readonly CellRange[]
}

const stems = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']

export function textCell(content: string): GridCell {
  return { kind: 'text', content }
}

/** One cell over the whole width. */
export function wholeRow(content: string, row: number, width: number): GridPart {
  return { rows: [[textCell(content)]], merges: [{ top: row, left: 1, bottom: row, right: width }] }
}

/** Row of words (甲 乙 …) and numbers (1 2 …) that names the columns on paper. */
export function columnNumberRow(columns: readonly LaidOutColumn[]): GridCell[] {
  let words = 0
  let numbers = 0
  return columns.map(({ field }) => {
    if (field?.content === 'number' || field?.content === 'value') {
      numbers += 1
      return textCell(String(numbers))
    }
    words += 1
    return textCell(stems[(words - 1) % stems.length] ?? '甲')
  })
}

/** The header from row `top` on: one row, or two with group headings merged over their columns. */
export function headerRows(columns: readonly LaidOutColumn[], top: number): GridPart {
  if (columns.every(({ group }) => group === null))
    return { rows: [columns.map(({ label }) => textCell(label))], merges: [] }
  const upper: (GridCell | null)[] = []
  const lower: (GridCell | null)[] = []
  const merges: CellRange[] = []
  columns.forEach(({ group, label }, index) => {
    const column = index + 1
    if (group === null) {
      upper.push(textCell(label))
      lower.push(null)
      merges.push({ top, left: column, bottom: top + 1, right: column })
      return
    }
    lower.push(textCell(label))
    if (columns[index - 1]?.group === group) {
      upper.push(null)
      return
    }
    upper.push(textCell(group))
    let right = column
    while (columns[right]?.group === group) right += 1
    if (right > column) merges.push({ top, left: column, bottom: top, right })
  })
  return { rows: [upper, lower], merges }
}
