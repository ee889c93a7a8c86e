import type { Finding, Repair } from '../../contract/checks.ts'
import { repairWords } from '../../locale/zh/repairs.ts'
import type { ReceivedList } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { valueAsWritten } from '../checks/as-written.ts'
import type { Outcome } from '../checks/evaluation.ts'
import type { FoundOutcome, Judgement } from '../checks/judge.ts'
import { writtenDecimals } from '../checks/rounding-error.ts'
import { exact } from '../exact.ts'
import type { ReportedNumber } from '../reported-number.ts'
import { type Allowed, allows, anything, intersect, isNarrow } from './allowed.ts'
import { cellKey, numbersByCell } from './numbers-by-cell.ts'
import { shortestWithin } from './shortest-within.ts'
import { type Slip, slipsOf } from './slips.ts'

type Suggestion = NonNullable<Finding['suggestion']>

/** An outcome that can say what it would be content with, and the finding it became; null where it passed. */
interface Weighed {
  readonly outcome: Outcome
  readonly solve: NonNullable<Outcome['solve']>
  readonly finding: Finding | null
}

function weigh({ outcomes, found }: Judgement): Weighed[] {
  const weighed: Weighed[] = []
  let next = 0
  for (const outcome of outcomes) {
    const finding = outcome.result === 'pass' ? null : (found[next]?.finding ?? null)
    if (finding) next += 1
    const { solve, result } = outcome
    if (solve && result !== 'unverifiable') weighed.push({ outcome, solve, finding })
  }
  return weighed
}

/** A number with every rule that has something to say about it. */
interface Guarded {
  readonly cell: Source
  readonly number: ReportedNumber
  /** Findings that say what they would be content with. */
  readonly failing: { readonly finding: Finding; readonly allowed: Allowed }[]
  /** What the rules that are content now go on asking. */
  holding: Allowed
}

/** One edit and the findings it clears without making another one. */
interface Edit {
  readonly at: Guarded
  readonly slip: Slip
  readonly clears: readonly Finding[]
}

function collect(outcomes: readonly Weighed[], lists: readonly ReceivedList[]): Guarded[] {
  const known = new Map<string, Guarded>()
  const suspects = outcomes.flatMap(({ finding, outcome }) => (finding ? outcome.cells : []))
  // Of thousands of cells a few are suspect: the address alone tells most of the others.
  const refs = new Set(suspects.map(({ ref }) => ref))
  const keys = new Set(suspects.map(cellKey))
  const numbers = numbersByCell(lists, refs)
  for (const { finding, outcome, solve } of outcomes) {
    for (const cell of outcome.cells) {
      const key = refs.has(cell.ref) ? cellKey(cell) : null
      const number = key !== null && keys.has(key) ? numbers.get(key) : undefined
      const allowed = number && solve(cell, number.value)
      if (key === null || !number || !allowed) continue
      const at = known.get(key) ?? { cell, number, failing: [], holding: anything }
      known.set(key, at)
      if (finding) at.failing.push({ finding, allowed })
      // Where a rule that holds asks for what rules that hold exclude, rounding is at work: the wider one stays.
      else at.holding = intersect(at.holding, allowed) ?? at.holding
    }
  }
  return [...known.values()].filter(({ failing }) => failing.length > 0)
}

function slipsAt(at: Guarded): Edit[] {
  const { number, failing, holding } = at
  const factor = exact(number.field.converted?.factor ?? 1)
  const isPercent = number.field.unit === '%'
  return slipsOf(number.value, number.field.raw ?? valueAsWritten(number, number.value), factor)
    .filter(({ kind, value }) => (kind === 'percent' ? isPercent : true) && allows(holding, value))
    .flatMap((slip) => {
      const cleared = failing.filter(({ allowed }) => allows(allowed, slip.value))
      // At least one of them asks for this very number; almost anything would please the others.
      const isTelling =
        cleared.some(({ allowed }) => isNarrow(allowed)) ||
        (slip.kind === 'sign' && number.value.isNegative())
      const clears = isTelling ? cleared.map(({ finding }) => finding) : []
      return clears.length > 0 ? [{ at, slip, clears }] : []
    })
}

const order = ['percent', 'unit-factor', 'sign', 'transposed'] as const

/** The likeliest of several edits that explain a finding: clears the most, is of the commoner kind; null where two tie. */
function likeliest(edits: readonly Edit[]): Edit | null {
  const rank = (edit: Edit) => [-edit.clears.length, order.indexOf(edit.slip.kind)]
  const [first, second] = edits.toSorted((one, other) => {
    const [a = 0, b = 0] = rank(one)
    const [c = 0, d = 0] = rank(other)
    return a - c || b - d
  })
  if (!first) return null
  const isTie =
    second !== undefined &&
    second.slip.kind === 'transposed' &&
    first.slip.kind === 'transposed' &&
    second.clears.length === first.clears.length
  return isTie ? null : first
}

function suggestionOf({ at, slip, clears }: Edit): Suggestion {
  const { kind, times, value } = slip
  const too = clears.length > 1 ? repairWords.clearsToo(clears.length) : ''
  return {
    kind,
    ref: at.cell.ref,
    from: valueAsWritten(at.number, at.number.value),
    to: valueAsWritten(at.number, value),
    why: `${repairWords.slip[kind](times)}${too}`,
  }
}

function wordsFor(range: Allowed, at: Guarded): string {
  const { low, high } = range
  const text = (value: typeof at.number.value) => valueAsWritten(at.number, value.toDecimalPlaces(6))
  if (low === null) return high === null ? '' : repairWords.atMost(text(high))
  if (high === null) return repairWords.atLeast(text(low))
  if (!isNarrow(range)) return repairWords.between(text(low), text(high))
  const factor = exact(at.number.field.converted?.factor ?? 1)
  const written = { low: low.div(factor), high: high.div(factor) }
  return (
    shortestWithin(written, writtenDecimals(at.number.field))?.toFixed() ??
    repairWords.between(text(low), text(high))
  )
}

/** The edit of one cell that makes all its findings go that can go together, where there are two or more. */
function repairAt(at: Guarded, edits: readonly Edit[]): Omit<Repair, 'unit' | 'list'> | null {
  if (at.failing.length < 2) return null
  const slip = likeliest(edits.filter((edit) => edit.at === at && edit.clears.length > 1))
  let range: Allowed | null = at.holding
  const cleared: Finding[] = []
  for (const { finding, allowed } of at.failing) {
    const both: Allowed | null = range && intersect(range, allowed)
    if (!both) continue
    range = both
    cleared.push(finding)
  }
  const useSlip = slip !== null && slip.clears.length >= cleared.length
  const clears = useSlip ? slip.clears : cleared
  if (clears.length < 2 || !range) return null
  const to = useSlip ? valueAsWritten(at.number, slip.slip.value) : wordsFor(range, at)
  if (to === '') return null
  const from = valueAsWritten(at.number, at.number.value)
  return {
    cell: at.cell,
    to,
    clears: clears.map(({ id }) => id),
    sentence: repairWords.only(at.cell.ref, from, to, clears.length),
  }
}

function isWithin(one: readonly string[], other: readonly string[]): boolean {
  return one.every((id) => other.includes(id))
}

/**
 * What single edits would do for one unit. Every rule that is linear in a cell, the others being as they are, allows a
 * range for it; a value in all ranges at once clears all its findings and breaks nothing (the idea of Fellegi and Holt:
 * change as few fields as possible so that all edits hold). A value that a usual slip explains goes before any other.
 *
 * @returns edits that clear two findings or more, those that clear the most first; and for single findings the slip that
 * explains them best, by finding id
 */
export function findRepairs(
  unit: string,
  judged: readonly Judgement[],
  lists: readonly ReceivedList[],
): { readonly repairs: readonly Repair[]; readonly suggestions: ReadonlyMap<string, Suggestion> } {
  const isSolvable = ({ outcome }: FoundOutcome) => outcome.result === 'fail' && outcome.solve !== undefined
  if (!judged.some(({ found }) => found.some(isSolvable))) return { repairs: [], suggestions: new Map() }
  const guarded = collect(judged.flatMap(weigh), lists)
  const edits = guarded.flatMap(slipsAt)
  const suggestions = new Map<string, Suggestion>()
  for (const id of new Set(edits.flatMap(({ clears }) => clears.map((finding) => finding.id)))) {
    const best = likeliest(edits.filter(({ clears }) => clears.some((finding) => finding.id === id)))
    if (best) suggestions.set(id, suggestionOf(best))
  }
  const repairs = guarded
    .flatMap((at) => {
      const repair = repairAt(at, edits)
      const list = at.failing[0]?.finding.list
      return repair && list ? [{ unit, list, ...repair }] : []
    })
    .sort((one, other) => other.clears.length - one.clears.length)
  const best = repairs.filter(
    (repair, index) =>
      !repairs.some(
        (other, place) =>
          isWithin(repair.clears, other.clears) &&
          (other.clears.length > repair.clears.length || (place < index && isSlip(other, edits))),
      ),
  )
  return { repairs: best, suggestions }
}

function isSlip(repair: Repair, edits: readonly Edit[]): boolean {
  return edits.some(
    ({ at, slip }) => at.cell === repair.cell && valueAsWritten(at.number, slip.value) === repair.to,
  )
}
