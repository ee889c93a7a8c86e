import { formulaWords } from '../../locale/zh/formula.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Outcome, Subject } from './evaluation.ts'

/** Why a rule of a whole list cannot be checked, once for the list. */
export function listUnverifiable(message: string): Outcome {
  return { result: 'unverifiable', key: '', part: null, order: 0, message, cells: [], suggestion: null }
}

/** Once for the whole list: there is no return of the year before to compare with. */
export function noReturnBefore({ unit, received, rule }: Subject): Outcome {
  return listUnverifiable(formulaWords.noBefore(unit.name, terms.list[received.list], rule.name))
}
