import { checkWords } from '../../locale/zh/checks.ts'
import type { Indicator } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'

const answerFields = ['value', 'numerator', 'denominator'] as const

function isAnswered(
  indicator: Indicator,
  record: ReceivedRecord,
  field: (typeof answerFields)[number],
): boolean {
  switch (record.fields[field]?.state) {
    case 'number':
    case 'zero':
    case 'not-applicable':
      return true
    case 'text':
    case 'composite':
      // Words answer what is asked in words; a composite indicator's own row sums up its classes.
      return indicator.kind === 'qualitative' || indicator.parts.length > 0
    default:
      return false
  }
}

function missingRow({ unit, received }: Subject, indicator: Indicator): Outcome {
  const row = checkWords.indicator(indicator.seq, indicator.name, null)
  return {
    result: 'fail',
    key: String(indicator.seq),
    part: null,
    order: Number.MAX_SAFE_INTEGER,
    message: checkWords.missingRow({ unit: unit.name, list: received.list, row, refs: [] }),
    cells: [],
    suggestion: null,
  }
}

function checkIndicator(subject: Subject, indicator: Indicator): Outcome {
  const { returns, unit, received } = subject
  const records = returns.rows(unit.id, received.list, String(indicator.seq))
  const [first] = records
  if (!first) return missingRow(subject, indicator)
  const row = outcomesOf(subject, first)
  if (records.some((record) => answerFields.some((field) => isAnswered(indicator, record, field))))
    return row.pass(...answerFields)
  const wrong = answerFields.find((field) => (first.fields[field]?.state ?? 'blank') !== 'blank')
  if (wrong === undefined) return row.fail(checkWords.blank(row.place(...answerFields)), answerFields)
  const written = first.fields[wrong]?.raw ?? first.fields[wrong]?.value ?? ''
  return row.fail(checkWords.notANumber(row.place(wrong), written), [wrong])
}

/** Every indicator with one of the rule's markers that the unit has to report has an answer: a number, 0 or 不适用. */
export const requiredPresent: Evaluation['evaluate'] = (subject) => {
  const { markers } = subject.rule.parameters
  return subject.index.catalogue.indicators
    .filter((indicator) => Array.isArray(markers) && markers.includes(indicator.marker))
    .filter((indicator) => isExpectedReporter(indicator, subject.unit))
    .map((indicator) => checkIndicator(subject, indicator))
}
