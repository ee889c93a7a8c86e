import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { cellRef, columnLetters, joinRefs } from '../../../shared/rules/cell-ref.ts'
import type { ListLayout } from '../../../shared/rules/lists/lay-out-list.ts'
import { openContent } from '../../../shared/rules/lists/place-cells.ts'
import { sheetText } from './xml-text.ts'

/** Programs refuse a written-out list of choices that is longer. */
const longestChoices = 255

function isForAnswers(list: PrintedTable): boolean {
  return list.columns.some((column) => column.answer !== undefined)
}

/** The table with its header and the column of row ids: what is sorted or filtered together. Null: nobody fills it in. */
export function filterRange(
  list: PrintedTable,
  layout: ListLayout,
): readonly [from: string, to: string] | null {
  const last = layout.rows.at(-1)?.[1]
  if (!isForAnswers(list) || last === undefined) return null
  const right = list.columns.length + (list.rowIds ? 1 : 0)
  return [cellRef(layout.header[1], 1), cellRef(last, right)]
}

/**
 * Protection of a sheet that is sent out to be filled in, and the filter of its table; empty for any other. There is no
 * password: it keeps from slips, not from intent. Attributes that are 0 allow what they name.
 */
export function protectionXml(list: PrintedTable, layout: ListLayout): string {
  const filter = filterRange(list, layout)
  const isOfForm = list.rowIds?.mark !== undefined
  if (!filter && !isOfForm) return ''
  // A form that is known by its rows' ids may get more of them in between.
  const rows = isOfForm && filter ? ' insertRows="0"' : ''
  return (
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"' +
    `${rows} sort="0" autoFilter="0"/>` +
    (filter ? `<autoFilter ref="${filter.join(':')}"/>` : '')
  )
}

/** Addresses of a column's cells in some of the table's rows, neighbours as one range each. */
export function columnRefs(layout: ListLayout, column: number, rows: readonly number[]): string[] {
  const letters = columnLetters(column)
  return joinRefs(rows.flatMap((row) => (layout.rows[row] ? [`${letters}${layout.rows[row][0]}`] : [])))
}

/** Drop-down lists of the columns that have choices, in every row that is open there. */
export function choicesXml(list: PrintedTable, layout: ListLayout): string {
  const rules = list.columns.flatMap((column, index) => {
    const choices = column.answer?.choices
    const rows = list.rows.flatMap((row, at) => (openContent(row, column) ? [at] : []))
    if (!choices || rows.length === 0) return []
    const listed = choices.join(',')
    if (listed.length > longestChoices || choices.some((choice) => /[,"]/.test(choice)))
      throw new Error(`these choices cannot be written out: ${listed}`)
    const style = column.answer?.mayDiffer ? ' errorStyle="warning"' : ''
    return [
      `<dataValidation type="list"${style} allowBlank="1" showErrorMessage="1"` +
        ` errorTitle="${sheetText(column.label)}" error="${sheetText(listWords.chooseFromList)}"` +
        ` sqref="${columnRefs(layout, index + 1, rows).join(' ')}"><formula1>"${sheetText(listed)}"</formula1></dataValidation>`,
    ]
  })
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}
