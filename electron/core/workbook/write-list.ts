import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { type ListLayout, layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import { bookSheet, writeBook } from './write-book.ts'

/** Writes one list as a workbook of its own; see `writeBook`. */
export function writeList(list: PrintedTable, layout: ListLayout = layOutList(list)): Uint8Array {
  return writeBook({ title: list.title, sheets: [bookSheet(list, layout)] })
}
