import { figureWords } from '../../locale/zh/figures.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { FieldValue } from '../../model/record.ts'

/** What a field says, in words with its unit of measure: `32000 吨`, 未填, 不适用, a text as it is. */
export function answerWords(field: FieldValue | null | undefined): string {
  if (!field) return terms.state.blank
  if (field.value === null) {
    const kind = terms.state[field.state]
    return field.state === 'unparseable' && field.raw !== undefined ? `“${field.raw}”（${kind}）` : kind
  }
  return figureWords.withUnit(field.value, field.foreignUnit ?? field.unit ?? null)
}

/** True where two fields give the same answer; how it was written does not matter. A row that is not there says nothing. */
export function sameAnswer(
  one: FieldValue | null | undefined,
  other: FieldValue | null | undefined,
): boolean {
  return sense(one) === sense(other)
}

function sense(field: FieldValue | null | undefined): string {
  if (!field || field.state === 'blank') return ''
  const { state, value, raw, foreignUnit } = field
  return JSON.stringify([state, value ?? raw ?? '', foreignUnit ?? ''])
}
