import { type ExportManifest, exportFormats } from '../../../shared/contract/lists.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Command, misuse, neededOption, periodOption, textOption } from '../command.ts'
import { follow, libraryOption, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'

/** The manifest of an export for a terminal. */
export function exportText(manifest: ExportManifest): string {
  const rows = manifest.files.map((file) => [
    file.file,
    String(file.rows),
    file.pages === null ? '' : String(file.pages),
    file.sha256.slice(0, 12),
  ])
  return [
    textTable(zh.cli.export.columns, rows),
    zh.cli.export.done(manifest.files.length, manifest.out, manifest.runHash.slice(0, 12)),
  ].join('\n')
}

export const exportCommand: Command = {
  name: 'export',
  usage: zh.cli.usage.export,
  options: {
    period: { type: 'string' },
    out: { type: 'string' },
    unit: { type: 'string' },
    formats: { type: 'string' },
    'source-notes': { type: 'boolean' },
  },
  async run(invocation) {
    const period = periodOption(invocation, zh.cli.usage.export)
    const out = neededOption(invocation, 'out', zh.cli.usage.export)
    const formats = [...new Set((textOption(invocation, 'formats') ?? 'xlsx').split(','))].map((name) => {
      const format = exportFormats.find((known) => known === name.trim())
      if (!format)
        throw misuse(zh.errors['format-unsupported']({ format: name, known: exportFormats.join('、') }))
      return format
    })
    const manifest = await withClient(libraryOption(invocation), async ({ client, app }) =>
      follow(
        await client.lists.export({
          period,
          folder: app.files.registerPath(out).id,
          unit: textOption(invocation, 'unit') ?? null,
          formats,
          sourceNotes: invocation.options['source-notes'] === true,
        }),
        invocation,
      ),
    )
    return { json: manifest, text: exportText(manifest), exitCode: 0 }
  },
}
