import type { InspectedTable, Inspection } from '../../../shared/contract/inspections.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Command, misuse } from '../command.ts'
import { follow, passwordsFor, withClient } from '../open-client.ts'
import { cutText } from '../text-table.ts'

type InspectedFile = Inspection['files'][number]
type Totals = InspectedTable['totals']

const words = zh.cli.inspect
// The whole census has thousands: the rest is in --json.
const mostLines = 40
/** What a clerk must look at first. */
const urgency = ['mismatch', 'unverifiable', 'rounding', 'not-additive', 'exact'] as const

function countText(totals: Totals): string {
  const counts = urgency
    .toReversed()
    .map((verdict) => [verdict, totals.filter((total) => total.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${words.verdict[verdict]} ${count}`)
  return words.counts(totals.length, counts)
}

function totalText(total: Totals[number]): string {
  const parts = cutText(total.parts.join('、'), 60)
  if (total.sum === null || total.difference === null || total.tolerance === null)
    return words.unjudged(words.verdict[total.verdict], total.cell, parts, total.printed)
  return words.judged(words.verdict[total.verdict], total.cell, parts, total.printed, {
    sum: total.sum,
    difference: total.difference,
    tolerance: total.tolerance,
  })
}

function tableText(file: string, sheet: string, table: InspectedTable): string[] {
  const open = table.totals
    .filter((total) => total.verdict !== 'exact')
    .sort((a, b) => urgency.indexOf(a.verdict) - urgency.indexOf(b.verdict))
  return [
    words.table(file, sheet, table.range, table.title ?? words.untitled, table.unit),
    `  ${countText(table.totals)}`,
    ...open.slice(0, mostLines).map((total) => `  ${totalText(total)}`),
    ...(open.length > mostLines ? [`  ${words.more(open.length - mostLines)}`] : []),
  ]
}

function fileText(file: InspectedFile): string[] {
  if (file.error) return [file.error.message]
  return [
    ...file.notices.map(({ sentence }) => zh.cli.notice(file.file, sentence)),
    ...file.sheets.flatMap((sheet) => {
      if (sheet.hidden) return [words.hidden(file.file, sheet.name, sheet.cells.nonEmpty)]
      const left = sheet.skipped.map(({ why, cells }) => words.skipped[why](cells))
      const tables = sheet.tables.flatMap((table) => tableText(file.file, sheet.name, table))
      if (sheet.tables.length === 0 && sheet.cells.nonEmpty > 0)
        tables.push(words.noTable(file.file, sheet.name))
      return [...tables, ...left.map((sentence) => `  ${sentence}`)]
    }),
  ]
}

function inspectionText({ files }: Inspection): string {
  const totals = files.flatMap((file) =>
    file.sheets.flatMap((sheet) => sheet.tables.flatMap((table) => table.totals)),
  )
  const tables = files.flatMap((file) => file.sheets.flatMap((sheet) => sheet.tables)).length
  return [...files.flatMap(fileText), words.summary(files.length, tables, countText(totals))].join('\n')
}

export const inspectCommand: Command = {
  name: 'inspect',
  usage: zh.cli.usage.inspect,
  options: { password: { type: 'string' } },
  async run(invocation) {
    if (invocation.words.length === 0) throw misuse(zh.cli.missing('FILE', zh.cli.usage.inspect))
    const inspection: Inspection = await withClient(null, async ({ client, app }) => {
      const files = invocation.words.map((path) => app.files.registerPath(path))
      const passwords = passwordsFor(invocation, files)
      return follow(
        await client.inspections.run({ files: files.map((file) => file.id), passwords }),
        invocation,
      )
    })
    for (const file of inspection.files) if (file.error) invocation.warn(file.error.message)
    return {
      json: inspection,
      text: inspectionText(inspection),
      exitCode: inspection.files.some((file) => file.error) ? 3 : 0,
    }
  },
}
