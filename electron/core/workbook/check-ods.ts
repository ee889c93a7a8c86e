import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'

/** Cells that repetitions may unfold to: a register of 100,000 rows has two million. */
const mostCells = 5_000_000

function repeated(attributes: string, name: string): number {
  return Number(new RegExp(`number-${name}-repeated\\s*=\\s*["'](\\d{1,15})["']`).exec(attributes)?.[1] ?? 1)
}

/** How many cells with content the repetitions of an ods unfold to. */
function countCells(content: Uint8Array): number {
  // Tags are ASCII; what stands between them is of no interest here.
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
  let rows = 1
  let cells = 0
  for (const [, name, attributes = ''] of text.matchAll(
    /<(?:\w+:)?(table-row|table-cell|covered-table-cell)(?=[\s>])([^>]*)>/g,
  )) {
    if (name === 'table-row') rows = repeated(attributes, 'rows')
    else if (name === 'covered-table-cell') cells += repeated(attributes, 'columns')
    // An empty cell is only passed over.
    else if (!attributes.endsWith('/')) cells += rows * repeated(attributes, 'columns')
  }
  return cells
}

/**
 * Refuses an ods of a few bytes whose repetitions would fill the memory.
 *
 * @throws AppError file-dangerous, without the file's name
 */
export function checkOds(entries: ReadonlyMap<string, Uint8Array>): void {
  const content = entries.get('content.xml')
  if (content && countCells(content) > mostCells) {
    throw new AppError('file-dangerous', { where: foundContent.manyCells(mostCells) })
  }
}
