import type { CellSide, RowSide } from '../../contract/versions.ts'
import type { Form } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { sourceOf } from '../source-of.ts'

/** A row as a person may name it: by the cell of its name, which no other row of the version has. */
export function rowSide(form: Form, row: ReceivedRecord): RowSide {
  const key = form.fields.find((field) => field.content === 'key')
  const source = key ? sourceOf(row, key.field) : null
  return {
    id: `${row.at.sheet}!${source?.ref ?? row.row}`,
    label: row.part === null ? row.label : `${row.label}（${row.part}）`,
    sheet: row.at.sheet,
    row: row.row,
    source,
  }
}

export function cellSide(row: ReceivedRecord, field: string): CellSide {
  const content = row.fields[field]
  return {
    state: content?.state ?? 'blank',
    value: content?.value ?? null,
    unit: content?.foreignUnit ?? content?.unit ?? null,
    writtenIn: content?.converted?.from ?? null,
    source: sourceOf(row, field),
  }
}

/** Names a cell among all cells of all returns. */
export function cellId(source: Source): string {
  return `${source.submission}/${source.sheet}/${source.ref}`
}
