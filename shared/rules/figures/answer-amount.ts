import type { UnitFigure } from '../../contract/figures.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { readNumber } from '../reported-number.ts'
import { readSource } from '../source-of.ts'
import { type Answer, contributionOf } from './answer.ts'
import { figureState } from './figure-state.ts'
import { whyUnusable } from './why-unusable.ts'

/**
 * A unit's answer to an indicator that is one number. A unit that put it in the column of numerators and left 完成值
 * empty said it all the same.
 */
export function answerAmount(unit: string, record: ReceivedRecord): Answer {
  const absent = (record.fields.value?.state ?? 'blank') === 'blank'
  const name = absent && (record.fields.numerator?.state ?? 'blank') !== 'blank' ? 'numerator' : 'value'
  const field = record.fields[name]
  const { state, text } = figureState(field)
  const number = readNumber(record, name)
  const figure: UnitFigure = {
    unit,
    state: field?.foreignUnit === undefined ? state : 'unparseable',
    value: number?.value.toFixed() ?? null,
    numerator: null,
    denominator: null,
    text,
    parts: [],
    source: state === 'blank' ? null : readSource(record, name),
    numeratorSource: null,
    denominatorSource: null,
    leftOut: number
      ? null
      : state === 'blank'
        ? figureWords.blank
        : state === 'not-applicable'
          ? figureWords.notApplicable
          : whyUnusable(field, figureWords.field.value),
    containedIn: null,
  }
  return { figure, contributions: number ? [contributionOf(unit, 'value', null, number)] : [] }
}
