import type { KnownExplanation } from '../../../shared/contract/corrections.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Command } from '../command.ts'
import { textTable } from '../text-table.ts'
import { listOrTakeBack } from './list-or-take-back.ts'

/** Explanations for a terminal: of what, why, and whether they still hold. */
export function explanationTable(explanations: readonly KnownExplanation[]): string {
  if (explanations.length === 0) return zh.cli.corrections.noExplanations
  const rows = explanations.map((one) => [
    String(one.id),
    one.unit,
    one.ruleName,
    one.row,
    one.explained,
    zh.corrections.cause[one.cause],
    one.text,
    one.author,
    one.at.slice(0, 10),
    `${zh.corrections.state[one.state]}${one.sentence === '' ? '' : ` ${one.sentence}`}`,
  ])
  return textTable(zh.cli.corrections.explanationColumns, rows)
}

export const explanationsCommand: Command = {
  name: 'explanations',
  usage: zh.cli.usage.explanations,
  options: { period: { type: 'string' }, all: { type: 'boolean' } },
  run: (invocation) =>
    listOrTakeBack(invocation, zh.cli.usage.explanations, {
      list: async ({ client }, order) => {
        const explanations = await client.corrections.explanations(order)
        return { json: { explanations }, text: explanationTable(explanations), exitCode: 0 }
      },
      takeBack: async ({ client }, id) => {
        const explanation = await client.corrections.takeBackExplanation({ id })
        return { json: { explanation }, text: explanationTable([explanation]), exitCode: 0 }
      },
    }),
}
