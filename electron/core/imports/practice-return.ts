import type { Catalogue, Form } from '../../../shared/model/catalogue.ts'
import { type GridCell, type GridSheet, writeGrid } from '../workbook/write-grid.ts'

const text = (content: string): GridCell => ({ kind: 'text', content })

/** The names of a list's entries, as its rows would begin. */
function namesOf({ indicators, wastes, tasks }: Catalogue, { list }: Form): readonly string[] {
  switch (list) {
    case 'targets':
      return indicators.map((one) => one.printedName)
    case 'wastes':
      return wastes.map((one) => one.name)
    case 'tasks':
      return tasks.map((one) => one.title)
    default:
      return []
  }
}

function sheetOf(catalogue: Catalogue, form: Form): GridSheet {
  const header = form.fields.map((field) => text(field.label))
  const rows = namesOf(catalogue, form).map((name, at) =>
    form.fields.map(({ content }): GridCell | null => {
      if (content === 'key') return text(name)
      return content === 'number' || content === 'value'
        ? { kind: 'number', content: String(at + 0.5) }
        : null
    }),
  )
  const [unit] = catalogue.units
  const title = [text(form.titles[0] ?? ''), text(unit?.name ?? '')]
  return { name: form.list, hidden: false, rows: [title, header, ...rows], merges: [], widths: [] }
}

/**
 * A workbook with every entry of the catalogue, for a process to practise on before the first file comes: it is read and
 * thrown away.
 */
export function practiceReturn(catalogue: Catalogue): Uint8Array {
  return writeGrid(
    catalogue.forms
      .filter((form) => namesOf(catalogue, form).length > 0)
      .map((form) => sheetOf(catalogue, form)),
    'xlsx',
  )
}
