import { basePeriod } from './base-period.ts'
import { amountSteady, rateSteady } from './changed-much.ts'
import { compositeParts } from './composite-parts.ts'
import { countsWhole } from './counts-whole.ts'
import { dateWithinPeriod } from './date-within-period.ts'
import { departmentKnown } from './department-known.ts'
import type { Evaluation } from './evaluation.ts'
import { loadConsistent, loadWithin } from './facility-load.ts'
import { filled } from './filled.ts'
import { formulaHolds } from './formula-holds.ts'
import { inRange } from './in-range.ts'
import { indicatorKnown } from './indicator-known.ts'
import { itemIndicatorKnown } from './item-indicator-known.ts'
import { itemsCounted } from './items-counted.ts'
import { lastYearPrinted } from './last-year-printed.ts'
import { locationOwn } from './location-own.ts'
import { measureAsPlanned } from './measure-as-planned.ts'
import { measureKnown } from './measure-known.ts'
import { notNegative } from './not-negative.ts'
import { noteAgrees } from './note-agrees.ts'
import { numbersRepeated } from './numbers-repeated.ts'
import { oneName } from './one-name.ts'
import { outlier } from './outlier.ts'
import { partNamesAsPlanned } from './part-names-as-planned.ts'
import { partWithinWhole } from './part-within-whole.ts'
import { planAgrees } from './plan-agrees.ts'
import { planPrinted } from './plan-printed.ts'
import { yearsFit, yearsInOrder } from './project-years.ts'
import { notBelowBaseline, targetKept } from './rate-progress.ts'
import { rateRange } from './rate-range.ts'
import { ratioConsistent } from './ratio-consistent.ts'
import { ratioPartsGiven } from './ratio-parts-given.ts'
import { registerWithinList } from './register-within-list.ts'
import { repeatedAcrossUnits, repeatedInList } from './repeated.ts'
import { notAnotherUnits, notLastYears } from './repeated-figures.ts'
import { reporterExpected } from './reporter-expected.ts'
import { requiredPresent } from './required-present.ts'
import { returnedOnce } from './returned-once.ts'
import { scaleAmongUnits } from './scale-among-units.ts'
import { scaleBefore } from './scale-before.ts'
import { sequenceAsPlanned } from './sequence-as-planned.ts'
import { shiftedRow } from './shifted-row.ts'
import { statementSpecific } from './statement-specific.ts'
import { stillListed } from './still-listed.ts'
import { sumOfList } from './sum-of-list.ts'
import { taskKnown } from './task-known.ts'
import { taskProgressAgrees, taskStateBefore, taskStateFits } from './task-state-fits.ts'
import { tasksListed } from './tasks-listed.ts'
import { totalsOfParts } from './totals-of-parts.ts'
import { unitFactorBefore } from './unit-factor-before.ts'
import { unitFactorUnits } from './unit-factor-units.ts'
import { valueCertain } from './value-certain.ts'
import { valueUnderstood } from './value-understood.ts'
import { vanished } from './vanished.ts'
import { wasteBalance } from './waste-balance.ts'
import { wasteCategoryCode } from './waste-category-code.ts'
import { wasteKnown, wasteNameAndCode } from './waste-known.ts'
import { wellFormed } from './well-formed.ts'
import { wordKnown } from './word-known.ts'
import { zoneOverlap } from './zone-overlap.ts'

const evaluations = new Map<string, Evaluation>([
  ['formula', { reach: 'unit', evaluate: formulaHolds }],
  ['required-present', { reach: 'list', evaluate: requiredPresent }],
  ['indicator-known', { reach: 'list', evaluate: indicatorKnown }],
  ['ratio-parts-given', { reach: 'list', evaluate: ratioPartsGiven }],
  ['ratio-consistent', { reach: 'list', evaluate: ratioConsistent }],
  ['measure-known', { reach: 'list', evaluate: measureKnown }],
  ['waste-balance', { reach: 'list', evaluate: wasteBalance }],
  ['returned-once', { reach: 'list', evaluate: returnedOnce }],
  ['reporter-expected', { reach: 'list', evaluate: reporterExpected }],
  ['measure-as-planned', { reach: 'list', evaluate: measureAsPlanned }],
  ['part-names-as-planned', { reach: 'list', evaluate: partNamesAsPlanned }],
  ['sequence-as-planned', { reach: 'list', evaluate: sequenceAsPlanned }],
  ['plan-printed', { reach: 'list', evaluate: planPrinted }],
  ['not-negative', { reach: 'list', evaluate: notNegative }],
  ['counts-whole', { reach: 'list', evaluate: countsWhole }],
  ['rate-range', { reach: 'list', evaluate: rateRange }],
  ['part-within-whole', { reach: 'list', evaluate: partWithinWhole }],
  ['composite-parts', { reach: 'list', evaluate: compositeParts }],
  ['statement-specific', { reach: 'list', evaluate: statementSpecific }],
  ['note-agrees', { reach: 'list', evaluate: noteAgrees }],
  ['not-below-baseline', { reach: 'list', evaluate: notBelowBaseline }],
  ['sum-of-list', { reach: 'unit', evaluate: sumOfList }],
  ['target-kept', { reach: 'unit', evaluate: targetKept }],
  ['unit-factor-before', { reach: 'unit', evaluate: unitFactorBefore }],
  ['amount-steady', { reach: 'unit', evaluate: amountSteady }],
  ['rate-steady', { reach: 'unit', evaluate: rateSteady }],
  ['base-period', { reach: 'unit', evaluate: basePeriod }],
  ['last-year-printed', { reach: 'unit', evaluate: lastYearPrinted }],
  ['not-last-years', { reach: 'unit', evaluate: notLastYears }],
  ['vanished', { reach: 'unit', evaluate: vanished }],
  ['unit-factor-units', { reach: 'city', evaluate: unitFactorUnits }],
  ['outlier', { reach: 'city', evaluate: outlier }],
  ['not-another-units', { reach: 'city', evaluate: notAnotherUnits }],
  ['zone-overlap', { reach: 'city', evaluate: zoneOverlap }],
  ['task-known', { reach: 'list', evaluate: taskKnown }],
  ['department-known', { reach: 'list', evaluate: departmentKnown }],
  ['totals-of-parts', { reach: 'list', evaluate: totalsOfParts }],
  ['value-understood', { reach: 'list', evaluate: valueUnderstood }],
  ['value-certain', { reach: 'list', evaluate: valueCertain }],
  ['in-range', { reach: 'list', evaluate: inRange }],
  ['filled', { reach: 'unit', evaluate: filled }],
  ['word-known', { reach: 'list', evaluate: wordKnown }],
  ['well-formed', { reach: 'list', evaluate: wellFormed }],
  ['plan-agrees', { reach: 'list', evaluate: planAgrees }],
  ['repeated-in-list', { reach: 'list', evaluate: repeatedInList }],
  ['repeated-across-units', { reach: 'city', evaluate: repeatedAcrossUnits }],
  ['one-name', { reach: 'city', evaluate: oneName }],
  ['scale-before', { reach: 'unit', evaluate: scaleBefore }],
  ['scale-among-units', { reach: 'city', evaluate: scaleAmongUnits }],
  ['numbers-repeated', { reach: 'unit', evaluate: numbersRepeated }],
  ['shifted-row', { reach: 'unit', evaluate: shiftedRow }],
  ['still-listed', { reach: 'unit', evaluate: stillListed }],
  ['waste-known', { reach: 'list', evaluate: wasteKnown }],
  ['waste-name-and-code', { reach: 'list', evaluate: wasteNameAndCode }],
  ['waste-category-code', { reach: 'list', evaluate: wasteCategoryCode }],
  ['register-within-list', { reach: 'unit', evaluate: registerWithinList }],
  ['item-indicator-known', { reach: 'list', evaluate: itemIndicatorKnown }],
  ['items-counted', { reach: 'unit', evaluate: itemsCounted }],
  ['tasks-listed', { reach: 'list', evaluate: tasksListed }],
  ['task-state-fits', { reach: 'list', evaluate: taskStateFits }],
  ['task-state-before', { reach: 'unit', evaluate: taskStateBefore }],
  ['task-progress-agrees', { reach: 'list', evaluate: taskProgressAgrees }],
  ['years-in-order', { reach: 'list', evaluate: yearsInOrder }],
  ['years-fit', { reach: 'list', evaluate: yearsFit }],
  ['location-own', { reach: 'list', evaluate: locationOwn }],
  ['date-within-period', { reach: 'list', evaluate: dateWithinPeriod }],
  ['load-consistent', { reach: 'list', evaluate: loadConsistent }],
  ['load-within', { reach: 'list', evaluate: loadWithin }],
])

/**
 * The evaluation that a rule of the catalogue names.
 * @throws Error for a name that does not exist: such a rule would pass everything in silence
 */
export function evaluationOf(name: string): Evaluation {
  const evaluation = evaluations.get(name)
  if (!evaluation) throw new Error(`check rule names an unknown evaluation: ${name}`)
  return evaluation
}
