import { taskStates, wasteQuantities } from '../../contract/figures.ts'
import { listWords } from '../../locale/zh/lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { CellFormula, CellPlace } from '../../model/cell-formula.ts'
import type { CellRow, PrintedCell, PrintedList, PrintedRow, PrintedTable } from '../../model/printed-list.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { exact } from '../exact.ts'
import type { CityFigure } from '../figures/city-figures.ts'
import { readSource } from '../source-of.ts'
import { withFormula } from './cell-formulas.ts'
import { withTotalFormulas } from './total-formulas.ts'

const longestSheetName = 31

const keyOf = ({ submission, file, sheet, ref }: Source) => JSON.stringify([submission, file, sheet, ref])

/** Where the units' sheets print what was read in each source cell. */
type Printed = ReadonlyMap<string, CellPlace>

function printedCells(tables: readonly PrintedTable[]): Printed {
  const places = new Map<string, CellPlace>()
  tables.forEach((table, sheet) => {
    table.rows.forEach((row, position) => {
      if ('text' in row || !row.record) return
      for (const field of Object.keys(row.cells)) {
        const source = readSource(row.record, field)
        if (source) places.set(keyOf(source), { sheet, row: position, field })
      }
    })
  })
  return places
}

function printedRows(tables: readonly PrintedTable[]): Calculation['places'] {
  return new Map(
    tables.flatMap(({ rows }, sheet) =>
      rows.flatMap((row, at) =>
        'record' in row && row.record ? [[row.record, { sheet, row: at }] as const] : [],
      ),
    ),
  )
}

/** The sum of a figure's parts; null where one of them stands on none of the sheets. */
function sumOfParts(figure: CityFigure | undefined, printed: Printed): CellFormula | null {
  if (!figure?.isNumber || figure.parts.length === 0) return null
  const add: CellPlace[] = []
  const subtract: CellPlace[] = []
  for (const { value, source } of figure.parts) {
    const place = printed.get(keyOf(source))
    if (!place)
      return null
      // What is taken out again has the opposite sign; the printed cell has its own.
    ;(figure.additive && exact(value).isNegative() ? subtract : add).push(place)
  }
  return { kind: 'sum', add, subtract }
}

type Formulas = Readonly<Record<string, CellFormula | null>>

interface Calculation {
  readonly catalogue: Catalogue
  readonly figures: readonly CityFigure[]
  readonly printed: Printed
  /** Where the units' tables print the rows of their returns. */
  readonly places: ReadonlyMap<ReceivedRecord, Pick<CellPlace, 'sheet' | 'row'>>
  /** The units' tables, from position 1 on. */
  readonly units: readonly PrintedTable[]
  readonly city: PrintedList
}

const textOf = (cell: PrintedCell | undefined) => (cell?.kind === 'text' ? cell.text : '')

function targetFormulas(
  { catalogue, figures, printed }: Calculation,
  row: CellRow,
  at: number,
  seq: string,
): Formulas {
  const indicator = catalogue.indicators.find((one) => String(one.seq) === seq)
  const part =
    row.kind === 'part'
      ? (indicator?.parts.find((one) => listWords.part(one) === textOf(row.cells.name)) ?? null)
      : null
  const sumOf = (field: string) =>
    sumOfParts(
      figures.find(
        (one) =>
          one.kind === 'indicator' && one.key === seq && one.field === field && (one.part ?? null) === part,
      ),
      printed,
    )
  const place = (field: string): CellPlace => ({ sheet: 0, row: at, field })
  const multiplier = indicator?.multiplier ?? '1'
  const isQuotient = row.cells.numerator !== undefined && row.cells.denominator !== undefined
  return {
    numerator: sumOf('numerator'),
    denominator: sumOf('denominator'),
    value: isQuotient
      ? {
          kind: 'quotient',
          numerator: place('numerator'),
          denominator: place('denominator'),
          multiplier,
        }
      : sumOf('value'),
  }
}

/** Rows of the units' tables that print a row of this key. */
function rowsOfKey(units: readonly PrintedTable[], key: string, field: string): CellPlace[] {
  return units.flatMap((table, index) =>
    table.rows.flatMap((row, at) =>
      'record' in row && row.record?.key === key && row.cells[field]
        ? [{ sheet: index + 1, row: at, field }]
        : [],
    ),
  )
}

function wasteFormulas({ figures, printed, units }: Calculation, row: CellRow, at: number): Formulas {
  const name = textOf(row.cells.name)
  const quantities = wasteQuantities.map((quantity) => {
    const figure = figures.find(
      (one) => one.kind === 'waste' && one.field === quantity && (one.key === name || one.name === name),
    )
    return [quantity, sumOfParts(figure, printed)] as const
  })
  const place = (field: string): CellPlace => ({ sheet: 0, row: at, field })
  return {
    ...Object.fromEntries(quantities),
    producers: { kind: 'sum', add: rowsOfKey(units, name, 'producers'), subtract: [] },
    balance: {
      kind: 'sum',
      add: ['generated', 'utilisedPrior', 'disposedPrior'].map(place),
      subtract: ['utilised', 'disposed', 'stored', 'discarded'].map(place),
    },
  }
}

function taskFormulas({ units }: Calculation, row: CellRow, at: number, expected: number): Formulas {
  const answers = rowsOfKey(units, textOf(row.cells.code), 'status')
  const counts = taskStates.map(
    (state) => [state, { kind: 'count', of: answers, text: terms.taskState[state] } as const] as const,
  )
  const stated = taskStates.map((field): CellPlace => ({ sheet: 0, row: at, field }))
  return {
    ...Object.fromEntries(answers.length === 0 ? [] : counts),
    noState: { kind: 'sum', add: [], subtract: stated, constant: expected },
  }
}

/** Amounts of a project are those in its unit's table; what is taken out is what stands in the rows named twice. */
function projectFormulas(
  { places, city }: Calculation,
  row: CellRow,
  fields: readonly string[],
  repeated: readonly number[],
): Formulas {
  const { record } = row
  if (!record) {
    const rowsOf = (field: string) => repeated.map((at): CellPlace => ({ sheet: 0, row: at, field }))
    const isTakenOut = textOf(row.cells.name) === listWords.city.twice && city.list === 'projects'
    return isTakenOut
      ? Object.fromEntries(fields.map((field) => [field, { kind: 'sum', add: [], subtract: rowsOf(field) }]))
      : {}
  }
  const found = places.get(record)
  if (!found) return {}
  return Object.fromEntries(
    fields.map((field) => [field, { kind: 'sum', add: [{ ...found, field }], subtract: [] }]),
  )
}

/** The unit's name, as far as a sheet may be called so. */
function sheetNameOf({ unit, sheetName }: PrintedList): string {
  return (unit ?? sheetName).replace(/[[\]:*?/\\]/g, '_').slice(0, longestSheetName)
}

export interface CityBook {
  readonly catalogue: Catalogue
  readonly city: PrintedList
  /** The same list of every unit, with the rows of the returns that they print. */
  readonly units: readonly PrintedList[]
  readonly figures: readonly CityFigure[]
  /** Positions of the rows of the city's project list that another row stands for. */
  readonly repeated: readonly number[]
}

/**
 * The city's list and those of its units as one workbook, in which the city's numbers are calculated from the units'
 * sheets. A number gets its formula only where the formula gives exactly what is printed: a figure that a department
 * brought, or that stands on none of the sheets, stays a number.
 */
export function calculateCity({ catalogue, city, units, figures, repeated }: CityBook): PrintedTable[] {
  const sheets = units.map((unit, index) =>
    withTotalFormulas({ ...unit, sheetName: sheetNameOf(unit) }, index + 1),
  )
  const tables: PrintedTable[] = [city, ...sheets]
  const calculation: Calculation = {
    catalogue,
    figures,
    printed: printedCells(tables),
    places: printedRows(tables),
    units: sheets,
    city,
  }
  const additive = city.columns.flatMap(({ isControlled, field }) => (isControlled ? [field] : []))
  let seq = ''
  const formulasOf = (row: CellRow, at: number): Formulas => {
    switch (city.list) {
      case 'targets':
        seq = row.kind === 'entry' ? textOf(row.cells.seq) : seq
        return targetFormulas(calculation, row, at, seq)
      case 'wastes':
        return row.kind === 'entry' ? wasteFormulas(calculation, row, at) : {}
      case 'tasks':
        return taskFormulas(calculation, row, at, units.length)
      case 'projects':
        return row.kind === 'entry' ? projectFormulas(calculation, row, additive, repeated) : {}
    }
  }
  const rows = city.rows.map((row, at): PrintedRow => {
    if ('text' in row) return row
    const cells = { ...row.cells }
    for (const [field, formula] of Object.entries(formulasOf(row, at))) {
      const calculated = formula && withFormula(cells[field], formula, tables)
      if (calculated) cells[field] = calculated
    }
    return { ...row, cells }
  })
  return [withTotalFormulas({ ...city, rows }), ...sheets]
}
