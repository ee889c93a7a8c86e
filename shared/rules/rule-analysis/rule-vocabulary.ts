import type { RuleVocabulary } from '../../contract/rules.ts'
import { ruleWords } from '../../locale/zh/rules.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { type TableKind, tableKinds } from '../../model/list-kind.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { holdsNumber } from '../formula/language.ts'

type Choice = { readonly text: string; readonly label: string }

const quoted = (text: string) => JSON.stringify(text)

function formOf(list: TableKind, catalogue: Catalogue) {
  const form = catalogue.forms.find((one) => one.list === list)
  if (!form) throw new RangeError(`no form of the list ${list}`)
  return form
}

function numberFields(list: TableKind, catalogue: Catalogue): Choice[] {
  return formOf(list, catalogue)
    .fields.filter(holdsNumber)
    .map(({ field }) => ({ text: quoted(field), label: fieldLabel(catalogue, list, field) }))
}

function rowsOf(list: TableKind, catalogue: Catalogue): RuleVocabulary['rows'] {
  switch (list) {
    case 'targets':
      return catalogue.indicators.map(({ seq, name }) => ({ key: String(seq), label: `${seq} ${name}` }))
    case 'wastes':
      return catalogue.wastes.map(({ name }) => ({ key: name, label: name }))
    case 'tasks':
      return catalogue.tasks.map(({ code, title }) => ({ key: code, label: `${code} ${title}` }))
    default:
      return []
  }
}

/** What an expression about a list may speak of: its fields, the functions with their arguments, its rows. */
export function ruleVocabulary(list: TableKind, catalogue: Catalogue): RuleVocabulary {
  const own = numberFields(list, catalogue)
  const targets = numberFields('targets', catalogue)
  const wastes = numberFields('wastes', catalogue)
  const indicators = catalogue.indicators.map(({ seq, name }) => ({
    text: String(seq),
    label: `${seq} ${name}`,
  }))
  const names = catalogue.wastes.map(({ name }) => ({ text: quoted(name), label: name }))
  const categories = [...new Set(catalogue.wastes.map(({ category }) => category))].map((category) => ({
    text: quoted(category),
    label: category,
  }))
  const lists = tableKinds
    .filter((one) => numberFields(one, catalogue).length > 0)
    .map((one) => ({ text: quoted(one), label: terms.list[one] }))
  const fieldsOfLists = tableKinds.flatMap((one) =>
    numberFields(one, catalogue).map(({ text, label }) => ({ text, label: `${terms.list[one]} ${label}` })),
  )
  const plan = (['baseline', 'target'] as const).map((value) => ({
    text: quoted(value),
    label: ruleWords.planValue[value],
  }))
  const choices: Readonly<Record<keyof typeof ruleWords.functions, readonly (readonly Choice[])[]>> = {
    before: [own],
    plan: [plan],
    indicator: [indicators, targets],
    waste: [names, wastes],
    wastes: [categories, wastes],
    total: [lists, fieldsOfLists],
  }
  const functionNames = Object.keys(choices) as (keyof typeof choices)[]
  return {
    fields: formOf(list, catalogue).fields.map((field) => ({
      field: field.field,
      label: fieldLabel(catalogue, list, field.field),
      kind: holdsNumber(field) ? 'number' : 'text',
      unit: field.unit,
    })),
    functions: functionNames
      .filter(
        (name) => choices[name].every((all) => all.length > 0) && (name !== 'plan' || list === 'targets'),
      )
      .map((name) => ({
        ...{ name, label: ruleWords.functions[name].label },
        example: `${name}(${choices[name].map(([first]) => first?.text ?? '').join(', ')})`,
        arguments: choices[name].map((all, index) => ({
          label: ruleWords.functions[name].arguments[index] ?? '',
          choices: [...all],
        })),
      })),
    rows: rowsOf(list, catalogue),
  }
}
