import type { FormField } from '../../model/catalogue.ts'
import { registerKinds } from '../../model/list-kind.ts'
import type { RawCell } from '../../model/raw-sheet.ts'
import type { FieldValue } from '../../model/record.ts'
import { cellRef } from '../cell-ref.ts'
import { conversionFactor, isMeasure, normaliseMeasure } from '../measure.ts'
import { parseValue } from '../parse-value.ts'
import type { ValueContext } from '../values/value-context.ts'
import { bracketUnit, rowUnits } from './row-units.ts'
import type { TableWalk } from './table-walk.ts'

const blank: FieldValue = { state: 'blank', value: null }
const wordFields: Readonly<Partial<Record<FormField['content'], keyof TableWalk['texts']>>> = {
  text: 'words',
  department: 'words',
  status: 'words',
  key: 'words',
  group: 'words',
  code: 'codes',
}
// No sign for 不适用 or a missing value is that long, and nothing in it has to be cleaned.
const plainWords = /^[\p{Script=Han}\p{Script=Latin}\d()（）-]{8,}$/u
const keptTexts = 20_000
const keptContexts = 5000

const isRegister = (list: string) => (registerKinds as readonly string[]).includes(list)

/** The unit of measure that holds for a field in a row: the header's, else the row's own where it converts. */
function nearUnit(
  field: FormField,
  column: number,
  walk: TableWalk,
  at: (field: string) => string,
): string | null {
  const stated = walk.columnUnits.get(column) ?? null
  if (stated !== null || field.content !== 'number' || walk.table.header.list === 'targets') return stated
  const stands = at('measure')
  const measure = isMeasure(stands) ? stands : bracketUnit(at('name'))
  if (measure === null) return null
  // A field with a unit of its own takes the row's where it is the same kind: 万吨 for tonnes, not 家.
  if (field.unit !== null && conversionFactor(measure, field.unit) === null) return null
  return normaliseMeasure(measure)
}

/** The units of a field in a row; the same for every row that states the same unit, but where the entry has one. */
function contextOf(
  field: FormField,
  column: number,
  walk: TableWalk,
  key: string | null,
  at: (field: string) => string,
  ownUnit: string | null,
): ValueContext {
  const { list } = walk.table.header
  const { index } = walk
  const isOfEntry = list === 'targets' || list === 'wastes' || ownUnit !== null
  const id = isOfEntry ? '' : `${field.field} ${field.content === 'number' ? at('measure') : ''}`
  const known = isOfEntry ? undefined : walk.contexts.get(id)
  if (known) return known
  const columnUnit = ownUnit ?? nearUnit(field, column, walk, at)
  const units = rowUnits(field, { list, key, columnUnit, sheetUnit: walk.setting.measure, at, index })
  // A register's capacity is in whatever unit stands beside it.
  const unit = units.unit ?? (isRegister(list) && field.content === 'number' ? columnUnit : null)
  const { isAllText = false } = walk.table.grid.sheet
  const context = unit === units.unit && !isAllText ? units : { ...units, unit, isAllText }
  if (!isOfEntry && walk.contexts.size < keptContexts) walk.contexts.set(id, context)
  return context
}

/** Words are understood once for each text: a register says the same few in every row. */
function readWords(
  content: string,
  known: Map<string, FieldValue>,
  parseContent: () => FieldValue,
): FieldValue {
  const before = known.get(content)
  if (before) return before
  const value: FieldValue = plainWords.test(content) ? { state: 'text', value: content } : parseContent()
  if (content.length <= 30 && known.size < keptTexts) known.set(content, value)
  return value
}

/**
 * Understands one cell as a field of its row's entry.
 *
 * @param at text of another field of the row
 * @param ownUnit unit of measure that stands nearer than the header's, else null
 */
export function readCell(
  field: FormField,
  column: number,
  cell: RawCell | undefined,
  walk: TableWalk,
  key: string | null,
  at: (field: string) => string,
  ownUnit: string | null = null,
): FieldValue {
  if (cell === undefined) return blank
  const parseCell = () => parseValue(cell, contextOf(field, column, walk, key, at, ownUnit))
  const words = cell.kind === 'text' ? wordFields[field.content] : undefined
  const value = words ? readWords(cell.content, walk.texts[words], parseCell) : parseCell()
  const comment = walk.comments?.get(cellRef(cell.row, cell.column))
  return comment === undefined ? value : { ...value, comment }
}

/** The value with its cell's address, where that does not follow from the table's columns and the record's row. */
export function addressed(value: FieldValue, row: number, column: number): FieldValue {
  return { ...value, at: cellRef(row, column) }
}
