import type { FormManifest } from '../../../shared/contract/forms.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Command, neededOption, periodOption, textOption } from '../command.ts'
import { follow, libraryOption, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'

const usage = zh.cli.usage.template

function formsText({ files, out, runHash }: FormManifest): string {
  const rows = files.map(({ file, unit, sheets, sha256 }) => [
    file,
    unit,
    sheets.map(({ list, rows: count }) => zh.cli.template.rows(zh.list[list], count)).join('、'),
    sha256.slice(0, 12),
  ])
  return [
    textTable(zh.cli.template.columns, rows),
    zh.cli.template.done(files.length, out, runHash.slice(0, 12)),
  ].join('\n')
}

export const templateCommand: Command = {
  name: 'template',
  usage,
  options: { period: { type: 'string' }, out: { type: 'string' }, unit: { type: 'string' } },
  async run(invocation) {
    const period = periodOption(invocation, usage)
    const out = neededOption(invocation, 'out', usage)
    const unit = textOption(invocation, 'unit') ?? null
    const manifest = await withClient(libraryOption(invocation), async ({ client, app }) =>
      follow(await client.forms.export({ period, unit, folder: app.files.registerPath(out).id }), invocation),
    )
    return { json: manifest, text: formsText(manifest), exitCode: 0 }
  },
}
