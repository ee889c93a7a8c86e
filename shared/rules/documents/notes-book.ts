import type { KnownAdjustment, KnownExplanation } from '../../contract/corrections.ts'
import type { KnownDecision } from '../../contract/decisions.ts'
import type { Consolidation, FigureSource, IndicatorFigure } from '../../contract/figures.ts'
import type { SideBySide } from '../../contract/tables.ts'
import { correctionWords } from '../../locale/zh/corrections.ts'
import { documentWords } from '../../locale/zh/documents.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import { listWords } from '../../locale/zh/lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { PrintedCell, PrintedColumn, PrintedTable } from '../../model/printed-list.ts'
import type { Source } from '../../model/source.ts'
import { exact } from '../exact.ts'
import { cityName } from '../lists/frame-list.ts'
import { printNumber } from '../lists/print-field.ts'
import { type TextColumn, textTable } from './text-table.ts'

const words = documentWords.notes

/** What the office has said about a period beside its figures. */
export interface OfficeNotes {
  /** Those in force or waiting for a person. */
  readonly adjustments: readonly KnownAdjustment[]
  readonly explanations: readonly KnownExplanation[]
  readonly decisions: readonly KnownDecision[]
}

const day = (at: string) => at.slice(0, 10)
const placeOf = ({ file, sheet, ref }: Source) => `${file}　${sheet}!${ref}`

const middle = { align: 'center' } as const
const key = { role: 'key' } as const
const amount: Partial<PrintedColumn> = { align: 'right' }

/** Columns by their labels, with a width and more for each. */
function columnsOf<Field extends string>(
  labels: Readonly<Record<Field, string>>,
  looks: Readonly<Record<Field, readonly [width: number, more?: Partial<PrintedColumn>]>>,
): Record<string, TextColumn> {
  const fields = Object.keys(labels) as Field[]
  return Object.fromEntries(fields.map((field) => [field, [labels[field], ...looks[field]] as TextColumn]))
}

/** To so many significant digits as a share is read with. */
function percentCell(percent: string | null): PrintedCell | null {
  return percent === null ? null : printNumber(exact(percent).toDecimalPlaces(2).toFixed(), 2)
}

function numberCell(value: string | null): PrintedCell | null {
  return value === null ? null : printNumber(value)
}

function differenceRows({ seq, name, unit, city }: IndicatorFigure) {
  const { sources, why, state } = city.choice
  if (sources.length < 2) return []
  const countsOf = ({ counts }: FigureSource) =>
    counts.map((one) => words.differences.counts[one]).join('、') || null
  return sources.map((source) => ({
    seq: String(seq),
    name,
    measure: unit,
    source: source.department === null ? words.differences.units : source.name,
    value: numberCell(source.value),
    difference: source.department === null ? null : numberCell(source.difference),
    percent: source.department === null ? null : percentCell(source.percent),
    counts: countsOf(source),
    why:
      source.leftOut ??
      (source.counts.length === 0
        ? null
        : (why ?? (state === 'pending' ? words.differences.undecided : null))),
  }))
}

function eliminationRows(consolidation: Consolidation) {
  const { eliminations } = words
  const ofIndicators = consolidation.indicators.flatMap(({ seq, name, city }) =>
    city.eliminated.map((one) => ({
      figure: correctionWords.indicator(seq, name, one.part),
      item: eliminations.roles[one.role],
      one,
    })),
  )
  const ofWastes = consolidation.wastes.flatMap(({ name, eliminated }) =>
    eliminated.map((one) => ({ figure: name, item: figureWords.quantity[one.quantity], one })),
  )
  const ofFigures = [...ofIndicators, ...ofWastes].map(({ figure, item, one }) => ({
    figure,
    item,
    unit: one.unit,
    value: numberCell(exact(one.value).neg().toFixed()),
    why: one.why,
    place: placeOf(one.source),
  }))
  const ofProjects = consolidation.projects.rows.flatMap((row) => {
    const { leftOut, unit, name, totalInvestment, sources } = row
    if (leftOut === null) return []
    const [source] = Object.values(sources)
    return [
      {
        figure: name,
        item: figureWords.investment.totalInvestment,
        unit,
        value: numberCell(totalInvestment),
        why: leftOut,
        place: source ? placeOf(source) : null,
      },
    ]
  })
  return [...ofFigures, ...ofProjects]
}

function leftOutRows(consolidation: Consolidation) {
  return consolidation.indicators.flatMap(({ seq, name, units }) =>
    units.flatMap((unit) => {
      const source = unit.source ?? unit.numeratorSource ?? unit.denominatorSource
      // What was never answered is a matter of coverage; here stands what was answered and does not count.
      if (unit.leftOut === null || !source || unit.state === 'blank') return []
      return [{ seq: String(seq), name, unit: unit.unit, why: unit.leftOut, place: placeOf(source) }]
    }),
  )
}

/**
 * 调整、差异和说明: everything that stands between what was returned and what is printed, one table each; a table of which
 * there is nothing says so.
 *
 * @param tables the printed 过录表, for what rounding has moved
 */
export function notesBook(
  catalogue: Catalogue,
  consolidation: Consolidation,
  office: OfficeNotes,
  tables: readonly SideBySide[],
): [PrintedTable, ...PrintedTable[]] {
  const { period } = consolidation
  const city = cityName(catalogue)
  const frame = (of: { readonly sheet: string; readonly title: string; readonly none: string }) => ({
    sheet: of.sheet,
    title: documentWords.title(city, of.title, period),
    none: of.none,
    line: [listWords.consolidator(city), listWords.period(period), ''] as const,
    paper: 'A4' as const,
  })
  const { adjustments, differences, eliminations, leftOut, explanations, decisions, moved } = words
  const nameOf = (table: SideBySide, code: string | null, among: 'rows' | 'columns') =>
    code === null ? documentWords.total : (table[among].find((one) => one.code === code)?.name ?? code)
  return [
    textTable({
      ...frame(adjustments),
      columns: columnsOf(adjustments.columns, {
        id: [5, middle],
        unit: [10],
        list: [9],
        row: [20, key],
        field: [11],
        from: [11, amount],
        to: [11, amount],
        kind: [10],
        reason: [22],
        document: [14],
        author: [8],
        day: [10, middle],
        state: [7, middle],
      }),
      rows: office.adjustments.map((one) => ({
        id: String(one.id),
        unit: one.unit,
        list: terms.list[one.list],
        row: one.row,
        field: one.fieldLabel,
        from: one.from,
        to: one.to,
        kind: correctionWords.kind[one.kind],
        reason: one.reason,
        document: one.document,
        author: one.author,
        day: day(one.at),
        state: correctionWords.state[one.state],
      })),
    }),
    textTable({
      ...frame(differences),
      columns: columnsOf(differences.columns, {
        seq: [5, middle],
        name: [26, key],
        measure: [9, middle],
        source: [16],
        value: [13, amount],
        difference: [13, amount],
        percent: [9, amount],
        counts: [9, middle],
        why: [26],
      }),
      rows: consolidation.indicators.flatMap(differenceRows),
    }),
    textTable({
      ...frame(eliminations),
      columns: columnsOf(eliminations.columns, {
        figure: [28, key],
        item: [13],
        unit: [12],
        value: [13, amount],
        why: [30],
        place: [30],
      }),
      rows: eliminationRows(consolidation),
    }),
    textTable({
      ...frame(leftOut),
      columns: columnsOf(leftOut.columns, {
        seq: [5, middle],
        name: [30, key],
        unit: [12],
        why: [40],
        place: [34],
      }),
      rows: leftOutRows(consolidation),
    }),
    textTable({
      ...frame(explanations),
      columns: columnsOf(explanations.columns, {
        unit: [10],
        rule: [20],
        row: [20, key],
        explained: [18],
        cause: [9],
        text: [34],
        author: [8],
        day: [10, middle],
        state: [8, middle],
      }),
      rows: office.explanations.map((one) => ({
        unit: one.unit,
        rule: one.ruleName,
        row: one.row,
        explained: one.explained,
        cause: correctionWords.cause[one.cause],
        text: one.text,
        author: one.author,
        day: day(one.at),
        state: correctionWords.state[one.state],
      })),
    }),
    textTable({
      ...frame(decisions),
      columns: columnsOf(decisions.columns, {
        what: [46, key],
        reason: [34],
        document: [20],
        author: [9],
        day: [10, middle],
      }),
      rows: office.decisions.map((one) => ({
        what: one.sentence,
        reason: one.reason,
        document: one.document,
        author: one.author,
        day: day(one.at),
      })),
    }),
    textTable({
      ...frame(moved),
      columns: columnsOf(moved.columns, {
        table: [16],
        row: [20, key],
        column: [14],
        exact: [13, amount],
        nearest: [13, amount],
        printed: [13, amount],
        why: [36],
      }),
      rows: tables.flatMap((table) =>
        table.moved.map((one) => ({
          table: table.title,
          row: nameOf(table, one.row, 'rows'),
          column: nameOf(table, one.column, 'columns'),
          exact: printNumber(one.exact),
          nearest: printNumber(one.nearest, Math.max(0, table.decimals)),
          printed: printNumber(one.printed, Math.max(0, table.decimals)),
          why: one.why,
        })),
      ),
    }),
  ]
}
