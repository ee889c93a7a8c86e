import { listWords } from '../../locale/zh/lists.ts'
import type { PrintedColumn } from '../../model/printed-list.ts'

/**
 * What stands below the header of a statutory form, column by column: 甲 乙 丙 where words stand, 1 2 3 where numbers do. More
 * columns of words than there are characters for go without.
 */
export function columnNumbers(columns: readonly PrintedColumn[]): string[] {
  let words = 0
  let numbers = 0
  return columns.map(({ isControlled, align }) => {
    if (isControlled || align === 'right') {
      numbers += 1
      return String(numbers)
    }
    words += 1
    return listWords.columnCharacters[words - 1] ?? ''
  })
}
