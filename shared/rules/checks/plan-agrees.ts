import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { Task, Waste } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { FieldValue } from '../../model/record.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { wasteCodes } from '../codes/waste-code.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { normaliseName } from '../normalise-name.ts'
import type { Evaluation, Subject } from './evaluation.ts'
import { lastDayOf } from './last-day-of.ts'
import { outcomesOf } from './row-outcome.ts'
import { optionalText } from './rule-parameter.ts'

interface Comparison {
  /** Null where what the row says allows no answer. */
  readonly agrees: boolean | null
  readonly planned: string
}

const namedBodies = new WeakMap<CatalogueIndex, Map<string, ReadonlySet<string> | null>>()

/** Who is named, as the catalogue calls them; null where somebody is named whom it does not know. */
function bodiesIn(text: string, index: CatalogueIndex): ReadonlySet<string> | null {
  const known = namedBodies.get(index) ?? new Map<string, ReadonlySet<string> | null>()
  namedBodies.set(index, known)
  const before = known.get(text)
  if (before !== undefined) return before
  const bodies = findBodies(text, index)
  known.set(text, bodies)
  return bodies
}

function findBodies(text: string, index: CatalogueIndex): ReadonlySet<string> | null {
  const names = text.split(/[、，,;；\n]/).filter((name) => name.trim() !== '')
  const bodies = names.map((name) => {
    const plain = normaliseName(name).replace(/等?$/, '')
    return index.department(plain)?.id ?? index.unit(plain)?.id ?? null
  })
  return bodies.includes(null) ? null : new Set(bodies.flatMap((id) => id ?? []))
}

function compareBodies(said: FieldValue, planned: readonly string[], index: CatalogueIndex): Comparison {
  const words = { planned: planned.length === 0 ? '/' : planned.join('、') }
  const own = bodiesIn(said.value ?? '', index)
  const plan = bodiesIn(planned.join('、'), index)
  if (!own || !plan) return { agrees: null, ...words }
  return { agrees: own.size === plan.size && [...own].every((id) => plan.has(id)), ...words }
}

function compareTask(task: Task, field: string, said: FieldValue, index: CatalogueIndex): Comparison | null {
  switch (field) {
    case 'lead':
      return compareBodies(said, task.lead, index)
    case 'support':
      return compareBodies(said, task.support, index)
    case 'due': {
      const planned = task.due.printed.replaceAll(' ', '')
      if (!said.date) return { agrees: null, planned }
      if (said.date.kind === 'continuing') return { agrees: task.due.kind === 'continuous', planned }
      return { agrees: lastDayOf(said.date) === task.due.by, planned }
    }
    default:
      return null
  }
}

function compareWaste(waste: Waste, field: string, said: FieldValue): Comparison | null {
  const [text, planned] = [said.value ?? '', field === 'code' ? waste.code : waste.category]
  if (field !== 'code') return { agrees: normaliseName(text) === normaliseName(planned), planned }
  // 待定 in the catalogue or in the row leaves it open.
  const codes = wasteCodes(text)
  if (codes.length === 0 || !/\d/.test(planned)) return null
  return { agrees: codes.some((code) => code.class === planned), planned }
}

function compare({ index }: Subject, record: ReceivedRecord, field: string, said: FieldValue) {
  if (record.list === 'tasks') {
    const task = record.key === null ? null : index.taskByCode(record.key)
    return task && compareTask(task, field, said, index)
  }
  const waste = record.key === null ? null : index.waste(record.key)
  return waste && compareWaste(waste, field, said)
}

/**
 * The rule's `field` says what the catalogue has for the row's entry: a task's bodies and last day, a waste's category and class
 * (the class of a longer code counts). Cells left empty and rows of no entry are not concerned.
 */
export const planAgrees: Evaluation['evaluate'] = (subject) => {
  const { rule, received, index } = subject
  const field = optionalText(rule, 'field') ?? ''
  return received.records.flatMap((record) => {
    const said = record.fields[field]
    if (!said || said.state === 'blank' || said.state === 'not-applicable') return []
    const row = outcomesOf(subject, record)
    const comparison = said.value === null ? null : compare(subject, record, field, said)
    if (said.value !== null && !comparison) return []
    if (comparison?.agrees) return [row.pass(field)]
    const label = fieldLabel(index.catalogue, received.list, field)
    const written = said.value ?? said.raw ?? ''
    if (!comparison || comparison.agrees === null) {
      const unclear = checkListWords.unusable(row.place(field), label, written, rule.name)
      return [row.unverifiable(unclear, [field])]
    }
    return [
      row.fail(checkListWords.notAsPlanned(row.place(field), label, written, comparison.planned), [field]),
    ]
  })
}
