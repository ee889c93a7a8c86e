import type { Form, FormField } from '../../model/catalogue.ts'
import { type TableKind, tableKinds } from '../../model/list-kind.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { cellRef } from '../cell-ref.ts'
import { normaliseName } from '../normalise-name.ts'
import { filledColumns, holdsNumbers } from './column-content.ts'
import { type HeaderText, parseHeaderText } from './header-text.ts'
import { headerFingerprint, headerKey } from './hints.ts'
import { indicatorsOfHeading } from './item-heading.ts'
import { itemQuestion } from './item-indicator.ts'
import type { HeaderColumn, HeaderContext } from './match-header.ts'
import { nearestForm } from './nearest-form.ts'
import { turnsOf } from './other-meaning.ts'
import type { SheetReading } from './read-return.ts'
import type { TableReading } from './read-table.ts'
import type { Candidate, ReadingQuestion } from './reading-question.ts'

/** Fields without which a list says nothing: an unknown column of figures may be one of them. */
const mainFields: Partial<Record<TableKind, readonly string[]>> = {
  targets: ['value', 'numerator'],
  wastes: ['generated'],
  projects: ['totalInvestment'],
  enterprises: ['generated', 'creditCode'],
  facilities: ['designCapacity', 'actual'],
}

const isFigure = (field: FormField) => field.content === 'number' || field.content === 'value'
// Figures that no list of the plan wants, whatever the unit keeps them for.
const ownFigures =
  /代码|编码|达标|进度|天数|页码|面积|人口|电话|手机|联系|传真|邮编|分值|序号|编号|年份|科室|经办|审核/

// 填报单位：海州区 beside the first column of a table on its side.
const isStatement = /^(?:填报|报送|上报|编报|报告|统计|单位)[^:]*:./

/** What a column is asked about for: maybe a figure of the list, or only one of another time or a plan. */
function askedFor(said: HeaderText, year: number | null): 'maybe' | 'turned' | 'never' {
  if (ownFigures.test(said.words) || isStatement.test(said.words)) return 'never'
  // A part of a figure that the list does not break down: 产生量 / 其中：外省转入.
  if (/(?:^|\/)其中(?!.*(?:往年|以前|贮存|储存))/.test(said.words)) return 'never'
  const turns = turnsOf(said.words)
  if (turns.includes('change')) return 'never'
  const isOther = said.year !== null && said.year !== year
  return turns.length > 0 || isOther ? 'turned' : 'maybe'
}

function fieldCandidates(form: Form, taken: ReadonlySet<string>): Candidate[] {
  return form.fields
    .filter((field) => !taken.has(field.field) && !field.lastYear)
    .map((field) => ({ answer: field.field, label: [field.group, field.label].filter(Boolean).join('／') }))
}

const isSameHead = (one: HeaderColumn, other: HeaderColumn) =>
  other.path !== '' && normaliseName(one.path) === normaliseName(other.path)

/** Columns of figures that the list does not know, while a figure of the list has no column. */
function askColumns(reading: TableReading, { year }: HeaderContext): ReadingQuestion[] {
  const { table, fingerprint } = reading
  const { header, grid } = table
  const { form, list } = header
  const taken = new Set(header.columns.flatMap((column) => column.field?.field ?? []))
  const open = fieldCandidates(form, taken).filter((candidate) =>
    form.fields.some((field) => field.field === candidate.answer && isFigure(field)),
  )
  const main = mainFields[list] ?? []
  const blocking = header.long === null && main.length > 0 && !main.some((field) => taken.has(field))
  if (open.length === 0) return []
  const shape = [header.long?.item, header.long?.amount, header.unitColumn, header.timeColumn]
  // Figures under no header at all may be those that the list lacks.
  const headless = filledColumns(grid, header.bottom)
    .filter((column) => blocking && !header.columns.some((one) => one.column === column))
    .map((column): HeaderColumn => ({ column, path: '', unit: null, field: null, how: 'alias' }))
  const asked = [...header.columns, ...headless].flatMap((column) => {
    const said = parseHeaderText(column.path)
    if (column.field || shape.includes(column.column) || grid.hiddenColumns.has(column.column)) return []
    if (said.words === '' && column.path !== '' && said.year === year) return []
    // What was answered before is not asked about again.
    if (column.how !== 'exact' && column.how !== 'alias') return []
    const why = askedFor(said, year)
    return why === 'never' || !holdsNumbers(grid, header.bottom, column.column) ? [] : [{ column, why }]
  })
  // Last year's figures are no question, unless there are no others.
  const near = asked.filter((one) => one.why === 'maybe')
  return (near.length > 0 || !blocking ? near : asked).map(({ column }): ReadingQuestion => {
    const [row, at] = grid.turned ? [column.column, header.bottom] : [header.bottom, column.column]
    const common = {
      sheet: grid.sheet.name,
      ref: cellRef(row, at),
      raw: column.path,
      path: column.path,
      list,
    }
    // 产生量 twice: which of the two it is, nothing says.
    const same = header.columns.find((one) => one.field && isFigure(one.field) && isSameHead(one, column))
    const own = same?.field
      ? fieldCandidates(form, new Set())
          .filter((one) => one.answer === same.field?.field)
          .map((one) => ({ ...one, isNear: true }))
      : []
    return {
      ...{ kind: 'column', ...common, fingerprint },
      candidates: [...own, ...open],
      blocking: blocking || same !== undefined,
    }
  })
}

function entryCandidates(list: TableKind, index: CatalogueIndex): Candidate[] {
  const { indicators, tasks, wastes } = index.catalogue
  if (list === 'items')
    return indicators
      .filter((one) => one.items !== undefined)
      .map((one) => ({ answer: String(one.seq), label: one.name }))
  if (list === 'targets') return indicators.map((one) => ({ answer: String(one.seq), label: one.name }))
  if (list === 'wastes') return wastes.map((one) => ({ answer: one.name, label: one.name }))
  return list === 'tasks' ? tasks.map((one) => ({ answer: one.code, label: one.title })) : []
}

/** Rows whose name the catalogue does not know though they bring a figure, and entries that come twice. */
function askEntries(reading: TableReading, { index, hints }: HeaderContext): ReadingQuestion[] {
  const { table, fingerprint, records } = reading
  const { list, columns } = table.header
  if (list !== 'targets' && list !== 'tasks' && list !== 'wastes') return []
  const all = entryCandidates(list, index)
  const answered = new Set(hints.entries.filter((hint) => hint.list === list).map((hint) => hint.name))
  const keyColumn = columns.find((column) => column.field?.content === 'key')
  const seen = new Map<string, number>()
  return records.flatMap((record): ReadingQuestion[] => {
    const id = `${record.key}\n${record.part ?? ''}`
    const before = record.key === null ? 0 : (seen.get(id) ?? 0)
    seen.set(id, before + 1)
    const isUnknown = record.key === null && !answered.has(normaliseName(record.label))
    // Rows of one waste add up; two rows of an indicator or a task contradict each other.
    if (!isUnknown && (before === 0 || list === 'wastes')) return []
    const ofRow = record.fields.seq?.value ?? record.fields.code?.value ?? null
    // The number of the row speaks for an entry that its name does not say.
    const same = all.find((candidate) => candidate.answer === ofRow)
    const candidates = same ? [{ ...same, isNear: true }, ...all.filter((one) => one !== same)] : all
    const keyField = keyColumn?.field?.field ?? ''
    const at = record.fields[keyField]?.at ?? (keyColumn ? cellRef(record.row, keyColumn.column) : '')
    const common = {
      sheet: table.grid.sheet.name,
      ref: at,
      raw: record.label,
      path: keyColumn?.path ?? null,
      list,
    }
    return [{ kind: 'entry', ...common, fingerprint, candidates, blocking: false }]
  })
}

/** Headings of lists of named things that no indicator, or more than one, answers to; each is asked about once. */
function askHeadings(reading: TableReading, { index, hints }: HeaderContext): ReadingQuestion[] {
  const { table, fingerprint, records } = reading
  const { list } = table.header
  if (list !== 'items') return []
  const column = table.header.columns.find((one) => one.field?.field === 'indicator')
  const asked = new Set(hints.entries.filter((hint) => hint.list === list).map((hint) => hint.name))
  const all = entryCandidates(list, index)
  return records.flatMap((record): ReadingQuestion[] => {
    const value = record.fields.indicator
    const raw = itemQuestion(value, index)
    if (raw === '' || asked.has(normaliseName(raw))) return []
    asked.add(normaliseName(raw))
    const near = indicatorsOfHeading(raw, index).map(({ seq }) => String(seq))
    return [
      {
        ...{ kind: 'entry', sheet: table.grid.sheet.name, raw, list, fingerprint, blocking: false },
        ref: value?.at ?? (column ? cellRef(record.row, column.column) : ''),
        path: column?.path ?? null,
        candidates: all.map((one) => (near.includes(one.answer) ? { ...one, isNear: true } : one)),
      },
    ]
  })
}

/** A sheet that has the columns of a list but not the one that names its entries. */
function askSheet(reading: SheetReading, context: HeaderContext): ReadingQuestion[] {
  const { grid, sheet } = reading
  const near = nearestForm(grid, context)
  if (!near) return []
  const { form, columns, row } = near
  const keys = columns.map((column) => headerKey(column.path, context.year))
  const fingerprint = headerFingerprint(keys)
  const lists = tableKinds.map((kind) => ({
    answer: kind,
    label: context.forms.find((one) => one.list === kind)?.titles[0] ?? kind,
  }))
  const first = columns[0]
  const of = { sheet: sheet.name, list: form.list, fingerprint, blocking: true }
  const taken = new Set(columns.flatMap((column) => column.field?.field ?? []))
  const open = fieldCandidates(form, taken)
  const asked = columns.filter((column) => column.field === null && column.path !== '')
  return [
    {
      ...{ kind: 'list' as const, ...of, path: null },
      ref: first ? cellRef(row, first.column) : '',
      raw: columns.map((column) => column.path).join('、'),
      candidates: [
        ...lists.filter((one) => one.answer === form.list).map((one) => ({ ...one, isNear: true })),
        ...lists.filter((one) => one.answer !== form.list),
      ],
    },
    ...asked.map((column) => ({
      ...{ kind: 'column' as const, ...of },
      ref: cellRef(row, column.column),
      raw: column.path,
      path: column.path,
      candidates: open,
    })),
  ]
}

/** What a return leaves open about its tables, columns and entries. */
export function askAboutTables(sheets: readonly SheetReading[], context: HeaderContext): ReadingQuestion[] {
  return sheets.flatMap((sheet) => {
    if (sheet.sheet.hidden) return []
    if (sheet.tables.length === 0) return askSheet(sheet, context)
    return sheet.tables.flatMap((table) => [
      ...askColumns(table, context),
      ...askEntries(table, context),
      ...askHeadings(table, context),
    ])
  })
}
