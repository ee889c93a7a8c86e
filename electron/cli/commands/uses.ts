import { zh } from '../../../shared/locale/zh.ts'
import { type Command, neededOption, periodOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'
import { idWord } from './aliases.ts'

const usage = zh.cli.usage.uses

export const usesCommand: Command = {
  name: 'uses',
  usage,
  options: {
    period: { type: 'string' },
    submission: { type: 'string' },
    sheet: { type: 'string' },
    ref: { type: 'string' },
  },
  async run(invocation) {
    const order = {
      period: periodOption(invocation, usage),
      submission: idWord(neededOption(invocation, 'submission', usage), usage),
      sheet: neededOption(invocation, 'sheet', usage),
      ref: neededOption(invocation, 'ref', usage).toUpperCase(),
    }
    const uses = await withClient(libraryOption(invocation), ({ client }) => client.figures.uses(order))
    const rows = uses.figures.map((one) => [one.name, one.brings, one.display, one.why ?? ''])
    const text = rows.length === 0 ? zh.cli.uses.none : textTable(zh.cli.uses.columns, rows)
    return { json: uses, text, exitCode: 0 }
  },
}
