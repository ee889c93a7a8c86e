import { targetWords } from '../../locale/zh/check-targets.ts'
import { normaliseName } from '../normalise-name.ts'
import type { Evaluation } from './evaluation.ts'
import { indicatorRows } from './indicator-rows.ts'
import { listParameter, textParameter } from './rule-parameter.ts'

/** What is asked in words is answered in words that say something: `least` characters, and none of the rule's `phrases`. */
export const statementSpecific: Evaluation['evaluate'] = (subject) => {
  const least = Number(textParameter(subject.rule, 'least'))
  const phrases = listParameter(subject.rule, 'phrases')
  return indicatorRows(subject).flatMap(({ indicator, record, row }) => {
    const { state, value } = record.fields.value ?? { state: 'blank', value: null }
    if (indicator.kind !== 'qualitative' || state === 'blank' || state === 'not-applicable') return []
    const said = normaliseName(value ?? record.fields.value?.raw ?? '').replaceAll(/[\p{P}\p{S}]/gu, '')
    if ([...said].length >= least && !phrases.includes(said)) return [row.pass('value')]
    return [row.fail(targetWords.emptyWords(row.place('value'), value ?? said), ['value'])]
  })
}
