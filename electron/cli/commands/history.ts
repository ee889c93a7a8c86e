import type { HistoryLine } from '../../../shared/contract/history.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { type Command, misuse, textOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'

const words = zh.cli.history
const usual = 20
const most = 500

function historyTable(entries: readonly HistoryLine[]): string {
  if (entries.length === 0) return words.none
  const rows = entries.map((entry) => [
    String(entry.id),
    String(entry.operation),
    localTime(entry.at),
    entry.author,
    entry.sentence,
    entry.action === 'do' && entry.undone ? words.undone : '',
  ])
  return textTable(words.columns, rows)
}

export const historyCommand: Command = {
  name: 'history',
  usage: zh.cli.usage.history,
  options: { limit: { type: 'string' } },
  async run(invocation) {
    const given = textOption(invocation, 'limit') ?? String(usual)
    const limit = /^\d{1,3}$/.test(given) ? Number(given) : 0
    if (limit < 1 || limit > most) throw misuse(words.badLimit(given, most))
    const json = await withClient(libraryOption(invocation), async ({ client }) => {
      const { entries, more } = await client.history.list({ limit })
      return { entries, more, next: await client.history.state() }
    })
    return { json, text: historyTable(json.entries), exitCode: 0 }
  },
}
