import { wasteQuantities } from '../../contract/figures.ts'
import type { Catalogue, CheckRule, Indicator } from '../../model/catalogue.ts'
import type { CellAmount } from '../../model/cell-condition.ts'
import type { PrintedWarning } from '../../model/printed-list.ts'
import { indexCatalogue } from '../catalogue-index.ts'
import { expressionOf } from '../checks/row-condition.ts'
import { balanceSigns, neededQuantities } from '../checks/waste-balance.ts'
import { normaliseMeasure } from '../measure.ts'
import { taskState } from '../task-state.ts'
import {
  all,
  any,
  cell,
  compare,
  constant,
  isAbove,
  isBelow,
  isBlank,
  isBroken,
  isNumber,
  not,
} from './cell-conditions.ts'
import type { FormLine } from './form-body.ts'
import { conditionOf, type WarningScope, warnOfFormula } from './warn-of-formula.ts'

export interface RuleScope extends WarningScope {
  readonly catalogue: Catalogue
  readonly period: string
}

type WarnOf = (rule: CheckRule, scope: RuleScope) => PrintedWarning[]

const openOf = ({ row }: FormLine) => ('open' in row ? (row.open ?? {}) : {})

/** Rows in which a field is open and what else is asked for holds. */
function rowsWith({ lines }: WarningScope, field: string, holds: (line: FormLine) => boolean = () => true) {
  return lines.flatMap((line, row) => (openOf(line)[field] && holds(line) ? [row] : []))
}

function listOf({ parameters }: CheckRule, name: string): readonly string[] {
  const value = parameters[name]
  return Array.isArray(value) ? value : []
}
const textOf = ({ parameters }: CheckRule, name: string) =>
  typeof parameters[name] === 'string' ? parameters[name] : null

function indicatorOf({ catalogue }: RuleScope, line: FormLine): Indicator | null {
  return indexCatalogue(catalogue).indicatorByKey(line.key)
}

function measureOf(indicator: Indicator, field: string): string | null {
  const of =
    field === 'value'
      ? indicator.unit
      : field === 'numerator'
        ? indicator.numerator?.unit
        : indicator.denominator?.unit
  return of ? normaliseMeasure(of) : null
}

const answers = ['numerator', 'denominator', 'value'] as const

/** A warning for each answer of the target list, in the rows of the indicators it is about. */
function ofIndicators(
  scope: RuleScope,
  fields: readonly string[],
  isAbout: (indicator: Indicator, field: string) => boolean,
  when: (field: string) => PrintedWarning['when'],
): PrintedWarning[] {
  return fields.map((field) => ({
    fields: [field],
    rows: rowsWith(scope, field, (line) => {
      const indicator = indicatorOf(scope, line)
      return indicator !== null && openOf(line)[field] === 'number' && isAbout(indicator, field)
    }),
    when: when(field),
  }))
}

const inRange: WarnOf = (rule, scope) =>
  listOf(rule, 'fields').flatMap((field) => {
    const [least, more, most] = [textOf(rule, 'least'), textOf(rule, 'more'), textOf(rule, 'most')]
    const wrong = [
      ...(least ? [isBelow(field, least)] : []),
      ...(more ? [all(isNumber(field), compare(cell(field), 'at-most', constant(more)))] : []),
      ...(most ? [isAbove(field, most)] : []),
      ...(rule.parameters.whole === true ? [isBroken(field)] : []),
    ]
    return wrong.length === 0 ? [] : [{ fields: [field], rows: rowsWith(scope, field), when: any(...wrong) }]
  })

/** A cell that has to be filled in is empty while others of its row are not. */
const filled: WarnOf = (rule, scope) => {
  const ifAny = listOf(rule, 'ifAny')
  const where = textOf(rule, 'where')
  return listOf(rule, 'fields').flatMap((field): PrintedWarning[] => {
    if (where !== null) {
      const { ast } = expressionOf(where, scope.form)
      const holding = scope.lines.map((line) => conditionOf(ast, line, scope))
      const rows = rowsWith(scope, field).filter((row) => typeof holding[row] === 'object' && holding[row])
      return [...Map.groupBy(rows, (row) => JSON.stringify(holding[row])).values()].flatMap((group) => {
        const when = holding[group[0] ?? -1]
        return typeof when === 'object' && when
          ? [{ fields: [field], rows: group, when: all(isBlank(field), when) }]
          : []
      })
    }
    // What a form brings along in a row says nothing of whether somebody has begun to fill it in.
    const others = (line: FormLine) =>
      (ifAny.length > 0 ? ifAny : Object.keys(openOf(line))).filter(
        (one) =>
          one !== field &&
          one !== 'seq' &&
          openOf(line)[one] &&
          !('cells' in line.row && line.row.cells[one]),
      )
    const groups = Map.groupBy(rowsWith(scope, field), (row) => {
      const line = scope.lines[row]
      return line ? others(line).join(' ') : ''
    })
    return [...groups].flatMap(([names, rows]) =>
      names === ''
        ? []
        : [
            {
              fields: [field],
              rows,
              when: all(isBlank(field), any(...names.split(' ').map((one) => not(isBlank(one))))),
            },
          ],
    )
  })
}

const notNegative: WarnOf = (rule, scope) => {
  const except = listOf(rule, 'except')
  const isAbout = ({ kind }: Indicator, field: string) => field === 'denominator' || !except.includes(kind)
  return ofIndicators(scope, answers, isAbout, (field) => isBelow(field, '0'))
}

const countsWhole: WarnOf = (rule, scope) => {
  const measures = listOf(rule, 'measures')
  const isAbout = (indicator: Indicator, field: string) =>
    measures.includes(measureOf(indicator, field) ?? '')
  return ofIndicators(scope, answers, isAbout, isBroken)
}

const isShare = ({ unit, better }: Indicator) => unit === '%' && better !== 'neither'

const rateRange: WarnOf = (rule, scope) => {
  const kinds = listOf(rule, 'kinds')
  return ofIndicators(
    scope,
    ['value'],
    (indicator) => isShare(indicator) && kinds.includes(indicator.kind),
    (field) => isAbove(field, textOf(rule, 'most') ?? '100'),
  )
}

const partWithinWhole: WarnOf = (rule, scope) => {
  const measures = listOf(rule, 'measures')
  const isCounted = rule.parameters.counted === true
  const isAbout = (indicator: Indicator) =>
    isShare(indicator) && measures.includes(measureOf(indicator, 'denominator') ?? '') === isCounted
  const [found] = ofIndicators(scope, ['numerator'], isAbout, () =>
    all(
      ...[isNumber('numerator'), isNumber('denominator')],
      compare(cell('numerator'), 'more', cell('denominator')),
    ),
  )
  return found ? [{ ...found, fields: ['numerator', 'denominator'] }] : []
}

/** Rows that ask for both parts of a ratio and for the ratio. */
const hasRatio = (line: FormLine) => answers.every((field) => openOf(line)[field] === 'number')

const ratioPartsGiven: WarnOf = (_rule, scope) =>
  answers.map((field) => ({
    fields: [field],
    rows: rowsWith(scope, field, hasRatio),
    when: all(isBlank(field), any(...answers.filter((one) => one !== field).map((one) => not(isBlank(one))))),
  }))

/** The printed ratio may be rounded to any of the usual decimals: a tenth of a percent point, or a hundredth of the ratio. */
const ratioConsistent: WarnOf = (_rule, scope) => {
  const groups = Map.groupBy(rowsWith(scope, 'value', hasRatio), (row) => {
    const line = scope.lines[row]
    return line ? (indicatorOf(scope, line)?.multiplier ?? '') : ''
  })
  return [...groups].flatMap(([multiplier, rows]) => {
    if (multiplier === '') return []
    const ratio: CellAmount = {
      kind: 'sum',
      terms: [
        { amount: { kind: 'quotient', of: cell('numerator'), by: cell('denominator') }, factor: multiplier },
      ],
    }
    const room: CellAmount =
      multiplier === '100' ? constant('0.06') : { kind: 'sum', terms: [{ amount: ratio, factor: '0.01' }] }
    const distance: CellAmount = { kind: 'distance', of: cell('value'), from: ratio }
    const when = all(...answers.map(isNumber), compare(distance, 'more', room))
    return [{ fields: ['value'], rows, when }]
  })
}

const wasteBalance: WarnOf = (_rule, scope) => {
  const balance: CellAmount = {
    kind: 'sum',
    terms: wasteQuantities.map((quantity) => ({
      amount: cell(quantity),
      factor: String(balanceSigns[quantity]),
    })),
  }
  const distance: CellAmount = { kind: 'distance', of: balance, from: constant('0') }
  const given = neededQuantities.map((quantity) => not(isBlank(quantity)))
  const when = all(isNumber('generated'), ...given, compare(distance, 'more', constant('0.011')))
  return [{ fields: ['generated'], rows: rowsWith(scope, 'generated'), when }]
}

/** A task in one of the rule's states, whose day is as the rule says, lacks what the rule asks for, or must not be in it. */
const taskStateFits: WarnOf = (rule, scope) => {
  const { catalogue, period, form } = scope
  const known = catalogue.checkRules.find((one) => one.evaluation === 'word-known' && one.list === form.list)
  const states = listOf(rule, 'states')
  const words = (known ? listOf(known, 'words') : []).filter((word) => states.includes(taskState(word) ?? ''))
  const due = textOf(rule, 'due')
  const isDue = ({ key }: FormLine) => {
    const by = indexCatalogue(catalogue).taskByCode(key ?? '')?.due.by ?? null
    if (due === null) return true
    return due === 'continuous' ? by === null : by !== null && (due === 'dated' || by <= `${period}-12-31`)
  }
  const inState = { kind: 'words', field: 'status', words } as const
  const fields = listOf(rule, 'fields')
  if (words.length === 0) return []
  return fields.length === 0
    ? [{ fields: ['status'], rows: rowsWith(scope, 'status', isDue), when: inState }]
    : fields.map((field) => ({
        fields: [field],
        rows: rowsWith(scope, field, isDue),
        when: all(isBlank(field), inState),
      }))
}

/** The rules that a sheet can look at while it is filled in, by their evaluation. */
const expressible: ReadonlyMap<string, WarnOf> = new Map<string, WarnOf>([
  ['formula', warnOfFormula],
  ['in-range', inRange],
  ['filled', filled],
  ['not-negative', notNegative],
  ['counts-whole', countsWhole],
  ['rate-range', rateRange],
  ['part-within-whole', partWithinWhole],
  ['ratio-parts-given', ratioPartsGiven],
  ['ratio-consistent', ratioConsistent],
  ['waste-balance', wasteBalance],
  ['task-state-fits', taskStateFits],
])

/** What a rule would say of a list while it is filled in; nothing where it needs more than the sheet knows. */
export function warnOfRule(rule: CheckRule, scope: RuleScope): PrintedWarning[] {
  const found = expressible.get(rule.evaluation)?.(rule, scope) ?? []
  return found.filter(
    ({ fields, rows }) => rows.length > 0 && fields.every((field) => scope.fields.has(field)),
  )
}
