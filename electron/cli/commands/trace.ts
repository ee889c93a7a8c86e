import { type Trace, wasteQuantities } from '../../../shared/contract/figures.ts'
import type { Client } from '../../../shared/contract/index.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Command, type Invocation, misuse, periodOption, textOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'

type Figure = Parameters<Client['figures']['trace']>[0]['figure']

function figureOption(invocation: Invocation): Figure {
  const indicator = textOption(invocation, 'indicator')
  const waste = textOption(invocation, 'waste')
  const project = textOption(invocation, 'project')
  const field = textOption(invocation, 'field')
  if (indicator !== undefined && /^\d+$/.test(indicator)) return { kind: 'indicator', seq: Number(indicator) }
  if (waste !== undefined) {
    const quantity = wasteQuantities.find((name) => name === (field ?? 'generated'))
    if (quantity) return { kind: 'waste', name: waste, field: quantity }
  }
  if (project !== undefined) {
    const name = ['all', '全部', '*'].includes(project) ? null : project
    const sum = field ?? 'totalInvestment'
    if (sum === 'totalInvestment' || sum === 'completedInvestment')
      return { kind: 'project', name, field: sum }
  }
  throw misuse(zh.cli.missing('--indicator | --waste | --project', zh.cli.usage.trace))
}

function traceText(trace: Trace): string {
  const words = zh.cli.trace
  const rows = trace.contributions.map((part) => [
    part.unit,
    words.role[part.role] + (part.part === null ? '' : `（${part.part}）`),
    part.value,
    part.measure ?? '',
    part.converted ? `${part.source.raw} ${part.converted.from} × ${part.converted.factor}` : '',
    `${part.source.file} ${part.source.sheet}!${part.source.ref}`,
    [
      part.coefficient === '1' ? '' : words.times(part.coefficient),
      part.why ?? '',
      part.source.adjustment
        ? `${words.adjusted(part.source.adjustment.from, part.source.adjustment.to)}；${part.source.adjustment.why}`
        : '',
    ]
      .filter((text) => text !== '')
      .join('；'),
  ])
  const left = trace.leftOut.map((unit) => words.leftOut(unit.unit, unit.why))
  const { reported, expected, missing } = trace.coverage
  return [
    words.figure(trace.figure.name, trace.figure.display),
    trace.figure.formula,
    textTable(words.columns, rows),
    words.coverage(reported, expected, missing),
    ...left,
  ].join('\n')
}

export const traceCommand: Command = {
  name: 'trace',
  usage: zh.cli.usage.trace,
  options: {
    period: { type: 'string' },
    indicator: { type: 'string' },
    waste: { type: 'string' },
    project: { type: 'string' },
    field: { type: 'string' },
  },
  async run(invocation) {
    const period = periodOption(invocation, zh.cli.usage.trace)
    const figure = figureOption(invocation)
    const trace = await withClient(libraryOption(invocation), ({ client }) =>
      client.figures.trace({ period, figure }),
    )
    return { json: trace, text: traceText(trace), exitCode: 0 }
  },
}
