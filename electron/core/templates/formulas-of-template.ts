import { cellRef } from '../../../shared/rules/cell-ref.ts'
import type { TemplateFormula } from '../../../shared/rules/templates/reads-details.ts'
import { formulaOf } from './cell-formula.ts'
import { unshared } from './move-rows.ts'
import { partText, type Template } from './open-template.ts'
import { readRows } from './sheet-rows.ts'
import { childrenOf } from './xml-tags.ts'

/** Every formula in a cell of a template, each written out. @throws AppError template-unfit, template-format */
export function formulasOf(template: Template): TemplateFormula[] {
  return template.sheets.flatMap(({ name: sheet, path }) => {
    const { children } = childrenOf(partText(template.entries, path) ?? '')
    const rows = readRows(children.find(({ name }) => name === 'sheetData')?.xml ?? '')
    return unshared(rows, sheet).flatMap((row) =>
      row.cells.flatMap((cell) => {
        const formula = formulaOf(cell)?.text ?? ''
        return formula === '' ? [] : [{ sheet, ref: cellRef(row.number, cell.column), formula }]
      }),
    )
  })
}
