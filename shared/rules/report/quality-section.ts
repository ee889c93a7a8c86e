import type { Consolidation } from '../../contract/figures.ts'
import { correctionWords } from '../../locale/zh/corrections.ts'
import { reportWords } from '../../locale/zh/report.ts'
import { terms } from '../../locale/zh/terms.ts'
import { severities } from '../../model/catalogue.ts'
import { adjustmentKinds } from '../../model/correction.ts'
import { listKinds } from '../../model/list-kind.ts'
import { queryStates } from '../../model/query.ts'
import { heading, indicatorKey, paragraph } from './compose.ts'
import { spokenAmount } from './printed-amounts.ts'
import type { ReportBlock, ReportTable } from './report-content.ts'
import type { ReportMatter } from './report-matter.ts'
import { reportersOf } from './returns-section.ts'

function missingReturns(consolidation: Consolidation): string {
  const words = reportWords.problems
  const lacking = reportersOf(consolidation).flatMap(({ name }) => {
    const lists = listKinds.filter((list) => consolidation.coverage[list].missing.includes(name))
    return lists.length === 0
      ? []
      : [
          words.missing(
            name,
            lists.map((list) => terms.list[list]),
          ),
        ]
  })
  return lacking.length === 0 ? words.noneMissing : reportWords.ended(lacking)
}

/** Indicators that lack numbers of units which did hand in their list, or of anybody. */
function lackingTable({ indicators }: Consolidation): ReportTable | null {
  const { lackingCaption, lackingColumns } = reportWords.problems
  const lacking = indicators.filter(({ city }) => city.coverage.missing.length > 0)
  if (lacking.length === 0) return null
  return {
    kind: 'table',
    caption: lackingCaption,
    measure: null,
    columns: [
      { field: 'seq', label: lackingColumns.seq, width: 12, align: 'center' },
      { field: 'name', label: lackingColumns.name, width: 72, align: 'left' },
      { field: 'units', label: lackingColumns.units, width: 72, align: 'left' },
    ],
    rows: lacking.map(({ seq, name, city }) => ({
      kind: 'entry',
      of: indicatorKey(seq),
      cells: [String(seq), name, city.coverage.missing.join('、')],
    })),
    notes: [],
  }
}

function balances({ catalogue, consolidation }: ReportMatter): string[] {
  const words = reportWords.problems
  const { wastes } = consolidation
  const off = wastes.filter(({ balance }) => balance.verdict === 'mismatch')
  return [
    words.balances(
      off.map(({ balance, name, unit }) =>
        words.balance(name, spokenAmount(balance.difference ?? '0', unit, catalogue.plan)),
      ),
    ),
  ]
}

function checkSentences({ checks, catalogue }: ReportMatter): string[] {
  const words = reportWords.problems
  const { counts, findings, handling } = checks
  const open = findings.filter((finding) => finding.handling.state === 'open')
  const states = ['open', 'asked', 'answered', 'explained', 'exempt'] as const
  const total = states.reduce((sum, state) => sum + handling[state], 0)
  if (total === 0) return [words.checks(counts.pass, counts.fail, counts.unverifiable), words.noFindings]
  const bySeverity = severities.map((severity) => ({
    name: terms.severity[severity],
    count: open.filter((finding) => finding.severity === severity).length,
  }))
  // Units as the catalogue has them, then whoever else handed in a table.
  const names = new Set([...catalogue.units.map(({ name }) => name), ...open.map(({ unit }) => unit)])
  const byUnit = [...names].map((name) => ({
    name,
    count: open.filter(({ unit }) => unit === name).length,
  }))
  return [
    words.checks(counts.pass, counts.fail, counts.unverifiable),
    words.handling(
      states.map((state) => ({ name: words.handlingName[state], count: handling[state] })),
      total,
    ),
    ...(open.length === 0 ? [] : [words.open(bySeverity), words.openUnits(byUnit)]),
  ]
}

function querySentence({ queries }: ReportMatter): string {
  const words = reportWords.problems
  const parts = queryStates.map((state) => ({
    name: words.queryState[state],
    count: queries.filter((query) => query.state === state).length,
  }))
  return words.queries(queries.length, parts, queries.filter(({ overdue }) => overdue).length)
}

function adjustmentTable(adjustments: ReportMatter['adjustments']): ReportTable {
  const words = reportWords.problems
  const { adjustmentColumns: columns } = words
  return {
    kind: 'table',
    caption: words.adjustmentCaption,
    measure: null,
    columns: [
      { field: 'seq', label: columns.seq, width: 10, align: 'center' },
      { field: 'unit', label: columns.unit, width: 22, align: 'left' },
      { field: 'cell', label: columns.cell, width: 38, align: 'left' },
      { field: 'from', label: columns.from, width: 19, align: 'center' },
      { field: 'to', label: columns.to, width: 19, align: 'center' },
      { field: 'kind', label: columns.kind, width: 17, align: 'center' },
      { field: 'why', label: columns.why, width: 31, align: 'left' },
    ],
    rows: adjustments.map((one) => ({
      kind: 'entry',
      of: `adjustment:${one.id}`,
      cells: [
        String(one.id),
        one.unit,
        words.cell(one.row, one.part, one.fieldLabel),
        one.from,
        one.to,
        correctionWords.kind[one.kind],
        words.why(one.reason, one.document),
      ],
    })),
    notes: [],
  }
}

function explanationTable(explanations: ReportMatter['explanations']): ReportTable {
  const words = reportWords.problems
  const { explanationColumns: columns } = words
  return {
    kind: 'table',
    caption: words.explanationCaption,
    measure: null,
    columns: [
      { field: 'seq', label: columns.seq, width: 10, align: 'center' },
      { field: 'unit', label: columns.unit, width: 22, align: 'left' },
      { field: 'row', label: columns.row, width: 34, align: 'left' },
      { field: 'rule', label: columns.rule, width: 30, align: 'left' },
      { field: 'cause', label: columns.cause, width: 18, align: 'center' },
      { field: 'text', label: columns.text, width: 42, align: 'left' },
    ],
    rows: explanations.map((one, at) => ({
      kind: 'entry',
      of: null,
      cells: [String(at + 1), one.unit, one.row, one.ruleName, correctionWords.cause[one.cause], one.text],
    })),
    notes: [],
  }
}

/** What is wrong with what was handed in: missing, objected to, asked about, adjusted, explained. */
export function qualitySection(matter: ReportMatter): ReportBlock[] {
  const words = reportWords.problems
  const { consolidation } = matter
  const lacking = lackingTable(consolidation)
  const adjusted = matter.adjustments.filter(({ state }) => state === 'in-force')
  const waiting = matter.adjustments.filter(({ state }) => state === 'review').length
  const explained = matter.explanations.filter(({ state }) => state === 'in-force')
  const exempt = matter.exemptions.filter(({ state }) => state === 'in-force').length
  const kinds = adjustmentKinds.map((kind) => ({
    name: correctionWords.kind[kind],
    count: adjusted.filter((one) => one.kind === kind).length,
  }))
  return [
    heading(2, reportWords.heading.quality),
    ...paragraph([missingReturns(consolidation), words.indicatorsLacking(lacking?.rows.length ?? 0)]),
    ...(lacking === null ? [] : [lacking]),
    ...paragraph(checkSentences(matter)),
    ...paragraph(balances(matter)),
    ...paragraph([querySentence(matter)]),
    ...paragraph([words.adjustments(adjusted.length, kinds), words.review(waiting)]),
    ...(adjusted.length === 0 ? [] : [adjustmentTable(adjusted)]),
    ...paragraph([words.explanations(explained.length), words.exemptions(exempt)]),
    ...(explained.length === 0 ? [] : [explanationTable(explained)]),
  ]
}
