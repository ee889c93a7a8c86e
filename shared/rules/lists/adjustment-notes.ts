import { correctionWords } from '../../locale/zh/corrections.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ListKind } from '../../model/list-kind.ts'
import type { PeriodReturns, ReceivedList } from '../../model/received.ts'
import { indexCatalogue } from '../catalogue-index.ts'
import { labelOfField } from '../corrections/adjustable-fields.ts'
import { rowName } from '../corrections/row-name.ts'

const words = correctionWords.notes

function notesOf(catalogue: Catalogue, { list, records }: ReceivedList): string[] {
  const index = indexCatalogue(catalogue)
  return records.flatMap((record) =>
    Object.entries(record.fields).flatMap(([field, { adjustment }]) => {
      if (!adjustment) return []
      const row = rowName(index, { list, key: record.key ?? record.label, part: record.part })
      const { from, to, why } = adjustment
      return [words.unit(row, labelOfField(index, list, field), from, to, why)]
    }),
  )
}

/**
 * What a printed list says below the table of the city's adjustments in it: the mark, and for each cell both numbers and
 * why. Nothing where nothing is adjusted.
 *
 * @param unit id of the unit whose list it is; null: the city's list, with the adjustments of all units
 */
export function adjustmentNotes(
  catalogue: Catalogue,
  returns: PeriodReturns,
  list: ListKind,
  unit: string | null,
): string[] {
  const notes = catalogue.units.flatMap(({ id, name }) => {
    const received = returns.lists.find((one) => one.unit === id && one.list === list)
    if (!received || (unit !== null && unit !== id)) return []
    const own = notesOf(catalogue, received)
    return unit === null ? own.map((note) => words.city(name, note)) : own
  })
  return notes.length === 0 ? [] : [words.marked, ...notes]
}
