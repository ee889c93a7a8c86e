import { readFormMark } from '../forms/form-mark.ts'
import type { Heard } from './identify-return.ts'
import type { ReadingQuestion } from './reading-question.ts'

/**
 * A form that was made for one year and says another: only a person knows whether last year's form was filled in again, or
 * its heading written over.
 *
 * @param years what the sheets of the return say of their year, marks of a form included
 */
export function askPeriod(years: readonly Heard[]): ReadingQuestion[] {
  const mark = years.find(({ text }) => readFormMark(text) !== null)
  const said = mark && years.find(({ says }) => says !== mark.says)
  if (!mark || !said) return []
  const candidates = [...new Set(years.map(({ says }) => says))].map((year) => ({
    answer: year,
    label: year,
  }))
  const { sheet, ref, text: raw } = said
  return [
    {
      kind: 'period',
      sheet,
      ref,
      raw,
      path: null,
      list: null,
      fingerprint: null,
      candidates,
      blocking: true,
    },
  ]
}
