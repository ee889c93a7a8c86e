import { wasteQuantities } from '../../../shared/contract/figures.ts'
import type { SideBySide } from '../../../shared/contract/tables.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { choiceOption } from '../choice-option.ts'
import { type Command, type Invocation, misuse, periodOption, textOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'

const usage = zh.cli.usage.table
const words = zh.cli.table

function tableText(table: SideBySide): string {
  const at = (row: string | null, column: string | null) =>
    table.moved.some((one) => one.row === row && one.column === column) ? '±' : ''
  const line = (
    name: string,
    row: string | null,
    cells: SideBySide['rowTotals'],
    total: SideBySide['grandTotal'],
  ) => [
    name,
    ...cells.map((cell, place) => (cell?.printed ?? '') + at(row, table.columns[place]?.code ?? null)),
    (total?.printed ?? '') + at(row, null),
  ]
  const rows = table.rows.map(({ code, name, within }, place) =>
    line(
      within === null ? name : `　${name}`,
      code,
      table.cells[place] ?? [],
      table.rowTotals[place] ?? null,
    ),
  )
  const { reported, expected, missing } = table.coverage
  return [
    words.title(table.title, table.period, table.measure),
    textTable(
      ['', ...table.columns.map(({ name }) => name), words.total],
      [...rows, line(words.total, null, table.columnTotals, table.grandTotal)],
    ),
    zh.cli.trace.coverage(reported, expected, missing),
    ...(table.note === null ? [] : [table.note]),
    ...table.gaps,
  ].join('\n')
}

function tableOption(invocation: Invocation) {
  if (textOption(invocation, 'waste') !== undefined)
    return { kind: 'wastes' as const, quantity: choiceOption(invocation, 'waste', wasteQuantities, usage) }
  const investment = choiceOption(
    invocation,
    'project',
    ['totalInvestment', 'completedInvestment'] as const,
    usage,
  )
  return { kind: 'projects' as const, investment }
}

export const tableCommand: Command = {
  name: 'table',
  usage,
  options: {
    period: { type: 'string' },
    waste: { type: 'string' },
    project: { type: 'string' },
    decimals: { type: 'string' },
    measure: { type: 'string' },
    balance: { type: 'string' },
  },
  async run(invocation) {
    const decimals = textOption(invocation, 'decimals') ?? '2'
    if (!/^-?\d$/.test(decimals)) throw misuse(zh.cli.badOption(`--decimals ${decimals}`, usage))
    const balance = textOption(invocation, 'balance')
    const order = {
      period: periodOption(invocation, usage),
      table: tableOption(invocation),
      decimals: Number(decimals),
      measure: textOption(invocation, 'measure') ?? null,
      balance:
        balance === undefined ? null : choiceOption(invocation, 'balance', ['none', 'balanced'], usage),
    }
    const table = await withClient(libraryOption(invocation), ({ client }) => client.tables.sideBySide(order))
    return { json: table, text: tableText(table), exitCode: 0 }
  },
}
