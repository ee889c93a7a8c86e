import { balanceWords } from '../../locale/zh/balance.ts'
import { type Grid, type GridFigure, gridOf } from './grid.ts'
import { isSameDecimal, sumOfDecimals } from './plain-decimal.ts'
import { printNote } from './print-note.ts'
import type { Gap, Moved, PrintedFigure, PrintLog, PrintRule, Refusal, WrongTotal } from './printed-figure.ts'
import { shareOut } from './share-out.ts'

/** A figure and the parts that add up to it, level by level; one total with its parts is a tree of one level. */
export interface TreeFigure {
  /** Unique among its siblings; decides between parts that are equally well moved. */
  readonly code: string
  readonly name: string
  /** null: of a sum, whatever its parts come to; of a single figure, blank: no zero, and it stays blank. */
  readonly value: string | null
  readonly parts?: readonly TreeFigure[]
  /** A rate is rounded by itself and in no sum; so is what stands below it. */
  readonly isRate?: boolean
  /** Printed at its nearest value whatever happens. */
  readonly isKept?: boolean
}

/** Codes from the root down to a figure. */
export type TreePlace = readonly string[]

export interface PrintedNode {
  readonly code: string
  /** null: blank. */
  readonly figure: PrintedFigure | null
  readonly parts: readonly PrintedNode[]
}

export interface PrintedTree extends PrintLog<TreePlace, TreePlace> {
  readonly state: 'printed'
  readonly root: PrintedNode
}

interface Node {
  readonly given: TreeFigure
  readonly at: TreePlace
  /** Exact. */
  readonly value: string | null
  readonly isRate: boolean
  readonly parts: readonly Node[]
}

const isIn = (sum: Node, part: Node) => !sum.isRate && !part.isRate && part.value !== null

/** The tree with the sums that were not given; where a given one is not the sum of its parts, that goes to `wrong`. */
function completeNode(
  given: TreeFigure,
  above: TreePlace,
  belowRate: boolean,
  wrong: WrongTotal<TreePlace>[],
): Node {
  const at = [...above, given.code]
  const isRate = belowRate || given.isRate === true
  const parts = (given.parts ?? []).map((part) => completeNode(part, at, isRate, wrong))
  const node: Node = { given, at, value: given.value, isRate, parts }
  const sum = sumOfDecimals(
    parts.flatMap((part) => (isIn(node, part) && part.value !== null ? [part.value] : [])),
  )
  if (sum === null) return node
  if (given.value !== null && !isSameDecimal(given.value, sum)) {
    const sentence = balanceWords.totalDiffers(balanceWords.tree(given.name), given.value, sum)
    wrong.push({ at, given: given.value, sum, sentence })
  }
  return { ...node, value: sum }
}

function valuesOf(node: Node): string[] {
  return [...(node.value === null ? [] : [node.value]), ...node.parts.flatMap(valuesOf)]
}

interface Printing {
  readonly grid: Grid
  readonly isBalanced: boolean
  readonly moved: Moved<TreePlace>[]
  readonly gaps: Gap<TreePlace>[]
  readonly open: string[]
}

function gapOf({ given, at }: Node, total: bigint, sum: bigint, grid: Grid): Gap<TreePlace> {
  const [printed, parts] = [grid.text(total), grid.text(sum)]
  const difference = grid.text(sum > total ? sum - total : total - sum)
  const sentence = balanceWords.gap(balanceWords.tree(given.name), parts, printed, difference)
  return { at, printed, parts, sentence }
}

const sumOf = (steps: readonly bigint[]) => steps.reduce((sum, one) => sum + one, 0n)

/** @param steps what the figure itself is printed as */
function printNode(node: Node, figure: GridFigure | null, steps: bigint, printing: Printing): PrintedNode {
  const { grid, isBalanced, moved, gaps, open } = printing
  const parts = node.parts.map((part) => ({
    part,
    figure: part.value === null ? null : grid.place(part.value),
  }))
  const shares = parts.flatMap(({ part, figure: own }) =>
    own && isIn(node, part)
      ? [{ part, code: part.given.code, figure: own, isKept: part.given.isKept === true }]
      : [],
  )
  const nearest = shares.map((share) => share.figure.nearest)
  const shared = isBalanced ? shareOut(shares, steps) : nearest
  const printed = new Map(shares.map(({ part }, index) => [part, shared[index]]))
  if (shares.length > 0 && sumOf(shared) !== steps) {
    gaps.push(gapOf(node, steps, sumOf(shared), grid))
    open.push(balanceWords.tree(node.given.name))
  }
  shares.forEach(({ part, figure: own }, index) => {
    const taken = shared[index] ?? own.nearest
    if (taken === own.nearest) return
    const { sentence } = gapOf(node, steps, sumOf(nearest), grid)
    moved.push({ at: part.at, ...grid.print(own, taken), why: balanceWords.wouldNotFit([sentence]) })
  })
  return {
    code: node.given.code,
    figure: figure && grid.print(figure, steps),
    parts: parts.map(({ part, figure: own }) =>
      printNode(part, own, printed.get(part) ?? own?.nearest ?? 0n, printing),
    ),
  }
}

/**
 * Prints a figure with its parts and theirs. `none`: every figure is rounded by itself, and the sums that do not fit are
 * listed. `balanced`: the root is printed at its nearest value, and from there down the parts of every sum are made to
 * add up to what was printed for it, by the largest remainder. Every figure becomes one of its two neighbouring
 * printable values; what is printable as it is, a zero above all, stays. That is always possible, unless kept parts
 * leave too few to move: the sum is then listed as a gap.
 *
 * The order of the parts does not matter, their codes do. The figures themselves are never touched.
 */
export function balanceTree(tree: TreeFigure, print: PrintRule): PrintedTree | Refusal<TreePlace> {
  const wrong: WrongTotal<TreePlace>[] = []
  const root = completeNode(tree, [], false, wrong)
  if (wrong.length > 0) return { state: 'refused', totals: wrong }
  const grid = gridOf(valuesOf(root), print)
  const printing: Printing = { grid, isBalanced: print.balance === 'balanced', moved: [], gaps: [], open: [] }
  const figure = root.value === null ? null : grid.place(root.value)
  const printed = printNode(root, figure, figure?.nearest ?? 0n, printing)
  const { moved, gaps, open } = printing
  return { state: 'printed', root: printed, moved, gaps, note: printNote(print, moved.length, open) }
}
