/**
 * Rows of a sheet that are repeated or taken away from the end: 1-based, inclusive, and how many there are afterwards
 * (at least one). Each row after the change follows a row of the template, in turn.
 */
export interface RowBlock {
  readonly top: number
  readonly bottom: number
  readonly rows: number
}

const sizeOf = ({ top, bottom }: RowBlock) => bottom - top + 1

/** By how many rows everything below moves down; negative: up. */
export function rowsAdded(block: RowBlock): number {
  return block.rows - sizeOf(block)
}

/** Where a row is afterwards; null: it has been taken away. */
export function movedRow(block: RowBlock, row: number): number | null {
  if (row < block.top) return row
  if (row > block.bottom) return row + rowsAdded(block)
  return row - block.top < block.rows ? row : null
}

/** The row of the template that a row of the changed block follows. */
export function modelRow(block: RowBlock, row: number): number {
  return block.top + ((row - block.top) % sizeOf(block))
}

/** True where rows of the template share some, but not all, of the block's. */
export function cutsBlock(block: RowBlock, from: number, to: number): boolean {
  const touches = from <= block.bottom && to >= block.top
  return touches && !(from <= block.top && to >= block.bottom)
}

/** Where a run of rows is afterwards, if it holds the whole block or nothing of it; null otherwise. */
export function movedSpan(block: RowBlock, from: number, to: number): readonly [number, number] | null {
  if (cutsBlock(block, from, to)) return null
  const added = rowsAdded(block)
  return [from > block.bottom ? from + added : from, to >= block.bottom ? to + added : to]
}

/** The rows that stand for a run of rows afterwards, as runs: a row of the block stands for each that follows it. */
export function spreadSpan(block: RowBlock, from: number, to: number): [number, number][] {
  const whole = movedSpan(block, from, to)
  if (whole) return [[whole[0], whole[1]]]
  const runs: [number, number][] = from < block.top ? [[from, block.top - 1]] : []
  const put = (row: number) => {
    const last = runs.at(-1)
    if (last && last[1] + 1 === row) last[1] = row
    else runs.push([row, row])
  }
  for (let row = block.top; row < block.top + block.rows; row++) {
    const model = modelRow(block, row)
    if (model >= from && model <= to) put(row)
  }
  if (to > block.bottom) {
    const first = block.top + block.rows
    put(first)
    const last = runs.at(-1)
    if (last) last[1] = to + rowsAdded(block)
  }
  return runs
}
