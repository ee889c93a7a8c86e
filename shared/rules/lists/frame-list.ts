import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue, Form } from '../../model/catalogue.ts'
import type { ListKind } from '../../model/list-kind.ts'
import type { PrintedColumn, PrintedList, PrintedRow } from '../../model/printed-list.ts'
import { formOf } from './form-columns.ts'

export interface ListBody {
  readonly list: ListKind
  /** Name of the reporting unit; null: the city. */
  readonly unit: string | null
  /** Whose list it is, where that is neither the unit nor the city. */
  readonly of?: string
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
  /** Unit of measure of the whole table; null where the table names it row by row; undefined where nothing is measured. */
  readonly measure: string | null | undefined
  /** Said after the form's own notes. */
  readonly notes: readonly string[]
}

/** The name of the city as the catalogue has it. */
export function cityName(catalogue: Catalogue): string {
  return catalogue.units.find((unit) => unit.kind === 'city')?.name ?? ''
}

function measureLine(measure: string | null | undefined): string {
  if (measure === undefined) return ''
  return measure === null ? listWords.measureInTable : listWords.measure(measure)
}

/** 表号 and what belongs to it, a line each; null where the office has none of it: nothing is invented. */
function formBlock({ formNumber, formBlock }: Form): string | null {
  const lines = [...(formNumber === null ? [] : [listWords.formNumber(formNumber)]), ...formBlock]
  return lines.length === 0 ? null : lines.join('\n')
}

/** Puts title, head line, notes and signatures around the body of a list. */
export function frameList(catalogue: Catalogue, period: string, body: ListBody): PrintedList {
  const form = formOf(catalogue, body.list)
  const name = body.unit ?? cityName(catalogue)
  // How to fill in the form is for those who fill it in; the city's list is not filled in by hand.
  const formNotes = form.notes.filter((note) => body.unit !== null || !note.includes('填'))
  return {
    list: body.list,
    unit: body.unit,
    sheetName: listWords.sheet[body.list],
    title: listWords.title(body.of ?? name, form.titles[0] ?? '', period),
    formNumber: formBlock(form),
    ...(form.columnNumbers ? { hasColumnNumbers: true as const } : {}),
    line: [
      body.unit === null ? listWords.consolidator(name) : listWords.reporter(name),
      listWords.period(period),
      measureLine(body.measure),
    ],
    paper: form.paper,
    columns: body.columns,
    rows: body.rows,
    notes: listWords.notes([...formNotes, ...body.notes]),
    signatures: listWords.signatures,
  }
}
