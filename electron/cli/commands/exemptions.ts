import type { KnownExemption } from '../../../shared/contract/corrections.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Command } from '../command.ts'
import { textTable } from '../text-table.ts'
import { listOrTakeBack } from './list-or-take-back.ts'

/** Exemptions for a terminal: from what, who approved it, until when. */
export function exemptionTable(exemptions: readonly KnownExemption[]): string {
  if (exemptions.length === 0) return zh.cli.corrections.noExemptions
  const rows = exemptions.map((one) => [
    String(one.id),
    one.unit,
    one.ruleName,
    one.key ?? zh.cli.corrections.wholeRule,
    one.approver,
    one.document,
    one.until,
    one.reason,
    String(one.covers),
    zh.corrections.state[one.state],
  ])
  return textTable(zh.cli.corrections.exemptionColumns, rows)
}

export const exemptionsCommand: Command = {
  name: 'exemptions',
  usage: zh.cli.usage.exemptions,
  options: { period: { type: 'string' }, all: { type: 'boolean' } },
  run: (invocation) =>
    listOrTakeBack(invocation, zh.cli.usage.exemptions, {
      list: async ({ client }, order) => {
        const exemptions = await client.corrections.exemptions(order)
        return { json: { exemptions }, text: exemptionTable(exemptions), exitCode: 0 }
      },
      takeBack: async ({ client }, id) => {
        const exemption = await client.corrections.takeBackExemption({ id })
        return { json: { exemption }, text: exemptionTable([exemption]), exitCode: 0 }
      },
    }),
}
