import type { TableKind } from '../../../../shared/model/list-kind.ts'
import type { ReceivedList, ReceivedRecord } from '../../../../shared/model/received.ts'
import type { FieldValue } from '../../../../shared/model/record.ts'

export const blank: FieldValue = { state: 'blank', value: null }
export const notApplicable: FieldValue = { state: 'not-applicable', value: null, raw: '/' }

export function number(value: string, more: Partial<FieldValue> = {}): FieldValue {
  return { state: Number(value) === 0 ? 'zero' : 'number', value, ...more }
}

export function text(value: string): FieldValue {
  return { state: 'text', value }
}

/** A received list whose rows are [key, label, fields]. */
export function received(
  unit: string,
  list: TableKind,
  rows: readonly (readonly [
    key: string | null,
    label: string,
    fields: Record<string, FieldValue>,
    part?: string,
  ])[],
): ReceivedList {
  const records = rows.map(
    ([key, label, fields, part], index): ReceivedRecord => ({
      list,
      key,
      label,
      part: part ?? null,
      row: index + 5,
      fields,
      at: {
        file: `${unit}.xlsx`,
        sheet: list,
        submission: 1,
        version: 1,
        columns: Object.fromEntries(
          Object.keys(fields).map((field, column) => [field, String.fromCharCode(65 + column)]),
        ),
      },
    }),
  )
  return { unit, list, records }
}
