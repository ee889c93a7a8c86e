import { type Consolidation, type WasteFigure, wasteQuantities } from '../../contract/figures.ts'
import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { PrintedCell, PrintedColumn, PrintedRow } from '../../model/printed-list.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { decimalText, exact } from '../exact.ts'
import { formColumns } from './form-columns.ts'
import { adjusted, printField, printNumber, printText } from './print-field.ts'
import { withWasteTotals } from './print-unit-wastes.ts'
import { printRow, sumCells } from './printed-row.ts'

/** The form's columns with the balance and the coverage in place of the units' destinations. */
export function cityWasteColumns(catalogue: Catalogue, period: string): PrintedColumn[] {
  const { balance, coverage } = listWords.city
  const plain = { group: null, role: 'plain', isControlled: false } as const
  return formColumns(catalogue, 'wastes', period).flatMap((column): PrintedColumn[] => {
    if (column.field !== 'destination') return [column]
    return [
      { ...plain, field: 'balance', label: balance, width: 12, align: 'right' },
      { ...plain, field: 'coverage', label: coverage, width: 9, align: 'center' },
    ]
  })
}

/** 产生量 less everything that became of it; null while nothing was reported on one of the two sides. */
function balanceOf(city: WasteFigure['city']): PrintedCell | null {
  const flows = [city.utilised, city.disposed, city.stored, city.discarded]
  if (city.generated === null || flows.every((flow) => flow === null)) return null
  const amount = (value: string | null) => exact(value ?? 0)
  const difference = amount(city.generated)
    .sub(amount(city.utilised).sub(amount(city.utilisedPrior)))
    .sub(amount(city.disposed).sub(amount(city.disposedPrior)))
    .sub(amount(city.stored))
    .sub(amount(city.discarded))
  return printNumber(decimalText(difference))
}

/** How many units gave at least one quantity of the waste. */
function reportersOf(figure: WasteFigure): string[] {
  return figure.units
    .filter((unit) => wasteQuantities.some((quantity) => unit[quantity] !== null))
    .map((unit) => unit.unit)
}

/** Units that produce the waste, added up over the returns: the consolidated figures hold the quantities only. */
function producersOf(returns: PeriodReturns, key: string): PrintedCell | null {
  const rows = returns.lists
    .filter((received) => received.list === 'wastes')
    .flatMap((received) => received.records.filter((record) => record.key === key))
    .map((record) => printRow('entry', { producers: printField(record.fields.producers) }))
  return sumCells(rows, ['producers']).producers ?? null
}

/** The rows of the city's waste list: totals per waste with balance and coverage. */
export function printCityWastes(
  consolidation: Consolidation,
  returns: PeriodReturns,
  columns: readonly PrintedColumn[],
  expected: number,
): PrintedRow[] {
  const rows = consolidation.wastes.map((figure) => {
    const quantities = wasteQuantities.map((quantity) => {
      const value = figure.city[quantity]
      const isAdjusted = figure.units.some((unit) => unit.sources[quantity]?.adjustment !== undefined)
      const cell = value === null ? null : printNumber(value)
      return [quantity, cell && isAdjusted ? adjusted(cell) : cell] as const
    })
    return printRow('entry', {
      category: printText(figure.category),
      code: printText(figure.code),
      name: printText(figure.name),
      measure: printText(figure.unit),
      producers: producersOf(returns, figure.name),
      ...Object.fromEntries(quantities),
      balance: balanceOf(figure.city),
      coverage: printText(listWords.city.covered(reportersOf(figure).length, expected)),
    })
  })
  return withWasteTotals(rows, columns)
}
