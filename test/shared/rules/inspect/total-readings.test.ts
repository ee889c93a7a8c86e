import { describe, expect, it } from 'vitest'
import { inspectBook } from '../../../../shared/rules/inspect/inspect-book.ts'
import { printedTables } from '../../../fixtures/printed-totals.ts'
import { bookOf, type Content, sheetOf } from '../../../fixtures/sheet-builder.ts'

/** Every judged total as `cell = parts : verdict`. */
function judged(rows: readonly (readonly Content[])[], more: Parameters<typeof sheetOf>[1] = {}): string[] {
  const [sheet] = inspectBook(bookOf(sheetOf(rows, more)))
  return (sheet?.tables ?? []).flatMap((table) =>
    table.totals.map((total) => `${total.cell} = ${total.parts.join(' + ')} : ${total.verdict}`),
  )
}

describe('the reading of printed totals', () => {
  it.each(printedTables)('$name', ({ rows, totals }) => {
    expect(judged(rows).toSorted()).toEqual([...totals].toSorted())
  })
})
