import { decisionWords } from '../../locale/zh/decisions.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Indicator } from '../../model/catalogue.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import { aggregationOf } from './aggregations.ts'
import type { Contribution } from './answer.ts'
import { type FigureBasis, rulingsOf } from './basis.ts'
import { singleSource } from './single-source.ts'
import type { SourceOfFigure } from './source-table.ts'

/** With nothing to add up a rate may stand as it is. */
const aggregationFor = (indicator: Indicator) =>
  indicator.parts.length > 0 ? aggregationOf.composite : singleSource

/** Numbers from the department's own table. */
function fromTable(basis: FigureBasis, indicator: Indicator, id: string, name: string) {
  const rows = basis.returns.rows(id, 'targets', String(indicator.seq))
  if (rows.length === 0) return null
  const { contributions, figure } = aggregationFor(indicator).answer(name, rows, indicator)
  return { leftOut: figure.leftOut, contributions: contributions.map((one) => ({ ...one, why: name })) }
}

/** Numbers that somebody has put down by hand, each with its paper. */
function fromDecisions(basis: FigureBasis, indicator: Indicator, id: string, name: string): Contribution[] {
  return rulingsOf(basis.decisions, 'department-figure').flatMap((decision) => {
    const { department, indicator: seq, part, role, value } = decision.ruling
    if (department !== id || seq !== indicator.seq) return []
    const { document } = decision
    const measure = role === 'value' ? indicator.unit : (indicator[role]?.unit ?? null)
    const source = { file: document, sheet: '', ref: '', raw: value, submission: 0, version: 0 }
    return [
      {
        ...{ unit: name, role, part, coefficient: '1', value, measure, converted: null, source },
        decimals: value.split('.')[1]?.length ?? 0,
        kind: 'department' as const,
        why: decisionWords.why(decision),
      },
    ]
  })
}

function answerOf(basis: FigureBasis, indicator: Indicator, id: string, name: string): SourceOfFigure | null {
  const table = fromTable(basis, indicator, id, name)
  const noted = fromDecisions(basis, indicator, id, name)
  if (!table && noted.length === 0) return null
  const written = table?.contributions ?? []
  const clash = noted.find((one) =>
    written.some((other) => other.role === one.role && other.part === one.part && other.value !== one.value),
  )
  if (clash)
    return {
      department: id,
      name,
      contributions: [],
      leftOut: figureWords.departmentTwice(decisionWords.role[clash.role]),
    }
  const rest = written.filter(
    (one) => !noted.some((other) => other.role === one.role && other.part === one.part),
  )
  const contributions = [...noted, ...rest].map((one) => ({ ...one, kind: 'department' as const }))
  const leftOut = contributions.length === 0 ? (table?.leftOut ?? null) : null
  return { department: id, name, contributions, leftOut }
}

/**
 * What the city's departments say about an indicator, in tables of their own or by letter, and what the city's own return
 * says where the units have to report; in the order of the catalogue.
 */
export function departmentAnswers(basis: FigureBasis, indicator: Indicator): SourceOfFigure[] {
  if (indicator.aggregation === 'qualitative') return []
  const city = basis.catalogue.units.filter(
    (unit) => unit.kind === 'city' && !isExpectedReporter(indicator, unit),
  )
  return [...city, ...basis.senders].flatMap(({ id, name }) => answerOf(basis, indicator, id, name) ?? [])
}
