import type { FileNotice } from '../../../shared/model/raw-sheet.ts'
import { biffGlobals, biffTypes } from './biff-records.ts'

/** Kinds of sheets by the byte that names them ([MS-XLS] 2.4.28). */
const macroSheet = 1
const chartSheet = 2
const longestSupBookOfItself = 4

/**
 * What an .xls carries beside its cells.
 *
 * @param stream the workbook's records, readable
 * @param paths of everything in the container
 */
export function noteXls(stream: Uint8Array, paths: readonly string[]): FileNotice[] {
  let external = 0
  let macroSheets = 0
  for (const { type, at, length } of biffGlobals(stream)) {
    // The workbook's own sheets and add-in functions are listed like another workbook, in four bytes.
    if (type === biffTypes.supBook && length > longestSupBookOfItself) external++
    if (type === biffTypes.boundSheet && stream[at + 9] === macroSheet) macroSheets++
  }
  const has = (pattern: RegExp) => paths.filter((path) => pattern.test(path)).length
  const notices: FileNotice[] = []
  if (has(/_VBA_PROJECT/i) > 0 || macroSheets > 0) notices.push({ code: 'macros', facts: {} })
  if (external > 0) notices.push({ code: 'external-links', facts: { count: String(external) } })
  const embedded = has(/\/MBD[0-9A-F]+\/$/i)
  if (embedded > 0) notices.push({ code: 'embedded-objects', facts: { count: String(embedded) } })
  return notices
}

/** Places among the workbook's sheets that hold a chart and no cells of their own. */
export function chartSheets(stream: Uint8Array): ReadonlySet<number> {
  const charts = new Set<number>()
  let index = 0
  for (const { type, at } of biffGlobals(stream)) {
    if (type !== biffTypes.boundSheet) continue
    if (stream[at + 9] === chartSheet) charts.add(index)
    index++
  }
  return charts
}
