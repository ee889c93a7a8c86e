import type { FigureDifference } from '../../contract/versions.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Source } from '../../model/source.ts'
import { exact } from '../exact.ts'
import type { CityFigure, FigurePart } from '../figures/city-figures.ts'
import { figureText } from '../figures/quotient.ts'
import { numericDifference } from './compare-fields.ts'
import { cellId } from './row-side.ts'

/** A row that both versions may have, for what its cells bring. */
export interface ContributingRow {
  readonly id: string
  readonly label: string
}

export interface FigureDifferences {
  readonly figures: readonly FigureDifference[]
  /** Ids of the cells by which they change. */
  readonly cells: ReadonlySet<string>
}

function idOf({ kind, key, field, part }: CityFigure): string {
  return JSON.stringify([kind, key, field, part])
}

const partId = ({ value, source }: FigurePart) => `${cellId(source)} ${value}`

/** Parts of the one that the other does not have: what the other units brought falls out on both sides. */
function without(parts: readonly FigurePart[], others: readonly FigurePart[]): FigurePart[] {
  const known = new Set(others.map(partId))
  return parts.filter((part) => !known.has(partId(part)))
}

interface Brought {
  readonly label: string
  readonly cells: string[]
  before: string | null
  after: string | null
  beforeSource: Source | null
  afterSource: Source | null
}

const add = (sum: string | null, value: string) =>
  exact(sum ?? '0')
    .add(value)
    .toFixed()

function contributionsOf(
  before: readonly FigurePart[],
  after: readonly FigurePart[],
  difference: string | null,
  rowOf: (part: FigurePart) => ContributingRow | null,
): (FigureDifference['contributions'][number] & Pick<Brought, 'cells'>)[] {
  const rows = new Map<string, Brought>()
  const broughtBy = (part: FigurePart): Brought => {
    const { unit, source } = part
    const row = rowOf(part) ?? { id: cellId(source), label: unit }
    const brought = rows.get(row.id) ?? {
      label: row.label,
      cells: [],
      before: null,
      after: null,
      beforeSource: null,
      afterSource: null,
    }
    rows.set(row.id, brought)
    brought.cells.push(cellId(source))
    return brought
  }
  for (const part of before) {
    const row = broughtBy(part)
    row.before = add(row.before, part.value)
    row.beforeSource ??= part.source
  }
  for (const part of after) {
    const row = broughtBy(part)
    row.after = add(row.after, part.value)
    row.afterSource ??= part.source
  }
  return [...rows.values()].flatMap((row) => {
    const own = exact(row.after ?? '0').sub(row.before ?? '0')
    // The same amount from another version of the cell.
    if (own.isZero() && row.before !== null && row.after !== null) return []
    const share =
      difference === null || exact(difference).isZero() ? null : figureText(own.mul(100).div(difference))
    return [{ ...row, difference: own.toFixed(), share }]
  })
}

/** True where both say the same: a number compared as one. */
function isSame(before: CityFigure | undefined, after: CityFigure | undefined): boolean {
  const [was, is] = [before?.value ?? null, after?.value ?? null]
  if (was === null || is === null || !before?.isNumber) return was === is
  return exact(was).eq(is)
}

/**
 * The figures of the city that come out otherwise, with what each row brings to the difference. Of a sum, the rows'
 * differences add up to the figure's, exactly; of a rate there are no shares, its numerator and denominator have them.
 *
 * @param rowOf what the cell of either side belongs to: a row, a unit
 */
export function figureDifferences(
  before: readonly CityFigure[],
  after: readonly CityFigure[],
  rowOf: (part: FigurePart) => ContributingRow | null,
): FigureDifferences {
  const earlier = new Map(before.map((figure) => [idOf(figure), figure]))
  const later = new Map(after.map((figure) => [idOf(figure), figure]))
  const cells = new Set<string>()
  const figures = [...new Map([...earlier, ...later])].flatMap(
    ([id, { kind, key, field, part, name, unit, isNumber }]): FigureDifference[] => {
      const [was, is] = [earlier.get(id), later.get(id)]
      if (isSame(was, is)) return []
      const gone = without(was?.parts ?? [], is?.parts ?? [])
      const come = without(is?.parts ?? [], was?.parts ?? [])
      const [from, to] = [was?.value ?? null, is?.value ?? null]
      const numeric = isNumber ? numericDifference(from, to) : { difference: null, relative: null }
      const additive = [was, is].every((one) => !one || one.value === null || (one.additive && one.isNumber))
      const difference = additive
        ? exact(to ?? '0')
            .sub(from ?? '0')
            .toFixed()
        : null
      const rows = additive ? contributionsOf(gone, come, difference, rowOf) : []
      const moving = additive
        ? rows.flatMap((row) => row.cells)
        : [...gone, ...come].map(({ source }) => cellId(source))
      for (const cell of moving) cells.add(cell)
      return [
        {
          ...{ kind, key, field, part, name, unit, before: from, after: to },
          beforeDisplay: was?.display ?? figureWords.none,
          afterDisplay: is?.display ?? figureWords.none,
          ...numeric,
          additive,
          contributions: rows.map(({ cells: _, ...row }) => row),
        },
      ]
    },
  )
  return { figures, cells }
}
