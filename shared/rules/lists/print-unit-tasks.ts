import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue, Task } from '../../model/catalogue.ts'
import type { PrintedCell, PrintedRow } from '../../model/printed-list.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { printField, printText } from './print-field.ts'
import { type CellRow, printRow } from './printed-row.ts'

/** What the plan says of a task. Blanks in its date come from line breaks of the document. */
export function taskCells(task: Task): Record<string, PrintedCell | null> {
  return {
    code: printText(task.code),
    domain: printText(task.domain),
    title: printText(task.title),
    lead: printText(task.lead.join('、')),
    support: printText(task.support.length === 0 ? listWords.nobody : task.support.join('、')),
    due: printText(task.due.printed.replaceAll(' ', '')),
  }
}

/** Puts 一、制度体系建设 and the like above the tasks of each section. */
export function withSections(
  tasks: readonly Task[],
  rowsOf: (task: Task) => readonly CellRow[],
): PrintedRow[] {
  const sections = [...new Set(tasks.map((task) => task.section))]
  return sections.flatMap((section, index) => [
    {
      kind: 'section' as const,
      text: listWords.section(listWords.numerals[index] ?? String(index + 1), section),
    },
    ...tasks.filter((task) => task.section === section).flatMap(rowsOf),
  ])
}

/** The rows of a unit's task list: every task of the plan, answered or not, then what the plan does not know. */
export function printUnitTasks(catalogue: Catalogue, records: readonly ReceivedRecord[]): PrintedRow[] {
  const answer = (record: ReceivedRecord | undefined) =>
    Object.fromEntries(
      ['status', 'progress', 'evidence', 'problem'].map((field) => [
        field,
        printField(record?.fields[field]),
      ]),
    )
  const rows = withSections(catalogue.tasks, (task) => {
    const own = records.filter((record) => record.key === task.code)
    return (own.length === 0 ? [undefined] : own).map((record) =>
      printRow('entry', { ...taskCells(task), ...answer(record) }, record),
    )
  })
  const codes = new Set(catalogue.tasks.map((task) => task.code))
  const strange = records.filter((record) => record.key === null || !codes.has(record.key))
  if (strange.length === 0) return rows
  return [
    ...rows,
    { kind: 'section', text: listWords.beyondCatalogue.tasks },
    ...strange.map((record) => {
      const asWritten = Object.entries(record.fields).map(
        ([field, value]) => [field, printField(value)] as const,
      )
      return printRow('entry', { ...Object.fromEntries(asWritten), title: printText(record.label) }, record)
    }),
  ]
}
