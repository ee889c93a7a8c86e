import type { Consolidation } from '../../contract/figures.ts'
import { listWords } from '../../locale/zh/lists.ts'
import type { ListKind } from '../../model/list-kind.ts'

/** What was taken out of sums because it stands there twice (剔除重复), each unit and reason once. */
export function eliminationText(
  eliminated: readonly { readonly unit: string; readonly why: string }[],
): string[] {
  return [...new Set(eliminated.map(({ unit, why }) => listWords.city.eliminated(unit, why)))]
}

/** The notes below a list of the city on what was taken out of its totals; the target list says it in its rows. */
export function eliminationNotes({ wastes, projects }: Consolidation, list: ListKind): string[] {
  switch (list) {
    case 'wastes':
      return eliminationText(wastes.flatMap(({ eliminated }) => eliminated))
    case 'projects':
      return eliminationText(
        projects.rows.flatMap(({ unit, name, leftOut }) =>
          leftOut === null ? [] : [{ unit: listWords.city.unitItem(unit, name), why: leftOut }],
        ),
      )
    default:
      return []
  }
}
