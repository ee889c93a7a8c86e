import type { Inspection } from '../../../shared/contract/inspections.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Command, misuse } from '../command.ts'
import { follow, passwordsFor, withClient } from '../open-client.ts'
import { cutText, textTable } from '../text-table.ts'

function inspectionText(inspection: Inspection): string {
  const words = zh.cli.inspect
  return inspection.files
    .flatMap((file) => {
      if (file.error) return [file.error.message]
      const tables = file.sheets.flatMap((sheet) =>
        sheet.tables.flatMap((table) => {
          const counts = Object.entries(words.verdict).map(
            ([verdict, label]) =>
              `${label} ${table.totals.filter((total) => total.verdict === verdict).length}`,
          )
          const wrong = table.totals.filter((total) => total.verdict === 'mismatch').slice(0, 20)
          const rows = wrong.map((total) => [
            total.cell,
            cutText(total.parts.join(' '), 30),
            total.printed,
            total.sum ?? '',
            total.difference ?? '',
            total.tolerance ?? '',
          ])
          return [
            words.table(file.file, sheet.name, table.range, table.title ?? ''),
            counts.join('，'),
            ...(rows.length > 0 ? [textTable(words.columns, rows)] : []),
          ]
        }),
      )
      return [...file.notices.map(({ sentence }) => zh.cli.notice(file.file, sentence)), ...tables]
    })
    .join('\n')
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
