import type { FieldValue, ListRecord } from '../../../shared/model/record.ts'
import { createJsonWriter, type JsonWriter } from './json-writer.ts'

type Fields = ListRecord['fields']
/** Plain words; a plain number with its unit and the decimals it was written with; anything else as it is. */
type WrittenField = string | readonly [value: string, unit: string | null, decimals: number] | FieldValue

function written(field: FieldValue): WrittenField {
  const { state, value, unit, decimals } = field
  let keys = 0
  for (const _ in field) keys += 1
  if (value !== null && state === 'text' && keys === 2) return value
  const isPlain = keys === 3 + (unit === undefined ? 0 : 1) && decimals !== undefined
  if (value !== null && (state === 'number' || state === 'zero') && isPlain)
    return [value, unit ?? null, decimals]
  return field
}

function isPlainNumber(field: WrittenField): field is readonly [string, string | null, number] {
  return Array.isArray(field)
}

function understood(field: WrittenField): FieldValue {
  if (typeof field === 'string') return { state: 'text', value: field }
  if (!isPlainNumber(field)) return field
  const [value, unit, decimals] = field
  // Only a zero has no other digit.
  const state = /[1-9]/.test(value) ? 'number' : 'zero'
  return unit === null ? { state, value, decimals } : { state, value, unit, decimals }
}

function writeField(writer: JsonWriter, field: WrittenField): void {
  if (typeof field === 'string') writer.string(field)
  else if (isPlainNumber(field)) {
    const [value, unit, decimals] = field
    writer.raw('[')
    writer.string(value)
    writer.raw(',')
    writer.string(unit)
    writer.raw(`,${decimals}]`)
  } else writer.raw(JSON.stringify(field))
}

/**
 * Writes the fields of a record as the library keeps them: JSON, with plain words as a string and a plain number as
 * [value, unit, decimals], so that a long register stays small; every other answer as the whole of it.
 */
export function writeFields(writer: JsonWriter, fields: Fields): void {
  let before = '{'
  for (const name in fields) {
    const field = fields[name]
    if (!field) continue
    writer.raw(before)
    writer.string(name)
    writer.raw(':')
    writeField(writer, written(field))
    before = ','
  }
  writer.raw(before === '{' ? '{}' : '}')
}

/** The same as text. */
export function fieldsText(fields: Fields): string {
  const writer = createJsonWriter()
  writeFields(writer, fields)
  return new TextDecoder().decode(writer.take())
}

/** The fields that a text of `fieldsText` stands for; reads the older way as well, in which every answer is whole. */
export function fieldsOf(text: string): Fields {
  const all = JSON.parse(text) as Record<string, WrittenField>
  const fields = all as Record<string, FieldValue>
  for (const name in all) {
    const field = all[name]
    if (field !== undefined) fields[name] = understood(field)
  }
  return fields
}
