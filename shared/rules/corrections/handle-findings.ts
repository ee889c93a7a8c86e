import type { CheckReport, Finding } from '../../contract/checks.ts'
import { correctionWords } from '../../locale/zh/corrections.ts'
import type { Exemption, Explanation } from '../../model/correction.ts'

/** Where the query about a finding stands. */
export interface QueryState {
  /** Code of the query. */
  readonly query: string
  readonly state: 'asked' | 'answered'
  readonly sentence: string
}

/** All that has been said about the findings of a period. */
export interface Handlings {
  /** Those in force, oldest first; they may have expired with their values. */
  readonly explanations: readonly Explanation[]
  /** Those in force, oldest first; they may have run out. */
  readonly exemptions: readonly Exemption[]
  /** By id of the finding. */
  readonly queries: ReadonlyMap<string, QueryState>
  /** YYYY-MM-DD */
  readonly today: string
  /** Id of a unit by its name. */
  unitId(name: string): string
}

/** True for a day up to and with the exemption's last. */
export function isRunning({ until }: Pick<Exemption, 'until'>, today: string): boolean {
  return today <= until
}

/** True where the exemption is about the finding, whether or not it has run out. */
export function covers(exemption: Exemption, finding: Finding, unit: string): boolean {
  return (
    exemption.unit === unit &&
    exemption.rule === finding.rule &&
    (exemption.key === null || exemption.key === finding.key)
  )
}

const open: Finding['handling'] = {
  state: 'open',
  explanation: null,
  exemption: null,
  query: null,
  sentence: '',
}

function handlingOf(
  finding: Finding,
  explanations: ReadonlyMap<string, Explanation>,
  handlings: Handlings,
): Finding['handling'] {
  const unit = handlings.unitId(finding.unit)
  const exemption = handlings.exemptions.findLast(
    (one) => covers(one, finding, unit) && isRunning(one, handlings.today),
  )
  const query = handlings.queries.get(finding.id)
  const asked = query?.query ?? null
  if (exemption) {
    const { approver, document, until, reason } = exemption
    const sentence = correctionWords.exemption.inForce(approver, document, until, reason)
    return { ...open, state: 'exempt', exemption: exemption.id, query: asked, sentence }
  }
  const explanation = explanations.get(finding.id)
  if (explanation && explanation.values === finding.values) {
    const { author, at, cause, text } = explanation
    const sentence = correctionWords.explanation.inForce(author, at, correctionWords.cause[cause], text)
    return { ...open, state: 'explained', explanation: explanation.id, query: asked, sentence }
  }
  if (query) return { ...open, state: query.state, query: asked, sentence: query.sentence }
  return open
}

/** How many findings are in which state. */
export function countHandlings(findings: readonly Finding[]): CheckReport['handling'] {
  const counts = { open: 0, asked: 0, answered: 0, explained: 0, exempt: 0 }
  for (const { handling } of findings) counts[handling.state] += 1
  return counts
}

/**
 * The findings of a check with what has been done about them: an exemption goes before an explanation, an explanation
 * before a query. An explanation counts only while the cells hold what it explained.
 */
export function handleFindings(report: CheckReport, handlings: Handlings): CheckReport {
  const explanations = new Map(handlings.explanations.map((one) => [one.finding, one]))
  const findings = report.findings.map((finding) => ({
    ...finding,
    handling: handlingOf(finding, explanations, handlings),
  }))
  return { ...report, handling: countHandlings(findings), findings }
}
