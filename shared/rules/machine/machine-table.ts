import { machineWords } from '../../locale/zh/machine.ts'
import { exact } from '../exact.ts'
import { byteOrderMark, type CsvCell, csvText } from './csv-text.ts'
import { unguardText } from './guard-text.ts'
import type { MachineFile, MachineKind } from './machine-file.ts'
import { parseCsv } from './parse-csv.ts'

/** A table by its columns; what a column says of a row is written in one place. */
export interface MachineTable<Field extends string> {
  readonly kind: MachineKind
  readonly labels: Readonly<Record<Field, string>>
  readonly rows: readonly Readonly<Record<Field, CsvCell>>[]
  /** Columns that are added up over the rows that are the city's. */
  readonly totalled: readonly Field[]
  readonly isCity: (row: Readonly<Record<Field, CsvCell>>) => boolean
}

/** A row that was read back: every field as text, the empty one for nothing. */
export type ReadRow<Field extends string> = Readonly<Record<Field, string>>

const fieldsOf = <Field extends string>(labels: Readonly<Record<Field, string>>) =>
  Object.keys(labels) as Field[]

/** UTF-8 with its mark, so that a spreadsheet reads the characters right. */
export function tableFile<Field extends string>(table: MachineTable<Field>, period: string): MachineFile {
  const fields = fieldsOf(table.labels)
  const rows = table.rows.map((row) => fields.map((field) => row[field]))
  const totals = table.totalled.flatMap((field) => {
    const numbers = table.rows.filter(table.isCity).flatMap((row) => {
      const cell = row[field]
      return cell?.kind === 'number' ? [cell.value] : []
    })
    const sum = numbers.reduce((total, one) => total.add(one), exact(0))
    return numbers.length === 0 ? [] : [[table.labels[field], sum.toFixed()] as const]
  })
  return {
    kind: table.kind,
    file: machineWords.file[table.kind](period),
    text:
      byteOrderMark +
      csvText(
        fields.map((field) => table.labels[field]),
        rows,
      ),
    rows: rows.length,
    totals: Object.fromEntries(totals),
  }
}

/** Reads a table back; null where head or shape are not what they should be. */
export function readTable<Field extends string>(
  labels: Readonly<Record<Field, string>>,
  text: string,
): ReadRow<Field>[] | null {
  if (!text.startsWith(byteOrderMark)) return null
  const lines = parseCsv(text.slice(byteOrderMark.length))
  const fields = fieldsOf(labels)
  const [head, ...rows] = lines ?? []
  if (!head || head.join('\n') !== fields.map((field) => labels[field]).join('\n')) return null
  if (rows.some((row) => row.length !== fields.length)) return null
  return rows.map(
    (row) =>
      Object.fromEntries(fields.map((field, at) => [field, unguardText(row[at] ?? '')])) as ReadRow<Field>,
  )
}
