import { targetWords } from '../../locale/zh/check-targets.ts'
import { progressOfValue } from '../figures/progress-of.ts'
import type { Evaluation } from './evaluation.ts'
import { indicatorRows, rateOf } from './indicator-rows.ts'

const says = {
  missed: /(?:未|没有?|尚未|暂未|还未|不能)(?:能|完全|全面)?(?:达标|达到目标|达到要求|完成目标|完成任务)/,
  met: /(?:已|均|全部|全面|提前|超额)[^，。；,;不未]{0,4}(?:达标|达到目标|达到要求|完成目标|完成任务)/,
}

/** What a row's note says of the target, 未达标 or 已达标, is what its rate says. Only rates have the city's target as theirs. */
export const noteAgrees: Evaluation['evaluate'] = (subject) =>
  indicatorRows(subject).flatMap(({ indicator, record, row }) => {
    const note = record.fields.note?.value ?? ''
    const saysMissed = says.missed.test(note)
    if (record.part !== null || (!saysMissed && !says.met.test(note)) || !indicator.denominator) return []
    const cells = ['note', 'value'] as const
    const rate = rateOf(indicator, record)
    const verdict = progressOfValue(indicator, subject.index.catalogue.plan, subject.returns.period, rate)
    if (verdict === 'cannot-tell')
      return [row.unverifiable(targetWords.noteUnclear(row.place(...cells)), cells)]
    if ((verdict === 'met') !== saysMissed) return [row.pass(...cells)]
    const value = rate?.toDecimalPlaces(4).toFixed() ?? ''
    const message = targetWords.noteDisagrees(
      row.place(...cells),
      value,
      indicator.target.printed,
      saysMissed,
    )
    return [row.fail(message, cells)]
  })
