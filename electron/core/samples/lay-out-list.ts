import type { Catalogue, Form, FormField } from '../../../shared/model/catalogue.ts'
import type { ListKind } from '../../../shared/model/list-kind.ts'
import type { CellRange } from '../../../shared/model/raw-sheet.ts'
import { exact } from '../../../shared/rules/exact.ts'
import type { GridCell, GridSheet } from '../workbook/write-grid.ts'
import { fullWidthCell, layOutCell } from './lay-out-cell.ts'
import {
  columnNumberRow,
  type GridPart,
  headerRows,
  type LaidOutColumn,
  textCell,
  wholeRow,
} from './lay-out-header.ts'
import type { ListLayout, SampleLayout } from './sample-layout.ts'
import type { SampleRow } from './sample-row.ts'
import { samplePeriod } from './sample-truth.ts'
import { shiftPoint } from './shift-point.ts'

const sampleNote = '（示例数据，非真实统计）'
const signatures = '单位负责人：　　　　统计负责人：　　　　填表人：　　　　报出日期：2024年1月8日'
const sectionNumbers = ['一', '二', '三', '四', '五']

function columnsOf(catalogue: Catalogue, form: Form, layout: SampleLayout, own: ListLayout): LaidOutColumn[] {
  const filled = (text: string) =>
    text
      .replace('{year}', samplePeriod)
      .replace('{baselineYear}', String(catalogue.plan.baselineYear))
      .replace('{targetYear}', String(catalogue.plan.targetYear))
  const names = own.columns ?? form.fields.filter(({ lastYear }) => !lastYear).map(({ field }) => field)
  return names
    .filter((name) => own.without?.includes(name) !== true)
    .map((name) => {
      const field = form.fields.find((candidate) => candidate.field === name) ?? null
      const group = layout.header === 'one-row' || field?.group == null ? null : filled(field.group)
      return { field, group, label: own.headers?.[name] ?? filled(field?.label ?? name) }
    })
}

/** Title, sample note, and the line with the unit, the period and the unit of measure. */
function titleRows(
  title: string,
  layout: SampleLayout,
  measureLine: string | undefined,
  width: number,
): GridPart {
  const middle = Math.floor(width / 2)
  const line: (GridCell | null)[] = Array.from({ length: width }, () => null)
  line[0] = textCell(`填报单位（盖章）：${layout.submitter}`)
  line[middle] = textCell(`报告期：${samplePeriod}年`)
  if (measureLine !== undefined) line[width - 1] = textCell(measureLine)
  const [first, second] = [wholeRow(title, 1, width), wholeRow(sampleNote, 2, width)]
  return {
    rows: [...first.rows, ...second.rows, line],
    merges: [...first.merges, ...second.merges, { top: 3, left: 1, bottom: 3, right: middle }],
  }
}

function totalRow(
  columns: readonly LaidOutColumn[],
  rows: readonly SampleRow[],
  own: ListLayout,
): (GridCell | null)[] {
  return columns.map(({ field }, index) => {
    if (index === 0) return textCell('合计')
    if (field?.content !== 'number') return null
    const sum = rows.reduce((total, row) => total.add(row.fields[field.field] ?? '0'), exact(0))
    return { kind: 'number', content: shiftPoint(sum.toFixed(), own.shifts?.[field.field] ?? 0) }
  })
}

/** Rows that one heading covers: from a row to the last one below it with the same heading and no section between. */
function groupRuns(field: FormField, rows: readonly (SampleRow | null)[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  let heading: string | null = null
  rows.forEach((row, index) => {
    const own = row?.fields[field.field] ?? null
    const last = runs.at(-1)
    if (own !== null && own === heading && last !== undefined) last.end = index
    else if (own !== null) runs.push({ start: index, end: index })
    heading = own
  })
  return runs
}

interface BodyOptions {
  readonly columns: readonly LaidOutColumn[]
  readonly layout: SampleLayout
  readonly own: ListLayout
  readonly top: number
}

/** Rows of the body (null = a section row, from `sections`) as cells, with headings merged or thinned out. */
function bodyRows(
  rows: readonly (SampleRow | null)[],
  sections: readonly string[],
  options: BodyOptions,
): GridPart {
  const { columns, layout, own, top } = options
  let numbers = 0
  let section = 0
  const cells = rows.map((row): (GridCell | null)[] => {
    if (row === null) {
      section += 1
      return [textCell(`${sectionNumbers[section - 1]}、${sections[section - 1]}`)]
    }
    return columns.map(({ field, label }) => {
      if (field === null) return textCell(label.endsWith('科室') ? '综合科' : '')
      const cell = layOutCell(field, row, own.shifts?.[field.field] ?? 0, layout)
      if (cell?.kind !== 'number' || field.content !== 'number') return cell
      numbers += 1
      return layout.fullWidth && numbers % 13 === 5 ? fullWidthCell(cell) : cell
    })
  })
  const merges: CellRange[] = rows.flatMap((row, index) =>
    row === null ? [{ top: top + index, left: 1, bottom: top + index, right: columns.length }] : [],
  )
  columns.forEach(({ field }, column) => {
    if (field?.content !== 'group' || layout.groups === 'every-row') return
    for (const { start, end } of groupRuns(field, rows)) {
      for (let index = start + 1; index <= end; index += 1) (cells[index] ?? [])[column] = null
      if (layout.groups === 'merged' && end > start) {
        merges.push({ top: top + start, left: column + 1, bottom: top + end, right: column + 1 })
      }
    }
  })
  return { rows: cells, merges }
}

/** Puts a section row (null) before the first task of each section. */
function withSections(
  rows: readonly SampleRow[],
  catalogue: Catalogue,
): { rows: (SampleRow | null)[]; sections: string[] } {
  const sections: string[] = []
  const result = rows.flatMap((row) => {
    const section = catalogue.tasks.find((task) => task.code === row.key)?.section
    if (section === undefined || sections.includes(section)) return [row]
    sections.push(section)
    return [null, row]
  })
  return { rows: result, sections }
}

/** One list of a unit as the sheet that the unit sends. */
export function layOutList(
  catalogue: Catalogue,
  list: ListKind,
  sheetName: string,
  rows: readonly SampleRow[],
  layout: SampleLayout,
): GridSheet {
  const form = catalogue.forms.find((candidate) => candidate.list === list)
  const unit = catalogue.units.find((candidate) => candidate.id === layout.unit)
  if (form === undefined || unit === undefined) throw new Error(`no form ${list} or no unit ${layout.unit}`)
  const own = layout.lists[list] ?? {}
  const columns = columnsOf(catalogue, form, layout, own)
  const width = columns.length
  const title = layout.title.replace('{unit}', unit.name).replace('{list}', form.titles[0] ?? '')
  const measureLine = own.measureLine ?? (list === 'projects' ? '单位：万元' : undefined)

  const above = titleRows(title, layout, measureLine, width)
  const header = headerRows(columns, above.rows.length + 1)
  const head = [...above.rows, ...header.rows, ...(layout.columnNumbers ? [columnNumberRow(columns)] : [])]
  const divided = list === 'tasks' && layout.sections ? withSections(rows, catalogue) : { rows, sections: [] }
  const body = bodyRows(divided.rows, divided.sections, { columns, layout, own, top: head.length + 1 })
  const hasTotal = layout.totals && (list === 'wastes' || list === 'projects')
  const table = [...head, ...body.rows, ...(hasTotal ? [totalRow(columns, rows, own)] : [])]
  const notes = layout.notes ? form.notes.map((note, index) => `注${index + 1}：${note}`) : []
  const below = [...notes, signatures].map((note, index) => wholeRow(note, table.length + 1 + index, width))
  return {
    name: sheetName,
    hidden: false,
    rows: [...table, ...below.flatMap((part) => part.rows)],
    merges: [above, header, body, ...below].flatMap((part) => part.merges),
    widths: columns.map(({ field }) => field?.width ?? 10),
  }
}
