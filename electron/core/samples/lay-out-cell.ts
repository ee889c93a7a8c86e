import type { FormField } from '../../../shared/model/catalogue.ts'
import type { GridCell } from '../workbook/write-grid.ts'
import { textCell } from './lay-out-header.ts'
import type { SampleLayout } from './sample-layout.ts'
import { notApplicable, type SampleRow } from './sample-row.ts'
import { shiftPoint } from './shift-point.ts'

const decimalNumber = /^-?\d+(\.\d+)?$/

function rateCell(points: string, percent: SampleLayout['percent']): GridCell {
  if (percent === 'text') return textCell(`${points}%`)
  if (percent === 'format') return { kind: 'number', content: shiftPoint(points, -2), format: '0.00%' }
  return { kind: 'number', content: points }
}

/** Digits, point and sign in full width, as some input methods leave them. */
export function fullWidthCell(cell: GridCell): GridCell {
  const wide = [...cell.content].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
  return textCell(wide.join(''))
}

/** One cell of a row as this unit writes it; null where it leaves the cell empty. */
export function layOutCell(
  field: FormField,
  row: SampleRow,
  shift: number,
  layout: SampleLayout,
): GridCell | null {
  const content = row.fields[field.field] ?? null
  if (content === null) return null
  if (content === notApplicable) return textCell(layout.absent)
  const isNumber = decimalNumber.test(content)
  if (!isNumber || !['number', 'value', 'sequence'].includes(field.content)) return textCell(content)
  if (field.content === 'value' && field.field === 'value') {
    const measure = row.fields.measure ?? ''
    if (measure === '%') return rateCell(content, layout.percent)
    if (layout.percent === 'header') return textCell(`${content}${measure}`)
  }
  return { kind: 'number', content: shiftPoint(content, shift) }
}
