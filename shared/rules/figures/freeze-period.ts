import type { CheckReport } from '../../contract/checks.ts'
import type { Consolidation } from '../../contract/figures.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Adjustment } from '../../model/correction.ts'
import type { Decision } from '../../model/decision.ts'
import type { FrozenPeriod } from '../../model/frozen-period.ts'
import { listKinds, tableKinds } from '../../model/list-kind.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { answerWords } from '../corrections/answer-words.ts'
import { catalogueOfPeriod } from './basis.ts'
import { cityFigures } from './city-figures.ts'

/** What a sign-off freezes. */
export interface PeriodState {
  readonly catalogue: Catalogue
  readonly catalogueHash: string
  readonly returns: PeriodReturns
  readonly adjustments: readonly Adjustment[]
  readonly decisions: readonly Decision[]
  readonly consolidation: Consolidation
  readonly report: CheckReport
  /** SHA-256 of the file that a return was read from, by its number. */
  readonly fileHash: (submission: number) => string
}

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** What every list that counts was read from: files in the order of units, lists and versions. */
function inputsOf({ catalogue, returns, fileHash }: PeriodState): FrozenPeriod['inputs'] {
  const order = [...catalogue.units, ...catalogue.departments].map((one) => one.id)
  const place = (one: FrozenPeriod['inputs'][number]) =>
    order.indexOf(one.unit) * tableKinds.length + tableKinds.indexOf(one.list)
  return returns.lists
    .flatMap(({ unit, list, records }) => {
      const bySubmission = Map.groupBy(
        records.filter((record) => record.at.submission > 0),
        (record) => record.at.submission,
      )
      return [...bySubmission].map(([submission, rows]) => {
        const { version = 0, file = '' } = rows[0]?.at ?? {}
        return { unit, list, version, file, sha256: fileHash(submission), rows: rows.length }
      })
    })
    .sort((one, other) => place(one) - place(other) || byText(one.sha256, other.sha256))
}

function openFindings({ findings }: CheckReport): FrozenPeriod['checks']['open'] {
  const open = findings.filter(
    ({ result, handling: { state } }) => result === 'fail' && state !== 'explained' && state !== 'exempt',
  )
  const count = (severity: 'A' | 'B' | 'C' | 'D') => open.filter((one) => one.severity === severity).length
  return { A: count('A'), B: count('B'), C: count('C'), D: count('D') }
}

/**
 * Freezes a period: its inputs, rules, decisions and results in one order that does not depend on when or where anything
 * came in.
 */
export function freezePeriod(state: PeriodState): FrozenPeriod {
  const { catalogue, returns, decisions, consolidation, report } = state
  const reporters = catalogueOfPeriod(catalogue, decisions).units.filter((unit) => unit.kind !== 'city')
  const adjustments = state.adjustments.map(
    ({ unit, list, key, part, field, reported, adjusted, kind, reason, document }) => ({
      ...{ unit, list, key, part, field, from: answerWords(reported), to: answerWords(adjusted) },
      ...{ kind, reason, document },
    }),
  )
  const text = (one: unknown) => JSON.stringify(one)
  return {
    format: 1,
    plan: catalogue.plan.id,
    period: returns.period,
    catalogue: state.catalogueHash,
    reporters: reporters.map((unit) => unit.id),
    inputs: inputsOf(state),
    adjustments: adjustments.sort((one, other) => byText(text(one), text(other))),
    decisions: decisions
      .map(({ ruling, reason, document }) => ({ ruling, reason, document }))
      .sort((one, other) => byText(text(one), text(other))),
    checks: { ...report.counts, open: openFindings(report) },
    missing: Object.fromEntries(listKinds.map((list) => [list, consolidation.coverage[list].missing])),
    figures: cityFigures(catalogue, returns, decisions).map(({ parts, ...figure }) => ({
      kind: figure.kind,
      key: figure.key,
      field: figure.field,
      part: figure.part,
      name: figure.name,
      unit: figure.unit,
      value: figure.value,
      display: figure.display,
      additive: figure.additive,
      isNumber: figure.isNumber,
      parts: parts.map(({ unit, value, source: { file, sheet, ref, raw, version } }) => ({
        unit,
        value,
        source: { file, sheet, ref, raw, version },
      })),
    })),
  }
}
