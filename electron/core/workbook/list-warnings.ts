import type { CellAmount, CellCondition, CellRelation } from '../../../shared/model/cell-condition.ts'
import type { PrintedTable, PrintedWarning } from '../../../shared/model/printed-list.ts'
import { columnLetters } from '../../../shared/rules/cell-ref.ts'
import type { ListLayout } from '../../../shared/rules/lists/lay-out-list.ts'
import { columnRefs } from './list-answers.ts'
import type { ListStyles } from './list-styles.ts'
import { sheetText } from './xml-text.ts'

/** Programs refuse a text in a formula that is longer than 255 characters. */
const longestText = 240

/** Where the parts of a condition stand, seen from one row of a sheet. */
interface Place {
  readonly list: PrintedTable
  readonly layout: ListLayout
  readonly row: number
}

const signs: Readonly<Record<CellRelation, string>> = {
  equal: '=',
  'not-equal': '<>',
  'at-least': '>=',
  more: '>',
  'at-most': '<=',
  less: '<',
}

function lettersOf({ list }: Place, field: string): string {
  const index = list.columns.findIndex((column) => column.field === field)
  if (index < 0) throw new Error(`a warning about a column that is not there: ${field}`)
  return columnLetters(index + 1)
}

/** The cell of the row itself: the column stays, the row goes with the rule. */
const ownCell = (place: Place, field: string) => `$${lettersOf(place, field)}${place.row}`

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The cell of the row that has the id, wherever it has been sorted to. */
function otherCell(place: Place, rowId: string, field: string): string {
  const { list, layout } = place
  const [top, bottom] = [layout.rows[0]?.[0] ?? 1, layout.rows.at(-1)?.[1] ?? 1]
  const column = (letters: string) => `$${letters}$${top}:$${letters}$${bottom}`
  const ids = column(columnLetters(list.columns.length + 1))
  return `INDEX(${column(lettersOf(place, field))},MATCH(${quoted(rowId)},${ids},0))`
}

function cellText(place: Place, amount: Extract<CellAmount, { kind: 'cell' | 'cellOf' }>): string {
  return amount.kind === 'cell' ? ownCell(place, amount.field) : otherCell(place, amount.rowId, amount.field)
}

function amountText(place: Place, amount: CellAmount): string {
  switch (amount.kind) {
    case 'constant':
      return amount.value
    case 'cell':
    case 'cellOf':
      // What is no number counts as 0 in N, in every program.
      return `N(${cellText(place, amount)})`
    case 'sum':
      return amount.terms.length === 0
        ? '0'
        : `(${amount.terms
            .map(({ amount: of, factor }) =>
              factor === '1' ? amountText(place, of) : `${amountText(place, of)}*(${factor})`,
            )
            .join('+')})`
    case 'quotient': {
      const by = amountText(place, amount.by)
      return `IF(${by}=0,0,${amountText(place, amount.of)}/${by})`
    }
    case 'distance':
      return `ABS(${amountText(place, amount.of)}-${amountText(place, amount.from)})`
  }
}

/** Words with a bar around each, in texts that are short enough. */
function barred(words: readonly string[]): string[] {
  const texts: string[] = []
  for (const word of words) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + word.length < longestText)
      texts[texts.length - 1] = `${last}${word}|`
    else texts.push(`|${word}|`)
  }
  return texts
}

/** True for a text that is one of the words, but for blanks around it. */
function isAmong(cell: string, words: readonly string[]): string {
  const found = barred(words).map((text) => `ISNUMBER(FIND("|"&TRIM(${cell})&"|",${quoted(text)}))`)
  return found.length === 1 ? (found[0] ?? 'FALSE') : `OR(${found.join(',') || 'FALSE'})`
}

function conditionText(place: Place, condition: CellCondition): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((one) => conditionText(place, one))
      return parts.length === 1
        ? (parts[0] ?? '')
        : `${condition.kind === 'all' ? 'AND' : 'OR'}(${parts.join(',')})`
    }
    case 'not':
      return `NOT(${conditionText(place, condition.of)})`
    case 'number':
      return `ISNUMBER(${cellText(place, condition.amount)})`
    case 'blank':
      return `LEN(TRIM(${ownCell(place, condition.field)}))=0`
    case 'otherText': {
      const cell = ownCell(place, condition.field)
      return `AND(ISTEXT(${cell}),LEN(TRIM(${cell}))>0,NOT(${isAmong(cell, condition.words)}))`
    }
    case 'words': {
      const cell = ownCell(place, condition.field)
      return `AND(LEN(TRIM(${cell}))>0,${isAmong(cell, condition.words)})`
    }
    case 'whole': {
      const number = `N(${ownCell(place, condition.field)})`
      return `INT(${number})=${number}`
    }
    case 'compare': {
      const difference = `${amountText(place, condition.left)}-${amountText(place, condition.right)}`
      // The last bits of a program's own numbers decide nothing.
      return `ROUND(${difference},6)${signs[condition.relation]}0`
    }
  }
}

function ruleXml(
  list: PrintedTable,
  layout: ListLayout,
  warning: PrintedWarning,
  attributes: string,
): string {
  const rows = warning.rows.toSorted((one, other) => one - other)
  const first = layout.rows[rows[0] ?? -1]
  if (!first || warning.fields.length === 0) return ''
  const columns = warning.fields.map(
    (field) => list.columns.findIndex((column) => column.field === field) + 1,
  )
  const refs = columns.toSorted((one, other) => one - other).flatMap((at) => columnRefs(layout, at, rows))
  const formula = conditionText({ list, layout, row: first[0] }, warning.when)
  return (
    `<conditionalFormatting sqref="${refs.join(' ')}"><cfRule type="expression" ${attributes}>` +
    `<formula>${sheetText(formula)}</formula></cfRule></conditionalFormatting>`
  )
}

/** The warnings of a table as conditional formats, with functions alone that every program of the last twenty years knows. */
export function warningsXml(
  list: PrintedTable,
  layout: ListLayout,
  styles: Pick<ListStyles, 'warning'>,
): string {
  const { warnings = [] } = list
  return warnings
    .map((warning, index) =>
      ruleXml(list, layout, warning, `dxfId="${styles.warning()}" priority="${index + 1}"`),
    )
    .join('')
}
