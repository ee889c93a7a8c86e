import type { Form, FormField, Plan } from '../../model/catalogue.ts'
import { parseHeaderText } from './header-text.ts'

/** The words that name one field of a form. */
export interface FieldNames {
  readonly field: FormField
  readonly exact: ReadonlySet<string>
  readonly alias: ReadonlySet<string>
  readonly year: number | null
  readonly group: string
}

/** The fields of a form, and which of them a word may stand for. */
interface FormNames {
  readonly all: readonly FieldNames[]
  readonly byWord: Readonly<Record<'exact' | 'alias', ReadonlyMap<string, readonly FieldNames[]>>>
}

const namesByForm = new WeakMap<Form, FormNames>()

function byWord(names: readonly FieldNames[], how: 'exact' | 'alias'): Map<string, FieldNames[]> {
  const found = new Map<string, FieldNames[]>()
  for (const one of names) {
    for (const word of one[how]) found.set(word, [...(found.get(word) ?? []), one])
  }
  return found
}

/** A label's words and the year that its placeholder stands for. */
function labelWords(label: string): string {
  return parseHeaderText(label.replace(/\{\w+\}年?度?/g, '')).words
}

/** The words that head the columns of a form; worked out once for each. */
export function namesOf(form: Form, plan: Plan): FormNames {
  const known = namesByForm.get(form)
  if (known) return known
  const labels = form.fields.map((field) => labelWords(field.label))
  const all = form.fields.map((field, index): FieldNames => {
    const label = labels[index] ?? ''
    const group = field.group === null ? '' : labelWords(field.group)
    const unique = labels.filter((other) => other === label).length === 1
    const full = group === '' ? label : `${group}/${label}`
    const aliases = field.aliases.map(labelWords).filter((alias) => alias !== '')
    const year = field.label.includes('{baselineYear}')
      ? plan.baselineYear
      : field.label.includes('{targetYear}')
        ? plan.targetYear
        : null
    return {
      field,
      exact: new Set(unique ? [full, label] : [full]),
      alias: new Set([
        ...aliases,
        ...(group === '' ? [] : aliases.map((alias) => `${group}/${alias}`)),
        group + label,
      ]),
      year,
      group,
    }
  })
  const names = { all, byWord: { exact: byWord(all, 'exact'), alias: byWord(all, 'alias') } }
  namesByForm.set(form, names)
  return names
}

const fieldsByForm = new WeakMap<Form, Map<string, FormField>>()

/** The field of a form that words name, as a header would. */
export function fieldNamed(form: Form, plan: Plan, words: string): FormField | null {
  const known = fieldsByForm.get(form) ?? new Map<string, FormField>()
  if (!fieldsByForm.has(form)) {
    const names = namesOf(form, plan).all
    for (const { field, alias } of names)
      for (const word of alias) if (!known.has(word)) known.set(word, field)
    for (const { field, exact } of names) for (const word of exact) known.set(word, field)
    known.delete('')
    fieldsByForm.set(form, known)
  }
  return known.get(parseHeaderText(words).words) ?? null
}
