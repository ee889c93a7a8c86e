import type { AdjustableCell } from '../../../shared/contract/corrections.ts'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { FormField, ReportingUnit } from '../../../shared/model/catalogue.ts'
import type { CellKey } from '../../../shared/model/correction.ts'
import type { TableKind } from '../../../shared/model/list-kind.ts'
import type { PeriodReturns, ReceivedRecord } from '../../../shared/model/received.ts'
import type { FieldValue } from '../../../shared/model/record.ts'
import {
  adjustableFields,
  fieldLabel,
  findField,
} from '../../../shared/rules/corrections/adjustable-fields.ts'
import { answerWords } from '../../../shared/rules/corrections/answer-words.ts'
import { contextOfCell } from '../../../shared/rules/corrections/read-adjustment.ts'
import { isEntry, rowName } from '../../../shared/rules/corrections/row-name.ts'
import { keyOfRow, rowsOfKey } from '../../../shared/rules/corrections/row-of-key.ts'
import { sourceOf } from '../../../shared/rules/source-of.ts'
import type { Library } from '../library.ts'

/** A cell with everything that is known of it. */
export interface FoundCell {
  readonly unit: ReportingUnit
  readonly field: FormField
  readonly key: CellKey
  /** The row as it was returned; null where it was not. */
  readonly row: ReceivedRecord | null
  /** As reported, and as it counts. */
  readonly reported: FieldValue | undefined
  readonly counted: FieldValue | undefined
}

const recordsOf = (returns: PeriodReturns, unit: string, list: TableKind) =>
  returns.lists.find((one) => one.unit === unit && one.list === list)?.records ?? []

/** The catalogue's key of an entry that is given by its name; anything else as it is. */
function keyOfName({ index }: Library, list: TableKind, key: string): string {
  switch (list) {
    case 'targets':
      return index.indicatorByKey(key) ? key : String(index.indicator(key)?.seq ?? key)
    case 'wastes':
      return index.waste(key)?.name ?? key
    case 'tasks':
      return index.taskByCode(key)?.code ?? index.taskByTitle(key)?.code ?? key
    default:
      return key
  }
}

function answerField({ index }: Library, list: TableKind, name: string): FormField {
  const known = adjustableFields(index, list)
  const field = findField(index, list, name)
  if (field && known.includes(field)) return field
  throw new AppError('adjustment-field', {
    list: zh.list[list],
    field: field ? fieldLabel(index, list, field) : name,
    known: known.map((one) => `${fieldLabel(index, list, one)}（${one.field}）`).join('、'),
  })
}

/**
 * The cell that a key names.
 * @throws AppError adjustment-field, adjustment-row, adjustment-rows
 */
export function findCell(library: Library, period: string, unit: ReportingUnit, wanted: CellKey): FoundCell {
  const { list, part } = wanted
  const field = answerField(library, list, wanted.field)
  const { returns, reported } = library.counted(period)
  const received = recordsOf(reported, unit.id, list)
  const written = rowsOfKey(received, wanted.key, part)
  const key = written.length > 0 ? wanted.key : keyOfName(library, list, wanted.key)
  const rows = written.length > 0 ? written : rowsOfKey(received, key, part)
  const facts = {
    unit: unit.name,
    list: zh.list[list],
    row: part === null ? wanted.key : `${wanted.key} ${part}`,
  }
  if (rows.length > 1)
    throw new AppError('adjustment-rows', { ...facts, count: String(rows.length), example: `${key}#1` })
  const row = rows[0] ?? null
  if (!row && !isEntry(library.index, { list, key, part })) throw new AppError('adjustment-row', facts)
  const [counted] = rowsOfKey(recordsOf(returns, unit.id, list), key, part)
  return {
    ...{ unit, field, row },
    key: { list, key, part, field: field.field },
    reported: row?.fields[field.field],
    counted: counted?.fields[field.field],
  }
}

function describeCell(library: Library, period: string, cell: FoundCell): AdjustableCell {
  const { unit, field, key, row, reported, counted } = cell
  const record = rowsOfKey(recordsOf(library.returns(period), unit.id, key.list), key.key, key.part)[0]
  return {
    ...key,
    unit: unit.name,
    row: rowName(library.index, key),
    fieldLabel: fieldLabel(library.index, key.list, field),
    measure: contextOfCell(library.index, field, key, row).unit,
    reported: answerWords(reported),
    counted: answerWords(counted),
    source: record ? sourceOf(record, field.field) : null,
  }
}

/** The cells of a row that may be adjusted, class by class; of an entry that was not returned as well. */
export function cellsOfRow(
  library: Library,
  period: string,
  unit: ReportingUnit,
  list: TableKind,
  name: string,
): AdjustableCell[] {
  const records = recordsOf(library.counted(period).reported, unit.id, list)
  const key = keyOfName(library, list, name)
  const rows = records.filter((one) => [name, key].includes(one.key ?? one.label))
  const named =
    rows.length > 0
      ? rows.map((row) => ({ key: keyOfRow(records, row), part: row.part }))
      : isEntry(library.index, { list, key, part: null })
        ? [{ key, part: null }]
        : []
  return named.flatMap((row) =>
    adjustableFields(library.index, list).map(({ field }) =>
      describeCell(library, period, findCell(library, period, unit, { ...row, list, field })),
    ),
  )
}

/** The adjustable cells that were read from one cell of a return: several where it held several answers. */
export function cellsAt(
  library: Library,
  period: string,
  at: { readonly submission: number; readonly sheet: string; readonly ref: string },
): AdjustableCell[] {
  return library.counted(period).reported.lists.flatMap(({ unit: id, list, records }) => {
    const unit = library.index.unitById(id)
    const own = records.filter(
      ({ at: sheet }) => sheet.submission === at.submission && sheet.sheet === at.sheet,
    )
    if (!unit || own.length === 0) return []
    const fields = adjustableFields(library.index, list)
    return own.flatMap((record) =>
      fields
        .filter(({ field }) => sourceOf(record, field)?.ref === at.ref)
        .map(({ field }) => {
          const key = { list, key: keyOfRow(records, record), part: record.part, field }
          return describeCell(library, period, findCell(library, period, unit, key))
        }),
    )
  })
}
