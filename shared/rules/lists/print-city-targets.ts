import type { Consolidation, IndicatorFigure } from '../../contract/figures.ts'
import { listWords } from '../../locale/zh/lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue, Indicator } from '../../model/catalogue.ts'
import type { CellRow, PrintedCell, PrintedColumn, PrintedRow } from '../../model/printed-list.ts'
import { roundForPrint } from '../figures/round-for-print.ts'
import { eliminationText } from './elimination-notes.ts'
import { formColumns } from './form-columns.ts'
import { adjusted, printNumber, printText } from './print-field.ts'
import { indicatorCells } from './print-unit-targets.ts'
import { printRow } from './printed-row.ts'

/** A longer text than this goes into the note: the column of values is narrow. */
const longestValueText = 20

const added = (field: string, label: string, width: number): PrintedColumn => ({
  field,
  group: null,
  label,
  width,
  align: 'center',
  role: 'plain',
  isControlled: false,
})

/** The form's columns with coverage and progress before the note, which has more to say than a unit's. */
export function cityTargetColumns(catalogue: Catalogue, period: string): PrintedColumn[] {
  const narrow: Readonly<Record<string, number>> = { dataSource: 12, responsible: 12, note: 17 }
  return formColumns(catalogue, 'targets', period).flatMap((column) => {
    const fitted = { ...column, width: narrow[column.field] ?? column.width }
    if (column.field !== 'note') return [fitted]
    const { coverage, progress } = listWords.city
    return [added('coverage', coverage, 8), added('progress', progress, 11), fitted]
  })
}

/** The value as the city shows it, as a number where it is one; rounded once, by the plan's setting. */
function valueCell(city: IndicatorFigure['city']): PrintedCell | null {
  if (city.value === null) {
    return printText(
      city.text !== null && city.text.length > longestValueText ? listWords.city.seeNote : city.text,
    )
  }
  const shown = /^-?\d+(?:\.\d+)?/.exec(city.display)?.[0]
  if (shown === undefined) return printNumber(city.value)
  return printNumber(shown, shown.split('.')[1]?.length ?? 0)
}

function noteOf(figure: IndicatorFigure): string {
  const { city } = figure
  const { missing } = city.coverage
  return [
    ...(city.reason === null ? [] : [city.reason]),
    ...(city.text !== null && city.text.length > longestValueText ? [city.text] : []),
    ...(city.choice.why === null || city.choice.why === city.reason
      ? []
      : [listWords.city.source(city.choice.why)]),
    ...eliminationText(city.eliminated),
    ...(missing.length === 0 ? [] : [listWords.city.lacking(missing)]),
  ].join(listWords.city.separator)
}

function amount(value: string | null): PrintedCell | null {
  return value === null ? null : printNumber(value)
}

function marked(cell: PrintedCell | null, isAdjusted: boolean): PrintedCell | null {
  return cell && isAdjusted ? adjusted(cell) : cell
}

function figureRows(catalogue: Catalogue, indicator: Indicator, figure: IndicatorFigure): CellRow[] {
  const cells = indicatorCells(indicator)
  const { city } = figure
  const { rounding, rateDecimals } = catalogue.plan.settings
  const isAdjusted = city.adjustments.length > 0
  const has = (source: 'numeratorSource' | 'denominatorSource') =>
    figure.units.some((unit) => unit.leftOut === null && unit[source]?.adjustment !== undefined)
  const entry = printRow('entry', {
    ...cells,
    numerator: marked(amount(city.numerator), has('numeratorSource')),
    denominator: marked(amount(city.denominator), has('denominatorSource')),
    value: marked(valueCell(city), isAdjusted),
    coverage: printText(listWords.city.covered(city.coverage.reported, city.coverage.expected)),
    progress: printText(terms.progress[city.progress]),
    note: printText(noteOf(figure)),
  })
  const { level1, level2, measure, numeratorName, denominatorName } = cells
  const shared = { level1, level2, measure, numeratorName, denominatorName } as Record<
    string,
    PrintedCell | null
  >
  const parts = city.parts.map((part) =>
    printRow('part', {
      ...shared,
      name: printText(listWords.part(part.part)),
      numerator: amount(part.numerator),
      denominator: amount(part.denominator),
      value:
        part.value === null
          ? null
          : marked(printNumber(roundForPrint(part.value, rateDecimals, rounding), rateDecimals), isAdjusted),
    }),
  )
  return [entry, ...parts]
}

/** The rows of the city's target list: every indicator with the city's figure, its coverage and its progress. */
export function printCityTargets(catalogue: Catalogue, consolidation: Consolidation): PrintedRow[] {
  return catalogue.indicators.flatMap((indicator) => {
    const figure = consolidation.indicators.find((candidate) => candidate.seq === indicator.seq)
    return figure ? figureRows(catalogue, indicator, figure) : [printRow('entry', indicatorCells(indicator))]
  })
}
