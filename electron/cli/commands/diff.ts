import {
  type CellDifference,
  type CellSide,
  type FigureDifference,
  type ListDifference,
  type RowDifference,
  ruleGroups,
  type VersionDifference,
} from '../../../shared/contract/versions.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { differenceSummary } from '../../../shared/rules/diff/difference-summary.ts'
import { shownPercent } from '../../../shared/rules/diff/shown-percent.ts'
import {
  type Command,
  type Invocation,
  misuse,
  neededOption,
  periodOption,
  textOption,
  textOptions,
} from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { cutText, textTable } from '../text-table.ts'

const usage = zh.cli.usage.diff
const words = zh.versions.cli

function versionOption(invocation: Invocation, name: string): number | null {
  const given = textOption(invocation, name)
  if (given === undefined) return null
  if (!/^[1-9]\d*$/.test(given)) throw misuse(words.badVersion(name, given))
  return Number(given)
}

function pairOptions(invocation: Invocation) {
  return textOptions(invocation, 'pair').map((given) => {
    const [from = '', to = '', ...more] = given.split('=')
    if (from === '' || to === '' || more.length > 0) throw misuse(words.badPair(given))
    return { from, to }
  })
}

function shown(side: CellSide | null): string {
  if (!side) return words.absent
  const written = side.source?.raw ?? ''
  return cutText(written === '' ? (side.value ?? zh.state[side.state]) : written, 24)
}

/** A change as a person reads it; the exact one is in the JSON. */
function percent(relative: string | null): string {
  return relative === null ? '' : shownPercent(relative)
}

function rowName(row: RowDifference): string {
  return cutText(row.after?.label ?? row.before?.label ?? '', 30)
}

function cellRow(row: RowDifference, cell: CellDifference): string[] {
  return [
    zh.versions.cellChange[cell.change],
    rowName(row),
    cell.label,
    shown(cell.before),
    shown(cell.after),
    cell.change === 'rewritten' ? '' : (cell.difference ?? ''),
    cell.change === 'rewritten' ? '' : percent(cell.relative),
    cell.before?.source?.ref ?? words.absent,
    cell.after?.source?.ref ?? words.absent,
    cell.affects ? words.affects : '',
  ]
}

/** The cells of a row that both have; of a row that is new or gone, or that only moved, one line. */
function rowLines(row: RowDifference): string[][] {
  const head = row.change === 'kept' ? (row.moved ? 'moved' : row.renamed ? 'renamed' : null) : row.change
  const [before, after] = [row.before, row.after]
  const line = (change: string) => [
    ...[change, rowName(row), '', before?.label ?? words.absent, after?.label ?? words.absent, '', ''],
    before?.source?.ref ?? words.absent,
    after?.source?.ref ?? words.absent,
    row.affects && row.change !== 'kept' ? words.affects : '',
  ]
  const own = head === null ? [] : [line(zh.versions.rowChange[head])]
  // That a row is called otherwise has been said.
  const cells = row.cells.filter((cell) => !row.renamed || cell.after?.source?.ref !== after?.source?.ref)
  return row.change === 'kept' ? [...own, ...cells.map((cell) => cellRow(row, cell))] : own
}

function listLines(list: ListDifference): string[] {
  const lines = list.rows.flatMap(rowLines)
  if (lines.length === 0) return []
  const asked = list.asked.flatMap(({ row, candidates }) => [
    words.asked(row.label, row.id),
    ...candidates.map((one) => words.candidate(one.row.label, one.row.id, one.score)),
  ])
  return [
    '',
    words.list(zh.list[list.list], list.fromVersion, list.toVersion),
    textTable(words.cellColumns, lines),
    ...(list.unlisted.rows > 0 ? [words.unlisted(list.unlisted.rows)] : []),
    ...(asked.length > 0 ? [...asked, words.askedHow] : []),
  ]
}

function figureRow(figure: FigureDifference): string[] {
  const { name, beforeDisplay, afterDisplay, difference, relative, contributions } = figure
  const from = contributions.map((one) =>
    words.share(one.label, one.difference, one.share === null ? null : percent(one.share)),
  )
  return [
    cutText(name, 50),
    cutText(beforeDisplay, 24),
    cutText(afterDisplay, 24),
    difference === null ? '' : cutText(difference, 16),
    percent(relative),
    cutText(from.join('；'), 60),
  ]
}

function ruleLines({ rules }: VersionDifference): string[] {
  const lines = ruleGroups.flatMap((group) =>
    rules[group].map((one) => {
      const removed = one.rowRemoved ? `（${zh.versions.rowRemoved}）` : ''
      return `${zh.versions.ruleGroup[group]}  ${one.severity} ${one.message}${removed}`
    }),
  )
  return ['', zh.versions.rules(ruleGroups.map((group) => [group, rules[group].length])), ...lines]
}

/** The difference for a terminal. */
function differenceText(difference: VersionDifference): string {
  const { unit, period, from, to, lists, figures } = difference
  return [
    words.title(unit, period, from, to),
    differenceSummary(difference),
    ...lists.flatMap(listLines),
    '',
    ...(figures.length === 0
      ? [words.noFigures]
      : [words.figures, textTable(words.figureColumns, figures.map(figureRow))]),
    ...ruleLines(difference),
  ].join('\n')
}

export const diffCommand: Command = {
  name: 'diff',
  usage,
  options: {
    period: { type: 'string' },
    unit: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    pair: { type: 'string', multiple: true },
  },
  async run(invocation) {
    const order = {
      period: periodOption(invocation, usage),
      unit: neededOption(invocation, 'unit', usage),
      from: versionOption(invocation, 'from'),
      to: versionOption(invocation, 'to'),
      pairs: pairOptions(invocation),
    }
    const difference = await withClient(libraryOption(invocation), ({ client }) =>
      client.versions.diff(order),
    )
    return { json: difference, text: differenceText(difference), exitCode: 0 }
  },
}
