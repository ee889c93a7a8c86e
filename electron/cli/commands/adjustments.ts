import type { KnownAdjustment } from '../../../shared/contract/corrections.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Command } from '../command.ts'
import { textTable } from '../text-table.ts'
import { listOrTakeBack } from './list-or-take-back.ts'

/** Adjustments for a terminal: both numbers, why, and where they stand. */
export function adjustmentTable(adjustments: readonly KnownAdjustment[]): string {
  if (adjustments.length === 0) return zh.cli.corrections.noAdjustments
  const rows = adjustments.map((one) => [
    String(one.id),
    one.unit,
    zh.list[one.list],
    one.row,
    one.fieldLabel,
    one.from,
    one.to,
    zh.corrections.kind[one.kind],
    one.reason,
    one.document,
    one.author,
    one.at.slice(0, 10),
    zh.corrections.state[one.state],
  ])
  return textTable(zh.cli.corrections.adjustmentColumns, rows)
}

export const adjustmentsCommand: Command = {
  name: 'adjustments',
  usage: zh.cli.usage.adjustments,
  options: { period: { type: 'string' }, all: { type: 'boolean' } },
  run: (invocation) =>
    listOrTakeBack(invocation, zh.cli.usage.adjustments, {
      list: async ({ client }, order) => {
        const adjustments = await client.corrections.adjustments(order)
        return { json: { adjustments }, text: adjustmentTable(adjustments), exitCode: 0 }
      },
      takeBack: async ({ client }, id) => {
        const adjustment = await client.corrections.takeBackAdjustment({ id })
        return { json: { adjustment }, text: adjustmentTable([adjustment]), exitCode: 0 }
      },
    }),
}
