import type { KnownDecision } from '../../../shared/contract/decisions.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Command } from '../command.ts'
import { textTable } from '../text-table.ts'
import { listOrTakeBack } from './list-or-take-back.ts'

/** Decisions for a terminal: what was decided, why, and where it stands. */
export function decisionTable(decisions: readonly KnownDecision[]): string {
  if (decisions.length === 0) return zh.cli.decisions.none
  const rows = decisions.map((one) => [
    String(one.id),
    zh.decisions.kind[one.kind],
    one.sentence,
    one.reason,
    one.document,
    one.author,
    one.at.slice(0, 10),
    zh.decisions.state[one.state],
  ])
  return textTable(zh.cli.decisions.columns, rows)
}

export const decisionsCommand: Command = {
  name: 'decisions',
  usage: zh.cli.usage.decisions,
  options: { period: { type: 'string' }, all: { type: 'boolean' } },
  run: (invocation) =>
    listOrTakeBack(invocation, zh.cli.usage.decisions, {
      list: async ({ client }, order) => {
        const decisions = await client.decisions.decisions(order)
        return { json: { decisions }, text: decisionTable(decisions), exitCode: 0 }
      },
      takeBack: async ({ client }, id) => {
        const decision = await client.decisions.takeBack({ id })
        return { json: { decision }, text: decisionTable([decision]), exitCode: 0 }
      },
    }),
}
