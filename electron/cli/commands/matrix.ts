import { completenessStates, type Matrix } from '../../../shared/contract/checks.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Command, periodOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { cutText, textTable } from '../text-table.ts'

/** Indicators by units for a terminal, and how often each state occurs. */
export function matrixText({ units, rows }: Matrix): string {
  const { columns, states, counts } = zh.cli.matrix
  const table = textTable(
    [...columns, ...units.map(({ name }) => cutText(name, 10))],
    rows.map(({ seq, name, cells }) => [
      String(seq),
      cutText(name, 24),
      ...cells.map(({ state }) => (state === null ? '' : states[state])),
    ]),
  )
  const all = rows.flatMap(({ cells }) => cells.map(({ state }) => state))
  const tally = completenessStates.map((state) => ({
    state: states[state],
    count: all.filter((one) => one === state).length,
  }))
  return [table, counts(tally.filter(({ count }) => count > 0))].join('\n')
}

export const matrixCommand: Command = {
  name: 'matrix',
  usage: zh.cli.usage.matrix,
  options: { period: { type: 'string' } },
  async run(invocation) {
    const period = periodOption(invocation, zh.cli.usage.matrix)
    const matrix = await withClient(libraryOption(invocation), ({ client }) =>
      client.checks.matrix({ period }),
    )
    return { json: matrix, text: matrixText(matrix), exitCode: 0 }
  },
}
