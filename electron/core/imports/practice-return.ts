import { zh } from '../../../shared/locale/zh.ts'
import type { Catalogue } from '../../../shared/model/catalogue.ts'
import type { ListKind } from '../../../shared/model/list-kind.ts'
import { formColumns } from '../../../shared/rules/lists/form-columns.ts'
import { type GridCell, type GridSheet, writeGrid } from '../workbook/write-grid.ts'

const text = (content: string): GridCell => ({ kind: 'text', content })

/** The lists whose entries the catalogue names, each with the column of the names and the names as its rows would begin. */
function namesOf({ indicators, wastes, tasks }: Catalogue): readonly [ListKind, string, readonly string[]][] {
  return [
    ['targets', 'name', indicators.map((one) => one.printedName)],
    ['wastes', 'name', wastes.map((one) => one.name)],
    ['tasks', 'title', tasks.map((one) => one.title)],
  ]
}

/**
 * A workbook with every entry of the catalogue, for a process to practise on before the first file comes: it is read and
 * thrown away.
 */
export function practiceReturn(catalogue: Catalogue, period: string): Uint8Array {
  const unit = catalogue.units.find(({ kind }) => kind !== 'city')
  const sheets = namesOf(catalogue).map(([list, key, names]): GridSheet => {
    const columns = formColumns(catalogue, list, period)
    const title = catalogue.forms.find((form) => form.list === list)?.titles[0] ?? ''
    const rows = names.map((name, at) =>
      columns.map(({ field, isControlled }): GridCell | null => {
        if (field === key) return text(name)
        return isControlled ? { kind: 'number', content: String(at + 0.5) } : null
      }),
    )
    const head = columns.map(({ group, label }) => text(group ?? label))
    const below = columns.map(({ group, label }) => (group === null ? null : text(label)))
    const frame = [[text(title)], [text(zh.lists.reporter(unit?.name ?? ''))], head, below]
    return { name: list, hidden: false, rows: [...frame, ...rows], merges: [], widths: [] }
  })
  return writeGrid(sheets, 'xlsx')
}
