import type { ListKind } from './list-kind.ts'
import type { PrintedTable } from './printed-list.ts'

/**
 * What is printed beside and around the lists: list: one of the 1+N lists; department: what one department answers for;
 * year-plan: 年度重点任务计划; side-by-side: 过录表; notes: 调整、差异、说明; method: 汇总说明.
 */
export const documentKinds = ['list', 'department', 'year-plan', 'side-by-side', 'notes', 'method'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** One document of a batch: tables as they are to be printed, and where they go; nothing of any file format. */
export interface PrintedDocument {
  readonly kind: DocumentKind
  /** Name of the unit whose list it is; null: the city's. */
  readonly unit: string | null
  /** Name of the department that it is for; null: none. */
  readonly department: string | null
  /** Which of the 1+N lists it is; null where it is none. */
  readonly list: ListKind | null
  /** Path of its file without an ending, relative to the batch's folder, with forward slashes. */
  readonly path: string
  /** Tables on paper, in their order. */
  readonly tables: readonly [PrintedTable, ...PrintedTable[]]
  /** Further sheets of its workbook, which the tables on paper are calculated from; they are not printed. */
  readonly workings: readonly PrintedTable[]
}
