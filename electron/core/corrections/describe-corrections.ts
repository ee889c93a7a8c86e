import type { CheckReport } from '../../../shared/contract/checks.ts'
import type {
  KnownAdjustment,
  KnownExemption,
  KnownExplanation,
} from '../../../shared/contract/corrections.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Adjustment, Exemption, Explanation } from '../../../shared/model/correction.ts'
import { labelOfField } from '../../../shared/rules/corrections/adjustable-fields.ts'
import { answerWords } from '../../../shared/rules/corrections/answer-words.ts'
import { covers, isRunning } from '../../../shared/rules/corrections/handle-findings.ts'
import { rowName } from '../../../shared/rules/corrections/row-name.ts'
import { rowsOfKey } from '../../../shared/rules/corrections/row-of-key.ts'
import { sourceOf } from '../../../shared/rules/source-of.ts'
import type { Library } from '../library.ts'
import { localDay } from '../local-day.ts'
import { keyOfFinding, ruleNameOf } from './keep-explanations.ts'

const words = zh.corrections
const unitName = (library: Library, id: string) => library.index.unitById(id)?.name ?? id

/** An adjustment with where it stands today. */
export function describeAdjustment(library: Library, adjustment: Adjustment): KnownAdjustment {
  const { reported, adjusted, ...said } = adjustment
  const { returns, lapsed } = library.counted(said.period)
  const gone = lapsed.find((one) => one.adjustment.id === said.id)
  const received = returns.lists.find((one) => one.unit === said.unit && one.list === said.list)
  const rows = rowsOfKey(received?.records ?? [], said.key, said.part)
  const from = answerWords(reported)
  const state = said.takenBack ? 'taken-back' : gone ? 'review' : 'in-force'
  const review =
    rows.length > 1 ? words.adjustment.several(from) : words.adjustment.review(from, answerWords(gone?.now))
  return {
    ...said,
    unit: unitName(library, said.unit),
    row: rowName(library.index, adjustment),
    fieldLabel: labelOfField(library.index, said.list, said.field),
    ...{ from, to: answerWords(adjusted), value: adjusted.value },
    converted: adjusted.converted ?? null,
    state,
    sentence: state === 'in-force' ? words.adjustment.inForce : state === 'review' ? review : '',
    source: rows[0] ? sourceOf(rows[0], said.field) : null,
  }
}

const valueTexts = (values: string): string => words.values(JSON.parse(values) as string[])

/** An explanation with where it stands today. @param report of its period */
export function describeExplanation(
  library: Library,
  explanation: Explanation,
  report: CheckReport,
): KnownExplanation {
  const { rule, finding: id, values, takenBack } = explanation
  const finding = report.findings.find((one) => one.id === id)
  const explained = valueTexts(values)
  const list = finding?.list ?? library.catalogue.checkRules.find((one) => one.id === rule)?.list
  const key = finding?.key ?? keyOfFinding(id)
  const state = takenBack
    ? 'taken-back'
    : !finding
      ? 'moot'
      : finding.values === values
        ? 'in-force'
        : 'expired'
  const sentence = {
    'taken-back': '',
    'in-force': '',
    moot: words.explanation.moot,
    expired: words.explanation.expired(explained, valueTexts(finding?.values ?? '[]')),
  }[state]
  return {
    ...explanation,
    unit: unitName(library, explanation.unit),
    ruleName: ruleNameOf(library, rule),
    row: list === undefined ? key : rowName(library.index, { list, key, part: null }),
    ...{ explained, state, sentence },
    sources: finding?.cells ?? [],
  }
}

/** An exemption with where it stands today. @param report of its period */
export function describeExemption(
  library: Library,
  exemption: Exemption,
  report: CheckReport,
): KnownExemption {
  const isOn = isRunning(exemption, localDay(new Date()))
  const state = exemption.takenBack ? 'taken-back' : isOn ? 'in-force' : 'expired'
  const unit = unitName(library, exemption.unit)
  return {
    ...exemption,
    unit,
    ruleName: ruleNameOf(library, exemption.rule),
    covers:
      state === 'in-force'
        ? report.findings.filter((one) => one.unit === unit && covers(exemption, one, exemption.unit)).length
        : 0,
    state,
    sentence: state === 'expired' ? words.exemption.expired(exemption.until) : '',
  }
}
