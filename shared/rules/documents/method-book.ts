import type { Consolidation } from '../../contract/figures.ts'
import type { KnownSignOff } from '../../contract/sign-offs.ts'
import { documentWords } from '../../locale/zh/documents.ts'
import { listWords } from '../../locale/zh/lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue, CheckRule, Indicator } from '../../model/catalogue.ts'
import { listKinds } from '../../model/list-kind.ts'
import type { PrintedTable } from '../../model/printed-list.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { cityName } from '../lists/frame-list.ts'
import { printNumber } from '../lists/print-field.ts'
import { textTable } from './text-table.ts'

const words = documentWords.method

/** What a batch is made by, beside the catalogue and the figures. */
export interface MethodFacts {
  readonly runHash: string
  readonly catalogueHash: string
  readonly productVersion: string
  /** The last one that is not taken back; null: the period was never signed off. */
  readonly signOff: KnownSignOff | null
  readonly adjustments: number
  /** How often each rule held, by its id; rules that were switched off are not there. */
  readonly outcomes: ReadonlyMap<string, Readonly<Record<'pass' | 'fail' | 'unverifiable', number>>>
  /** Of each return that counts, by its number. */
  readonly files: ReadonlyMap<number, { readonly sha256: string; readonly receivedAt: string }>
}

function stateOf(signOff: KnownSignOff | null): string {
  if (!signOff) return words.general.draft
  const day = signOff.at.slice(0, 10)
  return signOff.state === 'current' ? words.general.signed(day, signOff.author) : words.general.outdated(day)
}

function generalRows(catalogue: Catalogue, consolidation: Consolidation, facts: MethodFacts) {
  const { general } = words
  const { plan } = catalogue
  const { rounding, rateDecimals, balance } = plan.settings
  const rows: readonly (readonly [string, string])[] = [
    [general.city, cityName(catalogue)],
    [general.plan, general.planOf(plan.title, plan.documentNumber)],
    [general.state, stateOf(facts.signOff)],
    [general.reporters, general.reportersOf(consolidation.units.map(({ name }) => name))],
    ...listKinds.map((list) => {
      const { reported, expected, missing } = consolidation.coverage[list]
      return [general.coverage(terms.list[list]), general.coverageOf(reported, expected, missing)] as const
    }),
    [general.rates, general.ratesOf],
    [general.blanks, general.blanksOf],
    [general.zones, general.zonesOf],
    [general.rounding, general.roundingOf(general.roundings[rounding], rateDecimals)],
    [general.balance, general.balances[balance]],
    [general.adjusted, general.adjustedOf(facts.adjustments)],
    [general.product, `${terms.product} ${facts.productVersion}`],
    [general.catalogueHash, facts.catalogueHash],
    [general.runHash, `${facts.runHash}（${general.runHashNote}）`],
  ]
  return rows.map(([item, content], index) => ({ seq: String(index + 1), item, content }))
}

function measured(measure: Indicator['numerator']): string | null {
  return measure === null ? null : listWords.measured(measure.name, measure.unit)
}

function ruleRow(rule: CheckRule, { outcomes }: MethodFacts) {
  const counts = outcomes.get(rule.id)
  const count = (result: 'pass' | 'fail' | 'unverifiable') => printNumber(String(counts?.[result] ?? 0))
  return {
    id: rule.id,
    name: rule.name,
    list: terms.list[rule.list],
    severity: terms.severity[rule.severity],
    why: [rule.basis, rule.why].filter((text) => text !== '').join('；'),
    pass: count('pass'),
    fail: count('fail'),
    unverifiable: count('unverifiable'),
  }
}

function returnRows(catalogue: Catalogue, returns: PeriodReturns, { files }: MethodFacts) {
  const names = new Map([...catalogue.units, ...catalogue.departments].map(({ id, name }) => [id, name]))
  return returns.lists.flatMap(({ unit, list, records }) => {
    // A list may have been brought by several files; each is a line.
    const bySheet = Map.groupBy(records, ({ at }) => at)
    return [...bySheet].flatMap(([at, own]) => {
      const file = files.get(at.submission)
      if (!file) return []
      return [
        {
          unit: names.get(unit) ?? unit,
          list: terms.list[list],
          file: at.file,
          sheet: at.sheet,
          version: printNumber(String(at.version)),
          rows: printNumber(String(own.length)),
          received: file.receivedAt.slice(0, 10),
          sha256: file.sha256,
        },
      ]
    })
  })
}

/** 汇总说明: how the figures came about, so that anybody can make them again: definitions, rules, coverage, versions, hash. */
export function methodBook(
  catalogue: Catalogue,
  returns: PeriodReturns,
  consolidation: Consolidation,
  facts: MethodFacts,
): [PrintedTable, ...PrintedTable[]] {
  const { period } = consolidation
  const city = cityName(catalogue)
  const { general, indicators, rules, returns: versions } = words
  const frame = (of: { readonly sheet: string; readonly title: string }, paper: 'A4' | 'A3') => ({
    sheet: of.sheet,
    title: documentWords.title(city, of.title, period),
    line: [listWords.consolidator(city), listWords.period(period), ''] as const,
    paper,
  })
  const middle = { align: 'center' } as const
  const key = { role: 'key' } as const
  const count = { align: 'right' } as const
  return [
    textTable({
      ...frame(general, 'A4'),
      columns: {
        seq: [documentWords.seq, 5, middle],
        item: [general.item, 22, key],
        content: [general.content, 100],
      },
      rows: generalRows(catalogue, consolidation, facts),
      none: '',
    }),
    textTable({
      ...frame(indicators, 'A3'),
      columns: {
        seq: [indicators.columns.seq, 5, middle],
        name: [indicators.columns.name, 26, key],
        measure: [indicators.columns.measure, 9, middle],
        formula: [indicators.columns.formula, 42],
        aggregation: [indicators.columns.aggregation, 12],
        numerator: [indicators.columns.numerator, 20],
        denominator: [indicators.columns.denominator, 20],
        baseline: [indicators.columns.baseline, 11, middle],
        target: [indicators.columns.target, 11, middle],
        dataSource: [indicators.columns.dataSource, 16],
        definition: [indicators.columns.definition, 20],
      },
      rows: catalogue.indicators.map((indicator) => ({
        seq: String(indicator.seq),
        name: indicator.printedName,
        measure: indicator.unit,
        formula: indicator.formula,
        aggregation: terms.aggregation[indicator.aggregation],
        numerator: measured(indicator.numerator),
        denominator: measured(indicator.denominator),
        baseline: indicator.baseline.printed,
        target: indicator.target.printed,
        dataSource: indicator.dataSource.join('、'),
        definition: indicator.definition.source,
      })),
      none: '',
    }),
    textTable({
      ...frame(rules, 'A3'),
      columns: {
        id: [rules.columns.id, 26],
        name: [rules.columns.name, 34, key],
        list: [rules.columns.list, 11, middle],
        severity: [rules.columns.severity, 9, middle],
        why: [rules.columns.why, 60],
        pass: [rules.columns.pass, 7, count],
        fail: [rules.columns.fail, 7, count],
        unverifiable: [rules.columns.unverifiable, 9, count],
      },
      rows: catalogue.checkRules.filter(({ enabled }) => enabled).map((rule) => ruleRow(rule, facts)),
      none: rules.none,
    }),
    textTable({
      ...frame(versions, 'A3'),
      columns: {
        unit: [versions.columns.unit, 13],
        list: [versions.columns.list, 12],
        file: [versions.columns.file, 34, key],
        sheet: [versions.columns.sheet, 18],
        version: [versions.columns.version, 6, count],
        rows: [versions.columns.rows, 7, count],
        received: [versions.columns.received, 11, middle],
        sha256: [versions.columns.sha256, 66],
      },
      rows: returnRows(catalogue, returns, facts),
      none: versions.none,
    }),
  ]
}
