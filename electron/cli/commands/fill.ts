import type { FilledTemplate } from '../../../shared/contract/templates.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { listKinds } from '../../../shared/model/list-kind.ts'
import { type Command, misuse, neededOption, periodOption, textOption } from '../command.ts'
import { follow, libraryOption, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'

const usage = zh.cli.usage.fill
const words = zh.templates.cli

function filledText({ placed, notPlaced, adjusted, file, rows, sha256 }: FilledTemplate): string {
  return [
    textTable(
      [...words.columns],
      placed.map(({ name, what }) => [name, what]),
    ),
    ...(notPlaced.length === 0 ? [] : [words.notPlaced(notPlaced)]),
    ...(adjusted.length === 0 ? [] : [words.adjusted(adjusted)]),
    words.done(file, rows, sha256.slice(0, 12)),
  ].join('\n')
}

export const fillCommand: Command = {
  name: 'fill',
  usage,
  options: {
    period: { type: 'string' },
    list: { type: 'string' },
    unit: { type: 'string' },
    template: { type: 'string' },
    out: { type: 'string' },
  },
  async run(invocation) {
    const period = periodOption(invocation, usage)
    const given = neededOption(invocation, 'list', usage)
    const list = listKinds.find((kind) => kind === given)
    if (!list) throw misuse(zh.cli.badChoice('--list', listKinds.join('、'), given))
    const template = neededOption(invocation, 'template', usage)
    const out = neededOption(invocation, 'out', usage)
    const unit = textOption(invocation, 'unit') ?? null
    const filled = await withClient(libraryOption(invocation), async ({ client, app }) => {
      const ids = { template: app.files.registerPath(template).id, out: app.files.registerPath(out).id }
      return follow(await client.templates.fill({ period, list, unit, ...ids }), invocation)
    })
    return { json: filled, text: filledText(filled), exitCode: 0 }
  },
}
