import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from 'xlsx'
import type { FormField } from '../../shared/model/catalogue.ts'
import { seedCatalogue } from '../seeds/seed-catalogue.ts'
import type { LibraryDocument, RawList, RawRow } from './document.ts'

const { units, forms, indicators } = seedCatalogue
const nameOf = (id: string) => units.find((one) => one.id === id)?.name ?? id

/** Only what stands in files that people hand in: no adjustments, no estimates, no registers, no empty lists. */
export function asHandedIn({ period, lists, decisions }: LibraryDocument): LibraryDocument {
  return {
    period,
    decisions: decisions.filter((one) => one.kind !== 'same-item' || one.list === 'projects'),
    lists: lists.flatMap(({ estimated: _, ...list }): RawList[] => {
      const isUnit = units.some(({ id }) => id === list.sender)
      if (!isUnit || list.list === 'items' || list.rows.length === 0) return []
      const rows = list.rows.map((row) => ({
        ...row,
        cells: Object.fromEntries(
          Object.entries(row.cells).map(([field, cell]) => [
            field,
            typeof cell === 'string' ? cell : cell.reported,
          ]),
        ),
      }))
      return [{ ...list, rows }]
    }),
  }
}

function headerOf(
  { list, headers = {} }: RawList,
  { field, label, group, aliases }: FormField,
  period: string,
) {
  const single = group === null ? label : (aliases[0] ?? label)
  const name = list === 'targets' ? label : single
  const unit = headers[field]
  return `${name.replaceAll('{year}', period)}${unit ? `（${unit}）` : ''}`
}

function nameIn({ list }: RawList, row: RawRow): string {
  if (list !== 'targets' || row.part === null) return row.name
  return `${indicators.find(({ seq }) => String(seq) === row.key)?.name}（${row.part}）`
}

function scopeText({ scopes = [] }: RawList): string {
  const said = scopes.map(
    ({ includes, zones }) =>
      `${includes ? '含' : '不含'}${zones.length === 0 ? '功能板块' : zones.map(nameOf).join('、')}`,
  )
  return `统计范围：${said.join('；')}`
}

/** The list as a sheet: title, sender, scope, headers, rows. */
function sheetOf(list: RawList, period: string): string[][] {
  const form = forms.find((one) => one.list === list.list)
  const used = new Set(['name', ...list.rows.flatMap((row) => Object.keys(row.cells))])
  if (list.list === 'wastes' && list.rows.some(({ measure }) => measure)) used.add('measure')
  if (list.list === 'tasks') used.add('code').add('title')
  const fields = (form?.fields ?? []).filter(({ field }) => used.has(field))
  const text = (row: RawRow, field: string): string => {
    if (field === 'name' || field === 'title') return nameIn(list, row)
    if (field === 'measure') return row.measure ?? ''
    if (field === 'code' && list.list === 'tasks') return row.key
    const cell = row.cells[field] ?? ''
    return typeof cell === 'string' ? cell : cell.counts
  }
  return [
    [`${nameOf(list.sender)}${period}年${form?.titles[0]}`],
    [`填报单位：${nameOf(list.sender)}`],
    ...((list.scopes ?? []).length > 0 ? [[scopeText(list)]] : []),
    fields.map((field) => headerOf(list, field, period)),
    ...list.rows.map((row) => fields.map(({ field }) => text(row, field))),
  ]
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
/** Only numbers that a double holds are numbers in a workbook. */
const asNumber = (cell: string) =>
  /^\d+(?:\.\d+)?$/.test(cell) && String(Number(cell)) === cell ? Number(cell) : cell === '' ? null : cell

const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0

/** Writes every unit's lists, as one workbook or as text files, and says where. */
export function writeReturns({ period, lists }: LibraryDocument, folder: string): string[] {
  const senders = [...new Set(lists.map(({ sender }) => sender))]
  return senders.flatMap((sender, at) => {
    const own = lists.filter((one) => one.sender === sender)
    if (at % 2 === 0)
      return own.map((list) => {
        const path = join(folder, `${nameOf(sender)}-${list.list}.csv`)
        writeFileSync(
          path,
          sheetOf(list, period)
            .map((row) => row.map(quoted).join())
            .join('\n'),
        )
        return path
      })
    const book = utils.book_new()
    for (const list of own) {
      const rows = sheetOf(list, period).map((row) => row.map(asNumber))
      const sheet = utils.aoa_to_sheet(rows)
      // Shown as it is written: without a format a long number is shown shorter, and counts for less precise.
      for (const cell of Object.values(sheet))
        if (cell.t === 'n')
          cell.z = `0${String(cell.v).includes('.') ? '.' : ''}${'0'.repeat(decimalsOf(cell.v))}`
      utils.book_append_sheet(book, sheet, list.list)
    }
    const path = join(folder, `${nameOf(sender)}.xlsx`)
    writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }))
    return [path]
  })
}
