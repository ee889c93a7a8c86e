import type { IndicatorFigure, UnitFigure } from '../../contract/figures.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Catalogue, Indicator, ReportingUnit } from '../../model/catalogue.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import type { ReturnsIndex } from '../index-returns.ts'
import type { Total } from './aggregation.ts'
import { aggregationOf } from './aggregations.ts'
import { type Answer, type Contribution, silentFigure } from './answer.ts'
import type { FigureBasis } from './basis.ts'
import { chooseSource } from './choose-source.ts'
import { containedZones, takenOut } from './contained-answers.ts'
import type { Containment } from './containment.ts'
import { departmentAnswers } from './department-answers.ts'
import { displayFigure } from './display-figure.ts'
import { duplicateItems } from './duplicate-items.ts'
import { eliminationsIn } from './eliminations-in.ts'
import { progressOf } from './progress-of.ts'
import { totalTexts } from './total-of.ts'

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
function unaskedFigures({ catalogue, returns }: FigureBasis, indicator: Indicator): UnitFigure[] {
  const key = String(indicator.seq)
  return catalogue.units.flatMap((unit) => {
    if (isExpectedReporter(indicator, unit) || returns.rows(unit.id, 'targets', key).length === 0) return []
    const { figure } = answerOf(indicator, unit, returns)
    if (figure.state === 'blank' || figure.state === 'not-applicable') return []
    return [{ ...figure, leftOut: whyNotAsked(indicator, unit, catalogue) }]
  })
}

/** An answer counts as reported when it enters the figure or says that there is nothing to report. */
function isReported({ figure, contradicts }: Answer): boolean {
  return figure.leftOut === null || (figure.state === 'not-applicable' && !contradicts)
}

function displayOf({ plan }: Catalogue, indicator: Indicator, total: Total): string {
  if (total.whole.value) return displayFigure(indicator, plan, total.whole.value)
  const parts = total.parts.flatMap(({ part, value }) =>
    part !== null && value ? [figureWords.part(part, displayFigure(indicator, plan, value))] : [],
  )
  if (parts.length > 0) return figureWords.parts(parts)
  return total.text ?? figureWords.none
}

/** Numbers of the adjustments among the cells that make the figure; of an answer in words, of its own cell. */
function adjustmentsIn(answers: readonly Answer[], contributions: readonly Contribution[]): number[] {
  const cells = [
    ...contributions.map((one) => one.source),
    ...answers.flatMap(({ figure, contributions: numbers }) =>
      figure.leftOut === null && numbers.length === 0 && figure.source ? [figure.source] : [],
    ),
  ]
  return [...new Set(cells.flatMap(({ adjustment }) => (adjustment ? [adjustment.id] : [])))].sort(
    (one, other) => one - other,
  )
}

/** The units' numbers, and those that are in them twice. */
function unitContributions(
  basis: FigureBasis,
  indicator: Indicator,
  asked: readonly ReportingUnit[],
  answers: readonly Answer[],
  contained: ReadonlyMap<string, Containment>,
): Contribution[] {
  const reported = answers.flatMap((answer) => answer.contributions)
  const overlaps = asked.flatMap((zone, at) => {
    const containment = contained.get(zone.id)
    if (!containment) return []
    const inHost = answers[asked.indexOf(containment.host)]?.contributions ?? []
    // Only what the district has in its number too: a class that it does not give stands once.
    return (answers[at]?.contributions ?? [])
      .filter((one) => inHost.some(({ role, part }) => role === one.role && part === one.part))
      .map((one) => takenOut(one, 'overlap', containment.why))
  })
  const counted = asked.filter(
    (unit, at) => !contained.has(unit.id) && (answers[at]?.contributions.length ?? 0) > 0,
  )
  return [...reported, ...overlaps, ...duplicateItems(basis, indicator, counted)]
}

function coverageOf(
  asked: readonly ReportingUnit[],
  answers: readonly Answer[],
  contained: ReadonlyMap<string, Containment>,
): IndicatorFigure['city']['coverage'] {
  const silent = asked.filter((_, at) => !isReported(answers[at] as Answer))
  const inHost = silent.filter((unit) => contained.has(unit.id)).map((unit) => unit.name)
  const missing = silent.filter((unit) => !contained.has(unit.id)).map((unit) => unit.name)
  return { reported: asked.length - missing.length, expected: asked.length, missing, contained: inHost }
}

/** Brings together what all units, and the city's departments, say about one indicator. */
export function consolidateIndicator(basis: FigureBasis, indicator: Indicator): ConsolidatedIndicator {
  const { catalogue, returns } = basis
  const asked = catalogue.units.filter((unit) => isExpectedReporter(indicator, unit))
  const answers = asked.map((unit) => answerOf(indicator, unit, returns))
  const contained = containedZones(basis, indicator, asked, answers)
  const own = unitContributions(basis, indicator, asked, answers, contained)
  const { contributions, wholly, reason, choice } = chooseSource(
    basis,
    indicator,
    own,
    departmentAnswers(basis, indicator),
  )
  const total = aggregationOf[indicator.aggregation].total(answers, contributions, indicator)
  const display = reason === null ? displayOf(catalogue, indicator, total) : figureWords.none
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
      // A department's figure is about the whole city, whoever has reported.
      coverage: wholly
        ? { reported: 1, expected: 1, missing: [], contained: [] }
        : coverageOf(asked, answers, contained),
      baseline: indicator.baseline.printed,
      target: indicator.target.printed,
      progress: progressOf(indicator, catalogue.plan, returns.period, total),
      adjustments: adjustmentsIn(answers, contributions),
      reason: reason ?? total.reason,
      eliminated: eliminationsIn(contributions),
      choice,
    },
    units: [
      ...answers.map(({ figure: answer }, at) => {
        const containment = contained.get(asked[at]?.id ?? '')
        return containment
          ? { ...answer, containedIn: figureWords.containedIn(containment.host.name) }
          : answer
      }),
      ...unaskedFigures(basis, indicator),
    ],
  }
  return { figure, contributions }
}
