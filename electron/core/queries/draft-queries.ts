import type { Finding } from '../../../shared/contract/checks.ts'
import type { QueryCandidate } from '../../../shared/contract/queries.ts'
import type { ReportingUnit } from '../../../shared/model/catalogue.ts'
import {
  askedAlready,
  isAskedByDefault,
  mayBeAsked,
} from '../../../shared/rules/queries/choose-candidates.ts'
import { cellPlaces, rowName } from '../../../shared/rules/queries/name-cells.ts'
import { type QuestionContext, questionOf } from '../../../shared/rules/queries/write-question.ts'
import { submissionById } from '../db/tables/submission.ts'
import type { Library } from '../library.ts'
import { checkWithQueries } from './check-with-queries.ts'
import { loadQueries } from './load-queries.ts'

/** A finding with the unit it is about and what that would be asked. */
export interface Candidate {
  readonly finding: Finding
  readonly unit: ReportingUnit
  readonly shown: QueryCandidate
}

/** What questions of a period are made of. */
export function questionContext(library: Library, period: string): QuestionContext {
  const owners = new Map<number, string | null>()
  const ownerOf = (submission: number) => {
    const known = owners.get(submission)
    if (known !== undefined) return known
    const owner = submissionById(library.db, submission)?.unit ?? null
    owners.set(submission, owner)
    return owner
  }
  return {
    catalogue: library.catalogue,
    period,
    places: cellPlaces(library.returns(period)),
    isOwn: (unit, submission) => ownerOf(submission) === unit,
  }
}

/** Everything that could be asked in a period, by the findings as they are now. @param unit id; null: of all units */
export function draftQueries(library: Library, period: string, unit: string | null): Candidate[] {
  const before = loadQueries(library, period)
  const context = questionContext(library, period)
  const { catalogue } = library
  const { findings } = checkWithQueries(library, period, unit, before)
  const units = new Map(catalogue.units.map((one) => [one.name, one]))
  return findings.flatMap((finding) => {
    const of = units.get(finding.unit)
    if (!of || !mayBeAsked(finding)) return []
    const { text, cells, withheld } = questionOf(finding, of, context)
    const asked = askedAlready(finding, of.id, before)?.query.code ?? null
    const shown: QueryCandidate = {
      finding: finding.id,
      unit: finding.unit,
      list: finding.list,
      key: finding.key,
      row: rowName(catalogue, finding.list, finding.key),
      severity: finding.severity,
      result: finding.result,
      text,
      cells: [...cells],
      isDefault: asked === null && isAskedByDefault(finding),
      withheld,
      asked,
    }
    return [{ finding, unit: of, shown }]
  })
}
