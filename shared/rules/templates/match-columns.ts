import type { PrintedColumn } from '../../model/printed-list.ts'
import { editDistance } from '../match/edit-distance.ts'
import { nameOnly, withoutRemark } from './name-form.ts'

/** What a column may be called, the plainest last. */
function spellings({ field, group, label }: PrintedColumn): readonly string[] {
  const full = `${group ?? ''}${label}`
  return [field, full, label, withoutRemark(full), withoutRemark(label)].map(nameOnly)
}

const ways = 5

/**
 * The column that a name in a template means: exactly one that is called so, after normalisation.
 * @returns null where none is called so, or several are
 */
export function matchColumn(name: string, columns: readonly PrintedColumn[]): PrintedColumn | null {
  const wanted = nameOnly(name)
  if (wanted === '') return null
  for (let way = 0; way < ways; way++) {
    const called = columns.filter((column) => spellings(column)[way] === wanted)
    if (called.length > 0) return called.length === 1 ? (called[0] ?? null) : null
  }
  return null
}

/** The shortest name by which a template can mean a column. */
export function columnName(column: PrintedColumn, columns: readonly PrintedColumn[]): string {
  const { label, group, field } = column
  const tries = [
    withoutRemark(label),
    label,
    `${group ?? ''}${withoutRemark(label)}`,
    `${group ?? ''}${label}`,
  ]
  const fit = tries.map(nameOnly).find((name) => matchColumn(name, columns) === column)
  return fit ?? field
}

const suggested = 3

/** Names of columns that resemble a name that fits none, the most alike first; they decide nothing. */
export function resemblingColumns(name: string, columns: readonly PrintedColumn[]): string[] {
  const wanted = nameOnly(name)
  return columns
    .map((column) => {
      const own = columnName(column, columns)
      const parts = spellings(column).filter((spelling) => spelling !== '')
      const isInside = parts.some((part) => part.includes(wanted) || wanted.includes(part))
      const distance = Math.min(...parts.map((part) => editDistance(wanted, part) / Math.max(part.length, 1)))
      return { own, distance: isInside && wanted !== '' ? distance / 2 : distance }
    })
    .filter(({ distance }) => distance < 0.8)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, suggested)
    .map(({ own }) => own)
}
