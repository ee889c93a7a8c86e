import { checkWords } from '../../locale/zh/checks.ts'
import type { FieldValue } from '../../model/record.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import type { Evaluation } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'

const knownCells = new WeakMap<CatalogueIndex, Map<string, readonly string[]>>()

/** Names in a cell that nobody in the plan bears. Many cells name the same few departments. */
function unknownNames(field: FieldValue | undefined, index: CatalogueIndex): readonly string[] {
  if (field?.state !== 'text' || field.value === null) return []
  const known = knownCells.get(index) ?? new Map<string, readonly string[]>()
  knownCells.set(index, known)
  const names = known.get(field.value) ?? findUnknown(field.value, index)
  known.set(field.value, names)
  return names
}

/** A line break may stand between two names or inside one. */
function findUnknown(text: string, index: CatalogueIndex): string[] {
  const isKnown = (name: string) => index.department(name) !== null || index.unit(name) !== null
  return text
    .split(/[、，,；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !isKnown(name))
    .flatMap((name) => name.split('\n').map((line) => line.trim()))
    .filter((name) => name !== '' && !isKnown(name))
}

/** The departments in the rule's fields are known by name or alias. Rows that name nobody are not concerned. */
export const departmentKnown: Evaluation['evaluate'] = (subject) => {
  const { fields } = subject.rule.parameters
  const named = Array.isArray(fields) ? fields : []
  return subject.received.records.flatMap((record) => {
    const filled = named.filter((field) => record.fields[field]?.state === 'text')
    if (filled.length === 0) return []
    const row = outcomesOf(subject, record)
    const wrong = filled.filter((field) => unknownNames(record.fields[field], subject.index).length > 0)
    if (wrong.length === 0) return [row.pass()]
    const names = wrong.flatMap((field) => unknownNames(record.fields[field], subject.index))
    return [row.fail(checkWords.departmentUnknown(row.place(...wrong), [...new Set(names)]), wrong)]
  })
}
