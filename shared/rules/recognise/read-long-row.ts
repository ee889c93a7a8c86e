import type { FormField } from '../../model/catalogue.ts'
import type { RawCell } from '../../model/raw-sheet.ts'
import type { FieldValue } from '../../model/record.ts'
import { isMeasure, normaliseMeasure } from '../measure.ts'
import { cleanText, normaliseName } from '../normalise-name.ts'
import { partLabel } from './classify-row.ts'
import { fieldInCell } from './column-content.ts'
import type { LongShape } from './complete-header.ts'
import { entryOfRow, isSetAside } from './entry-of-row.ts'
import { fieldOfMeasure } from './field-of-measure.ts'
import { fieldNamed } from './form-names.ts'
import { addressed, readCell } from './read-field.ts'
import type { RowReading } from './read-row.ts'
import { bracketUnit } from './row-units.ts'
import { shownText } from './sheet-grid.ts'
import { fillGroups, type OpenRecord, type TableWalk } from './table-walk.ts'

const skipped = (why: string): RowReading => ({ kind: 'skipped', record: null, why })

/** Where a cell of the view stands in the file. */
function addressOf(
  walk: TableWalk,
  row: number,
  column: number,
  cell: RawCell | undefined,
): [number, number] {
  if (cell) return [cell.row, cell.column]
  return walk.table.grid.turned ? [column, row] : [row, column]
}

/** A unit of measure that is the row's own: of its 计量单位 column, or in brackets behind the figure's name. */
function rowMeasure(text: (field: string) => string, named: string): string | null {
  const measure = text('measure')
  if (isMeasure(measure)) return normaliseMeasure(measure)
  const bare = named.replace(/^[(]|[)]$/g, '')
  return bracketUnit(named) ?? (isMeasure(bare) ? normaliseMeasure(bare) : null)
}

/** Puts a figure into a record; the name that stands with it goes along (分子：综合利用量). */
function addFigure(
  walk: TableWalk,
  open: OpenRecord,
  figure: { readonly field: FormField; readonly rest: string; readonly unit: string | null },
  cell: RawCell | undefined,
  at: readonly [row: number, column: number],
  viewColumn: number,
): boolean {
  const { field, rest, unit } = figure
  const before = open.fields[field.field]
  if (before !== undefined && before.state !== 'blank') return false
  const text = (name: string) => (name === 'measure' ? '' : (open.fields[name]?.value ?? ''))
  const value = readCell(field, viewColumn, cell, walk, open.key, text, unit)
  open.fields[field.field] = addressed(value, ...at)
  const name = `${field.field}Name`
  const isName = rest !== '' && !isMeasure(rest)
  if (
    isName &&
    open.fields[name] === undefined &&
    walk.table.header.form.fields.some((one) => one.field === name)
  ) {
    open.fields[name] = addressed({ state: 'text', value: rest, raw: '' }, ...at)
  }
  return true
}

/**
 * A row of a long table: one column names the field (分子数值, 产生量), one holds its figure, and the entry's name is in
 * its first row only, or in each. All rows of an entry make one record.
 */
export function readLongRow(
  walk: TableWalk,
  row: number,
  cells: ReadonlyMap<number, RawCell>,
  long: LongShape,
): RowReading {
  const { table, index, words } = walk
  const { list, form } = table.header
  const shown = (column: number | undefined) =>
    column === undefined ? '' : cleanText(shownText(cells.get(column)))
  const text = (field: string) => shown(walk.columns.get(field))
  fillGroups(walk, text)
  const item = shown(long.item)
  const label = text(walk.keyField)
  const part = partLabel(label)
  const entry = label === '' ? walk.open : entryOfRow(walk, label, text, part)
  if (!entry) return skipped(part === null ? words.noEntry : words.partOfNothing)
  if (isSetAside(walk, entry, entry.label, entry.part)) {
    walk.open = { ...entry, row, fields: {} }
    return skipped(words.setAside)
  }
  const indicator = list === 'targets' ? index.indicatorByKey(entry.key) : null
  const ofMeasure = indicator ? fieldOfMeasure(item, [indicator]) : null
  const byMeasure = form.fields.find((field) => field.field === ofMeasure)
  const byWord = fieldInCell(item, (said) => fieldNamed(form, index.catalogue.plan, said))
  const named = byWord ?? (byMeasure ? { field: byMeasure, rest: '' } : null)
  if (!named) return skipped(words.noSuchItem)
  const id = `${entry.key ?? ''}\n${normaliseName(entry.label)}\n${entry.part ?? ''}`
  const known = walk.byEntry.get(id)
  const open: OpenRecord = known ?? {
    ...{ key: entry.key, label: entry.label, part: entry.part },
    row: table.grid.turned ? (walk.columns.get(walk.keyField) ?? 1) : row,
    fields: {},
  }
  walk.byEntry.set(id, open)
  walk.open = open
  for (const { field, column } of walk.fields) {
    if (field.content === 'measure' || open.fields[field.field] !== undefined) continue
    const heading = field.content === 'group' ? walk.groups.get(field.field) : undefined
    if (column === undefined || shown(column) === '') {
      if (heading !== undefined) open.fields[field.field] = { state: 'text', value: heading, raw: '' }
      continue
    }
    const cell = cells.get(column)
    const value: FieldValue = readCell(field, column, cell, walk, entry.key, text)
    open.fields[field.field] = addressed(value, ...addressOf(walk, row, column, cell))
  }
  const cell = cells.get(long.amount)
  const at = addressOf(walk, row, long.amount, cell)
  const figure = { ...named, unit: rowMeasure(text, item) }
  if (!addFigure(walk, open, figure, cell, at, long.amount)) return skipped(words.saidBefore)
  return { kind: 'used', record: known ? null : { list, ...open }, why: null }
}

const figureWords = /^(?:其中[:：]?)?(分子|分母)/

/**
 * A row under an indicator that gives its numerator or denominator: 分子：综合利用量, or just the measure's name as the
 * catalogue has it. Null for any other row.
 */
export function readFurtherFigure(
  walk: TableWalk,
  row: number,
  cells: ReadonlyMap<number, RawCell>,
  label: string,
): RowReading | null {
  const { table, open, index } = walk
  if (table.header.list !== 'targets' || !open || open.part !== null || label === '') return null
  const indicator = index.indicatorByKey(open.key)
  const plain = normaliseName(label)
  const bare = plain.replace(/^其中:?/, '').replace(/\([^()]*\)$/, '')
  const said = figureWords.exec(plain)?.[1]
  const which =
    said === '分子' || (indicator?.numerator && bare === normaliseName(indicator.numerator.name))
      ? 'numerator'
      : said === '分母' || (indicator?.denominator && bare === normaliseName(indicator.denominator.name))
        ? 'denominator'
        : null
  if (which === null || (said === undefined && index.indicator(label) !== null)) return null
  const field = table.header.form.fields.find((one) => one.field === which)
  const column = [which, 'value']
    .map((name) => walk.columns.get(name))
    .find((at) => at !== undefined && cells.has(at))
  if (!field || column === undefined) return null
  const cell = cells.get(column)
  const text = (name: string) => {
    const at = walk.columns.get(name)
    return at === undefined ? '' : cleanText(shownText(cells.get(at)))
  }
  const rest =
    said === undefined
      ? label
      : cleanText(
          label.normalize('NFKC').replace(/^(?:其中:?)?分[子母](?:指标|数值|数|值)?[:(]?/, ''),
        ).replace(/^\((.*)\)$/, '$1')
  const figure = { field, rest, unit: rowMeasure(text, label.normalize('NFKC')) }
  if (!addFigure(walk, open, figure, cell, addressOf(walk, row, column, cell), column)) {
    return { kind: 'skipped', record: null, why: walk.words.saidBefore }
  }
  const used = [walk.keyField, 'measure', 'seq'].flatMap((name) => walk.columns.get(name) ?? [])
  return { kind: 'used', record: null, why: null, used: new Set([...used, column]) }
}
