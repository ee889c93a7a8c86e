import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { ReportingUnit } from '../../model/catalogue.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { normaliseName } from '../normalise-name.ts'
import type { Evaluation } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'
import { optionalText } from './rule-parameter.ts'
import { overlaps } from './same-place.ts'

/** The unit that a place names: 海州区, 320706, 连云港市海州区新浦街道. Null where it names none, or one that is no unit. */
function unitAt(text: string, index: CatalogueIndex): ReportingUnit | null {
  const named = index.unit(text)
  if (named) return named
  const plain = normaliseName(text).replace(/^(?:江苏省)?(?:连云港市)?(?=.)/, '')
  const units = index.catalogue.units.filter(({ kind }) => kind !== 'city')
  // 海州经济开发区 lies in a unit and is another place than the zone with nearly that name: it decides nothing.
  if (units.some(({ notThese = [] }) => notThese.some((name) => plain.startsWith(normaliseName(name)))))
    return null
  return units.find(({ name }) => plain.startsWith(normaliseName(name))) ?? null
}

/**
 * A place in the rule's `field` lies in the unit that reports the row, or in a district or zone that shares ground with it. Places
 * that name no unit say nothing of it, which counts as not verifiable where the field is there to name one (`named`).
 */
export const locationOwn: Evaluation['evaluate'] = (subject) => {
  const { rule, index, received, unit } = subject
  const field = optionalText(rule, 'field') ?? ''
  return received.records.flatMap((record) => {
    const { state, value, raw } = record.fields[field] ?? { state: 'blank', value: null }
    if (state === 'blank' || state === 'not-applicable') return []
    const row = outcomesOf(subject, record)
    const place = unitAt(value ?? '', index)
    if (!place && rule.parameters.named !== true) return []
    if (!place) {
      const label = fieldLabel(index.catalogue, received.list, field)
      const written = value ?? raw ?? ''
      return [row.unverifiable(checkListWords.unusable(row.place(field), label, written, rule.name), [field])]
    }
    if (place.kind === 'city' || overlaps(place, unit)) return [row.pass(field)]
    return [row.fail(checkListWords.elsewhere(row.place(field), value ?? '', place.name), [field])]
  })
}
