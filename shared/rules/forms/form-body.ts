import type { ListKind } from '../../model/list-kind.ts'
import type { OpenContent, PrintedCell, PrintedColumn, PrintedRow } from '../../model/printed-list.ts'
import { printRow } from '../lists/printed-row.ts'

/** A row of a form with what it is for: an entry of the catalogue, or whatever is written into it. */
export interface FormLine {
  readonly row: PrintedRow
  /** Null for the head of a section. */
  readonly id: string | null
  /** Key in the catalogue; null where it is not the form that names the row. */
  readonly key: string | null
  readonly part: string | null
}

/** One list of a form before its frame is put around it. */
export interface FormBody {
  readonly list: ListKind
  readonly columns: readonly PrintedColumn[]
  readonly lines: readonly FormLine[]
}

export interface LineOrder {
  readonly id: string
  readonly key: string | null
  readonly part?: string | null
  readonly kind?: 'entry' | 'part'
  readonly cells: Readonly<Record<string, PrintedCell | null>>
  readonly open: Readonly<Record<string, OpenContent>>
}

/** A row to be filled in. */
export function formLine({ id, key, part = null, kind = 'entry', cells, open }: LineOrder): FormLine {
  return { row: { ...printRow(kind, cells), open }, id, key, part }
}
