import { describe, expect, it } from 'vitest'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import type { ListKind } from '../../../../shared/model/list-kind.ts'
import type { RawBook, RawCell, RawSheet } from '../../../../shared/model/raw-sheet.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { buildUnitForm } from '../../../../shared/rules/forms/build-unit-form.ts'
import { readFormMark, readFormRowId } from '../../../../shared/rules/forms/form-mark.ts'
import { layOutList } from '../../../../shared/rules/lists/lay-out-list.ts'
import { placeCells } from '../../../../shared/rules/lists/place-cells.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const catalogue = seedCatalogue
const index = indexCatalogue(catalogue)
const unit = catalogue.units.find(({ id }) => id === 'donghai')
if (!unit) throw new Error('the seeds have no 东海县')
const sheets = buildUnitForm({ catalogue, period: '2024', unit, before: { period: '2023', lists: [] } })

type Change = (cells: readonly RawCell[], place: Place) => readonly RawCell[]

interface Place {
  /** Column of a field, and row of an entry's id. */
  readonly column: (field: string) => number
  readonly row: (id: string) => number
  readonly idColumn: number
}

const text = (row: number, column: number, content: string): RawCell => ({
  row,
  column,
  kind: 'text',
  content,
})
const number = (row: number, column: number, content: string): RawCell => ({
  row,
  column,
  kind: 'number',
  content,
})

/** A list of the blank form as its file holds it, with something done to it. */
function formSheet(list: ListKind | null, ...changes: readonly Change[]): RawSheet {
  const sheet = sheets.find((one) => one.list === list)
  if (!sheet) throw new Error('no such sheet')
  const { table } = sheet
  const layout = layOutList(table)
  const placed = placeCells(table, layout)
  const cells = placed.flatMap(({ range, content }): RawCell[] => {
    if (content === null) return []
    return content.kind === 'text'
      ? [text(range.top, range.left, content.text)]
      : [number(range.top, range.left, content.value)]
  })
  const place: Place = {
    column: (field) => table.columns.findIndex((column) => column.field === field) + 1,
    row: (id) => layout.rows[table.rowIds?.ids.indexOf(id) ?? -1]?.[0] ?? 0,
    idColumn: table.columns.length + 1,
  }
  const changed = changes.reduce<readonly RawCell[]>((now, change) => change(now, place), cells)
  return {
    name: table.sheetName,
    hidden: false,
    cells: [...changed].sort((one, other) => one.row - other.row || one.column - other.column),
    merges: [],
    hiddenRows: layout.markRow === null ? [] : [layout.markRow],
    hiddenColumns: [place.idColumn],
  }
}

const put =
  (id: string, field: string, content: string): Change =>
  (cells, { row, column }) => [
    ...cells.filter((cell) => cell.row !== row(id) || cell.column !== column(field)),
    (/^[\d.]+$/.test(content) ? number : text)(row(id), column(field), content),
  ]

const filled = [
  put('targets|15', 'numerator', '85'),
  put('targets|15', 'denominator', '100'),
  put('targets|15', 'value', '85'),
]

const say =
  (where: (mark: string) => boolean, to: string): Change =>
  (cells) =>
    cells.map((cell) => (where(cell.content) ? { ...cell, content: to } : cell))

function read(...given: readonly RawSheet[]) {
  const book: RawBook = { format: 'xlsx', sheets: given }
  const reading = readReturn(book, 2024, index, readingWords)
  const [table] = reading.sheets.flatMap(({ tables }) => tables)
  const answered = table?.records.filter(({ fields }) => fields.numerator?.state === 'number') ?? []
  return { reading, table, answered: answered.map(({ key, fields }) => [key, fields.numerator?.value]) }
}

describe('a form that comes back', () => {
  it('says what it is without a question', () => {
    const { reading, table, answered } = read(formSheet('targets', ...filled))
    expect([reading.units, reading.years, reading.questions]).toEqual([['donghai'], ['2024'], []])
    expect(answered).toEqual([['15', '85']])
    expect(table?.skipped).toEqual([])
  })

  const harmless: readonly (readonly [string, Change])[] = [
    [
      'rows sorted with their ids',
      (cells, { row }) => {
        const [first, last] = [row('targets|1'), row('targets|62')]
        return cells.map((cell) =>
          cell.row < first || cell.row > last ? cell : { ...cell, row: first + last - cell.row },
        )
      },
    ],
    [
      'a row put in',
      (cells, { row }) =>
        cells.map((cell) => (cell.row < row('targets|8') ? cell : { ...cell, row: cell.row + 1 })),
    ],
    ['a row put in above everything', (cells) => cells.map((cell) => ({ ...cell, row: cell.row + 1 }))],
    [
      'columns of no use taken out',
      (cells, { column }) =>
        cells
          .filter((cell) => cell.column !== column('baseline'))
          .map((cell) => (cell.column < column('baseline') ? cell : { ...cell, column: cell.column - 1 })),
    ],
    [
      'a column put in',
      (cells) => cells.map((cell) => (cell.column < 3 ? cell : { ...cell, column: cell.column + 1 })),
    ],
    ['the name of the row written over', put('targets|15', 'name', '综合利用情况')],
    [
      'the name of the row taken out',
      (cells, { row, column }) =>
        cells.filter((cell) => cell.row !== row('targets|15') || cell.column !== column('name')),
    ],
    [
      'blanks behind every text',
      (cells) =>
        cells.map((cell) => (cell.kind === 'text' ? { ...cell, content: `${cell.content} ` } : cell)),
    ],
    ['headers written over', say((content) => content === '分子数值', '我县填的数')],
  ]
  it.each(harmless)('is read all the same with %s', (_, change) => {
    const { reading, answered } = read(formSheet('targets', ...filled, change))
    expect(answered).toEqual([['15', '85']])
    expect([reading.units, reading.years, reading.questions]).toEqual([['donghai'], ['2024'], []])
  })

  it('lets the words decide where its ids were left behind', () => {
    const moved: Change = (cells, { row, idColumn }) => {
      const [one, other] = [row('targets|15'), row('targets|16')]
      return cells.map((cell) => {
        if (cell.column === idColumn || (cell.row !== one && cell.row !== other)) return cell
        return { ...cell, row: cell.row === one ? other : one }
      })
    }
    expect(read(formSheet('targets', ...filled, moved)).answered).toEqual([['15', '85']])
  })

  it('does not take a copied row for the one it was copied from', () => {
    const copied: Change = (cells, { row }) =>
      cells.flatMap((cell) => {
        if (cell.row > row('targets|15')) return [{ ...cell, row: cell.row + 1 }]
        return cell.row === row('targets|15') ? [cell, { ...cell, row: cell.row + 1 }] : [cell]
      })
    const { reading } = read(formSheet('targets', ...filled, copied))
    expect(reading.questions.map(({ kind, raw }) => [kind, raw])).toEqual([
      ['entry', '一般工业固体废物综合利用率★'],
    ])
  })

  it('asks where its mark says another unit than the table', () => {
    const other = say((content) => content.startsWith('填报单位'), '填报单位（盖章）：灌云县')
    expect(read(formSheet('targets', ...filled, other)).reading.units).toEqual(['donghai', 'guanyun'])
  })

  it('asks where its mark says another year than the table', () => {
    const other = say((content) => content.startsWith('报告期'), '报告期：2023年')
    const { reading } = read(formSheet('targets', ...filled, other))
    const [asked] = reading.questions
    expect([asked?.kind, asked?.blocking]).toEqual(['period', true])
    expect(asked?.candidates.map(({ answer }) => answer).toSorted()).toEqual(['2023', '2024'])
  })

  it('is no return of a list in which nobody has written anything', () => {
    for (const list of ['wastes', 'projects'] as const) {
      const { reading } = read(formSheet('targets', ...filled), formSheet(list))
      expect(reading.sheets.map(({ leftOut }) => leftOut)).toEqual([null, readingWords.unfilled])
    }
  })

  it('brings a guide that is no data and no question', () => {
    const { reading } = read(formSheet(null), formSheet('targets', ...filled))
    expect(reading.sheets[0]).toMatchObject({ leftOut: readingWords.guide, isNotes: true })
    expect([reading.units, reading.years, reading.questions]).toEqual([['donghai'], ['2024'], []])
  })

  it('takes a waste with an answer for an entry, and no other', () => {
    const { table } = read(formSheet('wastes', put('wastes|粉煤灰', 'generated', '12')))
    expect(table?.records.map(({ key }) => key)).toEqual(['粉煤灰'])
  })
})

describe('marks and ids', () => {
  it.each([
    '',
    '东海县',
    'huibiao-form:2:targets:2024:donghai',
    'huibiao-form:1:targets:24:donghai',
    'huibiao-form:1:other:2024:donghai',
  ])('are not seen in “%s”', (content) => expect(readFormMark(content)).toBeNull())
  it.each(['15', 'targets', 'targets|', 'other|15', 'targets|4|大型|小型'])('are no id: “%s”', (content) =>
    expect(readFormRowId(content)).toBeNull(),
  )
})
