import type { IndicatorFigure, UnitFigure } from '../../contract/figures.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Catalogue, Indicator, ReportingUnit } from '../../model/catalogue.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import type { ReturnsIndex } from '../index-returns.ts'
import type { PartTotal, Total } from './aggregation.ts'
import { aggregationOf } from './aggregations.ts'
import { type Answer, type Contribution, silentFigure } from './answer.ts'
import { displayFigure } from './display-figure.ts'
import { progressOf } from './progress-of.ts'
import { figureText } from './quotient.ts'

/** A figure with the numbers of single cells that it is made of. */
export interface ConsolidatedIndicator {
  readonly figure: IndicatorFigure
  readonly contributions: readonly Contribution[]
}

function answerOf(indicator: Indicator, unit: ReportingUnit, returns: ReturnsIndex): Answer {
  const rows = returns.rows(unit.id, 'targets', String(indicator.seq))
  if (rows.length > 0) return aggregationOf[indicator.aggregation].answer(unit.name, rows, indicator)
  const isReceived = returns.isReceived(unit.id, 'targets')
  const why = isReceived ? figureWords.rowMissing : figureWords.listMissing
  return { figure: silentFigure(unit.name, why), contributions: [] }
}

/** Why a unit that does not have to report the indicator is not counted. */
function whyNotAsked(indicator: Indicator, unit: ReportingUnit, catalogue: Catalogue): string {
  if (indicator.aggregation === 'single-reporter') {
    const reporter = catalogue.units.find((one) => one.id === indicator.reporter)
    return figureWords.notItsReporter(reporter?.name ?? indicator.reporter ?? '')
  }
  return unit.kind === 'city' ? figureWords.cityOwnFigure : figureWords.notTheCity
}

/** Answers of units that were not asked: shown, never counted. Silence and 不适用 are what one expects there. */
function unaskedFigures(catalogue: Catalogue, indicator: Indicator, returns: ReturnsIndex): UnitFigure[] {
  return catalogue.units
    .filter((unit) => !isExpectedReporter(indicator, unit))
    .flatMap((unit) => {
      const { figure } = answerOf(indicator, unit, returns)
      if (figure.state === 'blank' || figure.state === 'not-applicable') return []
      return [{ ...figure, leftOut: whyNotAsked(indicator, unit, catalogue) }]
    })
}

/** An answer counts as reported when it enters the figure or says that there is nothing to report. */
function isReported({ figure }: Answer): boolean {
  return figure.leftOut === null || figure.state === 'not-applicable'
}

function totalTexts(total: PartTotal) {
  const { value, numerator, denominator } = total
  return {
    value: value && (numerator ? figureText(value) : value.toFixed()),
    numerator: numerator?.toFixed() ?? null,
    denominator: denominator?.toFixed() ?? null,
  }
}

function displayOf(catalogue: Catalogue, indicator: Indicator, total: Total): string {
  const { plan } = catalogue
  if (total.whole.value) return displayFigure(indicator, plan, total.whole.value)
  const parts = total.parts.flatMap(({ part, value }) =>
    part !== null && value ? [figureWords.part(part, displayFigure(indicator, plan, value))] : [],
  )
  if (parts.length > 0) return figureWords.parts(parts)
  return total.text ?? figureWords.none
}

/** Numbers of the adjustments among the cells that make the figure; of an answer in words, of its own cell. */
function adjustmentsIn(answers: readonly Answer[]): number[] {
  const cells = answers.flatMap(({ figure, contributions }) => [
    ...contributions.map((one) => one.source),
    ...(figure.leftOut === null && figure.source ? [figure.source] : []),
  ])
  return [...new Set(cells.flatMap(({ adjustment }) => (adjustment ? [adjustment.id] : [])))].sort(
    (one, other) => one - other,
  )
}

/** Brings together what all units say about one indicator. */
export function consolidateIndicator(
  catalogue: Catalogue,
  indicator: Indicator,
  returns: ReturnsIndex,
): ConsolidatedIndicator {
  const asked = catalogue.units.filter((unit) => isExpectedReporter(indicator, unit))
  const answers = asked.map((unit) => answerOf(indicator, unit, returns))
  const total = aggregationOf[indicator.aggregation].total(answers, indicator)
  const missing = answers.filter((answer) => !isReported(answer)).map(({ figure }) => figure.unit)
  const display = displayOf(catalogue, indicator, total)
  const parts = total.parts.map((one) => ({ part: one.part ?? '', ...totalTexts(one) }))
  const figure: IndicatorFigure = {
    seq: indicator.seq,
    name: indicator.name,
    marker: indicator.marker,
    level1: indicator.level1,
    level2: indicator.level2,
    unit: indicator.unit,
    aggregation: indicator.aggregation,
    formula: indicator.formula,
    city: {
      ...totalTexts(total.whole),
      // The classes of a composite indicator have no one number; in words they do fit one cell.
      text: total.text ?? (parts.length > 0 && total.reason === null ? display : null),
      parts,
      display,
      coverage: { reported: answers.length - missing.length, expected: asked.length, missing },
      baseline: indicator.baseline.printed,
      target: indicator.target.printed,
      progress: progressOf(indicator, catalogue.plan, returns.period, total),
      adjustments: adjustmentsIn(answers),
      reason: total.reason,
    },
    units: [...answers.map((answer) => answer.figure), ...unaskedFigures(catalogue, indicator, returns)],
  }
  return { figure, contributions: answers.flatMap((answer) => answer.contributions) }
}
