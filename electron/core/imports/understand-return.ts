import type { ImportedSheet } from '../../../shared/contract/imports.ts'
import { AppError } from '../../../shared/errors.ts'
import { readingWords } from '../../../shared/locale/zh/reading.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { RawBook } from '../../../shared/model/raw-sheet.ts'
import type { ListRecord } from '../../../shared/model/record.ts'
import { accountSheet } from '../../../shared/rules/recognise/account-sheet.ts'
import { listsOf, type ReturnReading, readReturn } from '../../../shared/rules/recognise/read-return.ts'
import type { Library } from '../library.ts'

/** A return ready to be stored: whose it is, its accounts, and the records of each account. */
export interface UnderstoodReturn {
  /** Unit id. */
  readonly unit: string
  readonly sheets: readonly ImportedSheet[]
  /** Records of each entry of `sheets`, at the same place. */
  readonly records: readonly (readonly ListRecord[])[]
}

/** A return that cannot be stored, with as much of its account as was understood. */
export interface RefusedReturn {
  readonly error: AppError
  readonly sheets: readonly ImportedSheet[]
  /** True where a person's answer (which unit?) is all that is missing. */
  readonly needsMapping: boolean
}

function unitOf(
  reading: ReturnReading,
  override: string | null,
  file: string,
  library: Library,
): string | AppError {
  if (override !== null) return library.unit(override).id
  const [first, ...others] = reading.units
  if (first === undefined) return new AppError('unit-unrecognised', { file })
  if (others.length === 0) return first
  const units = reading.units.map((id) => library.index.unitById(id)?.name ?? id).join('、')
  return new AppError('units-conflict', { file, units })
}

/** Two tables of one list are one list in two pieces, unless they speak of the same entries. */
function listTwice(reading: ReturnReading, file: string): AppError | null {
  for (const [list, tables] of listsOf(reading)) {
    const seen = new Map<string, number>()
    for (const [position, table] of tables.entries()) {
      for (const record of table.records) {
        if (record.key === null) continue
        const key = `${record.key}#${record.part ?? ''}`
        const before = seen.get(key)
        if (before === undefined) seen.set(key, position)
        else if (before !== position) {
          const names = reading.sheets
            .filter((sheet) => sheet.tables.some((at) => tables.includes(at)))
            .map((sheet) => sheet.sheet.name)
          return new AppError('list-twice', {
            file,
            list: zh.list[list],
            first: names[0] ?? '',
            second: names[1] ?? names[0] ?? '',
          })
        }
      }
    }
  }
  return null
}

/**
 * Understands an opened file as one unit's return of a period.
 *
 * @param override unit by code, name or alias, where a person has said whose return it is
 */
export function understandReturn(
  book: RawBook,
  file: string,
  period: string,
  override: string | null,
  library: Library,
): UnderstoodReturn | RefusedReturn {
  const reading = readReturn(book, Number(period), library.index, readingWords)
  const sheets = reading.sheets.flatMap(accountSheet)
  const records = reading.sheets.flatMap((sheet) =>
    sheet.leftOut === null ? sheet.tables.map((table) => table.records) : [[]],
  )
  const refuse = (error: AppError, needsMapping = false): RefusedReturn => ({ error, sheets, needsMapping })
  if (!records.some((list) => list.length > 0)) return refuse(new AppError('no-known-list', { file }))
  const other = reading.years.find((year) => year !== period)
  if (other !== undefined && !reading.years.includes(period))
    return refuse(new AppError('period-conflict', { file, found: other, period }))
  const twice = listTwice(reading, file)
  if (twice) return refuse(twice)
  const unit = unitOf(reading, override, file, library)
  if (typeof unit !== 'string') return refuse(unit, true)
  return { unit, sheets, records }
}
