import type { Finding } from '../../contract/checks.ts'
import { correctionWords } from '../../locale/zh/corrections.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { PeriodReturns } from '../../model/received.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { sourceOf } from '../source-of.ts'
import { labelOfField } from './adjustable-fields.ts'
import { answerWords } from './answer-words.ts'
import type { LapsedAdjustment } from './overlay-adjustments.ts'
import { rowName } from './row-name.ts'
import { rowsOfKey } from './row-of-key.ts'

/** Not a rule of the catalogue: it guards the city's own work and cannot be switched off. */
export const lapsedRule = 'corrections.adjustment-lapsed'

function findingOf(index: CatalogueIndex, returns: PeriodReturns, one: LapsedAdjustment): Finding {
  const { id, unit, list, key, part, field, reported } = one.adjustment
  const name = index.unitById(unit)?.name ?? unit
  const received = returns.lists.find((entry) => entry.unit === unit && entry.list === list)
  const cells = rowsOfKey(received?.records ?? [], key, part).flatMap((row) => sourceOf(row, field) ?? [])
  return {
    id: [lapsedRule, unit, id].join('/'),
    rule: lapsedRule,
    ruleName: correctionWords.lapsed.rule,
    scope: 'periods',
    severity: 'D',
    unit: name,
    list,
    key,
    result: 'fail',
    message: correctionWords.lapsed.message(
      name,
      terms.list[list],
      rowName(index, one.adjustment),
      labelOfField(index, list, field),
      id,
      answerWords(reported),
      answerWords(one.now),
    ),
    cells,
    values: JSON.stringify(cells.map((cell) => cell.adjusted ?? cell.raw)),
    suggestion: null,
    handling: { state: 'open', explanation: null, exemption: null, query: null, sentence: '' },
  }
}

/** One D finding for each adjustment that applies no more: it does not carry on in silence, nor disappear. */
export function lapsedFindings(
  index: CatalogueIndex,
  returns: PeriodReturns,
  lapsed: readonly LapsedAdjustment[],
  unit: string | null,
): Finding[] {
  return lapsed
    .filter(({ adjustment }) => unit === null || adjustment.unit === unit)
    .map((one) => findingOf(index, returns, one))
}
