import type { Form } from '../../model/catalogue.ts'
import { type ColumnHint, headerFingerprint, headerKey } from './hints.ts'
import type { HeaderColumn, HeaderContext } from './match-header.ts'

/** What a person has said about a header: exact for its fingerprint, with or without the columns that contents named. */
export function columnHintFor(
  { hints, year }: HeaderContext,
  ...ways: readonly (readonly HeaderColumn[])[]
): ColumnHint | null {
  if (hints.columns.length === 0) return null
  const prints = ways.map((columns) => headerFingerprint(columns.map((one) => headerKey(one.path, year))))
  return hints.columns.find((hint) => prints.includes(hint.fingerprint)) ?? null
}

/** The columns as a person has said they are; what was not spoken about stays, unless its field was given away. */
export function applyColumnHint(
  columns: readonly HeaderColumn[],
  form: Form,
  hint: ColumnHint,
  year: number | null,
): HeaderColumn[] {
  const said = columns.map((one) => {
    const name = hint.fields[headerKey(one.path, year)]
    if (name === undefined) return null
    return { ...one, field: form.fields.find((field) => field.field === name) ?? null, how: hint.how }
  })
  const given = new Set(said.flatMap((one) => one?.field ?? []))
  return columns.map((one, index): HeaderColumn => {
    const own = said[index]
    // What agrees with the header's own words keeps its ground, unless it is a layout kept as a whole.
    if (own) return own.field === one.field && hint.how === 'confirmed' ? one : own
    return one.field && given.has(one.field) ? { ...one, field: null } : one
  })
}
