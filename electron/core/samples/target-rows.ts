import type { Indicator } from '../../../shared/model/catalogue.ts'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import type { Figure } from './indicator-figures.ts'
import { notApplicable, type SampleRow } from './sample-row.ts'

/** Decimals with which a unit prints a ratio: rates in % two, small intensities more. */
function valueDecimals(indicator: Indicator): number {
  return indicator.unit === '%' ? 2 : indicator.unit === '吨/万元' ? 4 : 3
}

/** numerator ÷ denominator × multiplier, rounded half up once, as a unit prints it. */
function printedRatio(indicator: Indicator, numerator: string, denominator: string): string {
  const ratio = exact(numerator).div(denominator).mul(indicator.multiplier)
  return decimalText(ratio.toDecimalPlaces(valueDecimals(indicator)))
}

function measuredName(measure: Indicator['numerator']): string | null {
  return measure === null ? null : `${measure.name}（${measure.unit}）`
}

function cellsOf(
  indicator: Indicator,
  figure: Figure | null,
): Record<'numerator' | 'denominator' | 'value', string | null> {
  if (figure === null) {
    const none = indicator.denominator === null ? null : notApplicable
    return { numerator: none, denominator: none, value: notApplicable }
  }
  if (figure.parts !== undefined) {
    const rates = Object.entries(figure.parts).map(
      ([part, { numerator, denominator }]) => `${part} ${printedRatio(indicator, numerator, denominator)}%`,
    )
    return { numerator: null, denominator: null, value: rates.join('、') }
  }
  const { numerator, denominator } = figure
  if (numerator === undefined || denominator === undefined) {
    return { numerator: null, denominator: null, value: figure.value ?? null }
  }
  return { numerator, denominator, value: printedRatio(indicator, numerator, denominator) }
}

/** The 目标责任清单 of a unit: one row per indicator, and one more per class of a composite one. */
export function targetRows(
  indicators: readonly Indicator[],
  figures: Readonly<Record<number, Figure | null>>,
): SampleRow[] {
  return indicators.flatMap((indicator) => {
    const figure = figures[indicator.seq] ?? null
    const shared = {
      level1: indicator.level1,
      level2: indicator.level2,
      measure: indicator.unit,
      numeratorName: measuredName(indicator.numerator),
      denominatorName: measuredName(indicator.denominator),
    }
    const row: SampleRow = {
      key: String(indicator.seq),
      part: null,
      fields: {
        ...shared,
        seq: String(indicator.seq),
        name: indicator.printedName,
        baseline: indicator.baseline.printed,
        target: indicator.target.printed,
        ...cellsOf(indicator, figure),
        dataSource: indicator.dataSource.join('、'),
        responsible: indicator.responsible.length === 0 ? null : indicator.responsible.join('、'),
        note: null,
      },
    }
    const parts = indicator.parts.flatMap((part): SampleRow[] => {
      const counts = figure?.parts?.[part]
      if (counts === undefined) return []
      return [
        {
          key: row.key,
          part,
          fields: { ...shared, seq: null, name: `其中：${part}矿山`, ...cellsOf(indicator, counts) },
        },
      ]
    })
    return [row, ...parts]
  })
}
