import type { Consolidation } from '../../../shared/contract/figures.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Command, periodOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { cutText, textTable } from '../text-table.ts'

/** The consolidated indicators for a terminal. */
export function consolidationText(figures: Consolidation): string {
  const words = zh.cli.consolidate
  const rows = figures.indicators.map(({ seq, name, city }) => [
    String(seq),
    cutText(name, 44),
    cutText(city.display, 24),
    `${city.coverage.reported}/${city.coverage.expected}`,
    cutText(city.baseline, 14),
    cutText(city.target, 14),
    zh.progress[city.progress],
  ])
  const missing = figures.indicators.flatMap(({ seq, city }) =>
    city.coverage.missing.length > 0 ? [words.missing(seq, city.coverage.missing)] : [],
  )
  const chosen = figures.indicators.flatMap(({ seq, city: { choice, eliminated } }) => [
    ...(choice.why === null ? [] : [words.source(seq, choice.why)]),
    ...(eliminated.length === 0
      ? []
      : [words.eliminated(seq, [...new Set(eliminated.map((one) => one.unit))])]),
  ])
  const asked = figures.sameItems.filter((one) => one.state === 'asked')
  const { projects } = figures
  return [
    textTable(words.columns, rows),
    ...missing,
    ...chosen,
    ...figures.notCounted.map(({ unit, list, why }) => words.notCounted(unit, zh.list[list], why)),
    ...(asked.length === 0 ? [] : [words.asked(asked.length)]),
    words.wastes(figures.wastes.length),
    words.projects(
      projects.count,
      projects.totalInvestment ?? '—',
      projects.unit,
      projects.coverage.reported,
      projects.coverage.expected,
    ),
  ].join('\n')
}

export const consolidateCommand: Command = {
  name: 'consolidate',
  usage: zh.cli.usage.consolidate,
  options: { period: { type: 'string' } },
  async run(invocation) {
    const period = periodOption(invocation, zh.cli.usage.consolidate)
    const figures = await withClient(libraryOption(invocation), ({ client }) =>
      client.figures.consolidate({ period }),
    )
    return { json: figures, text: consolidationText(figures), exitCode: 0 }
  },
}
