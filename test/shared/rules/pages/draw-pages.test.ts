import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DrawnPage, drawnPageSchema } from '../../../../shared/contract/pages.ts'
import { pageWords } from '../../../../shared/locale/zh/pages.ts'
import type { PrintedRow, PrintedTable } from '../../../../shared/model/printed-list.ts'
import { countPages, drawPages } from '../../../../shared/rules/pages/draw-pages.ts'
import { plainMetrics as metrics } from '../../../fixtures/plain-metrics.ts'
import {
  column,
  entry,
  numberCell,
  printedList,
  projectRows,
  textCell,
} from '../../../fixtures/printed-list.ts'

const draw = (rows: readonly PrintedRow[], more: Partial<PrintedTable> = {}) =>
  drawPages([printedList(rows, more)], { metrics })

/** All runs of a page, with the size that each has. */
function runsOf(page: DrawnPage) {
  return page.texts.flatMap(({ size, runs }) =>
    runs.map(([x, y, width, text]) => ({ x, y, width, text, size })),
  )
}

/** The text of pages, line by line as drawn, without any blanks. */
function bareText(pages: readonly DrawnPage[]): string {
  return pages
    .flatMap(runsOf)
    .map((run) => run.text)
    .join('')
    .replace(/\s/gu, '')
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1
}

/** Names that cannot be parts of each other. */
const named = (index: number) => `甲${String(index).padStart(4, '0')}乙`

function namedRows(count: number, note: (index: number) => string): PrintedRow[] {
  return Array.from({ length: count }, (_, index) =>
    entry({
      seq: textCell(String(index + 1)),
      unit: textCell(`区${Math.floor(index / 7)}`),
      name: textCell(named(index)),
      total: numberCell(`${index}.5`),
      note: textCell(note(index)),
    }),
  )
}

const notes = fc.constantFrom(
  '按计划推进',
  '',
  '进展说明。'.repeat(30),
  'ABC-123/'.repeat(20),
  '第一行\n第二行\n\n第四行',
  '说明'.repeat(900),
)
const tables = fc
  .tuple(fc.integer({ min: 1, max: 120 }), fc.array(notes, { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([count, some, isWide]) => ({
    rows: namedRows(count, (index) => some[index % some.length] ?? ''),
    more: { paper: isWide ? 'A3' : 'A4' } as const,
  }))

describe('whatever the table', () => {
  test('every row is named once, in order', () => {
    fc.assert(
      fc.property(tables, ({ rows, more }) => {
        const text = bareText(draw(rows, more))
        let last = -1
        rows.forEach((_, index) => {
          // A row that goes on over a page’s end is named again, with a word that says so.
          const said = occurrences(text, named(index)) - occurrences(text, named(index) + pageWords.continued)
          expect(said).toBe(1)
          expect(text.indexOf(named(index))).toBeGreaterThan(last)
          last = text.indexOf(named(index))
        })
      }),
      { numRuns: 30 },
    )
  })

  test('no character of a text is lost, wherever pages end', () => {
    fc.assert(
      fc.property(tables, ({ rows, more }) => {
        const count = (text: string) => {
          const counts = new Map<string, number>()
          for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
          return counts
        }
        const meant = rows.map((row) => ('cells' in row ? JSON.stringify(row.cells.note) : '')).join('')
        const drawn = count(bareText(draw(rows, more)))
        // Characters that stand in the notes and nowhere else on the paper.
        for (const character of ['进', '展', '说', '明', 'B', '四'])
          expect(drawn.get(character) ?? 0).toBe(count(meant).get(character) ?? 0)
      }),
      { numRuns: 30 },
    )
  })

  test('nothing leaves the paper, and no two runs overlap', () => {
    fc.assert(
      fc.property(tables, ({ rows, more }) => {
        for (const page of draw(rows, more)) {
          const runs = runsOf(page).toSorted((a, b) => a.y - b.y)
          for (const { x, y, width, size } of runs) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x + width).toBeLessThanOrEqual(page.width)
            expect(y - size).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(page.height)
          }
          runs.forEach((run, index) => {
            for (const other of runs.slice(index + 1)) {
              if (other.y - 0.88 * other.size >= run.y + 0.12 * run.size - 0.02) {
                if (other.y > run.y + 40) break
                continue
              }
              const apart = run.x + run.width <= other.x + 0.02 || other.x + other.width <= run.x + 0.02
              expect(apart, `“${run.text}” and “${other.text}”`).toBe(true)
            }
          })
        }
      }),
      { numRuns: 20 },
    )
  })

  test('its pages are what the contract says', () => {
    for (const page of draw(
      namedRows(40, () => '说明'),
      { paper: 'A3' },
    ))
      expect(drawnPageSchema.parse(page)).toEqual(page)
  })
})

test('3,000 rows: every page has the head and its number, no row is lost', () => {
  const pages = draw(projectRows(3000))
  const text = bareText(pages)
  expect(pages.length).toBe(countPages([printedList(projectRows(3000))]))
  expect(occurrences(text, '累计完成投资')).toBe(pages.length)
  pages.forEach((page, index) => {
    const own = bareText([page])
    expect(own).toContain(`第${index + 1}页共${pages.length}页`)
    expect(own.includes('续表：东海县项目清单')).toBe(index > 0)
  })
  const names = pages.flatMap(runsOf).flatMap((run) => (/^项目\d+$/.test(run.text) ? [run.text] : []))
  expect(names.join()).toBe(Array.from({ length: 3000 }, (_, index) => `项目${index + 1}`).join())
})

describe('borders', () => {
  /** The upper and lower edge of what is closed by lines at the left and right. */
  const edges = (page: DrawnPage) => {
    const down = page.lines.filter(([x1, , x2]) => x1 === x2)
    const across = page.lines.filter(([, y1, , y2]) => y1 === y2)
    const left = Math.min(...page.lines.map(([x1]) => x1))
    const right = Math.max(...page.lines.map(([, , x2]) => x2))
    return { down, across, left, right }
  }
  test('every page’s table is closed on all four sides', () => {
    for (const page of draw(namedRows(90, (index) => (index % 9 === 0 ? '说明'.repeat(700) : '说明')))) {
      const { down, across, left, right } = edges(page)
      const ys = across.map(([, y]) => y)
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
      const isWhole = (line: readonly number[]) => line[0] === left && line[2] === right
      expect(across.filter(([, y]) => y === top).some(isWhole)).toBe(true)
      expect(across.filter(([, y]) => y === bottom).some(isWhole)).toBe(true)
      for (const x of [left, right])
        expect(down.some((line) => line[0] === x && line[1] === top && line[3] === bottom)).toBe(true)
    }
  })
})

describe('what a new page says again', () => {
  test('the group’s label, with a word', () => {
    const pages = draw(projectRows(130))
    const again = pages.map((page) => occurrences(bareText([page]), pageWords.continued))
    expect(again[0]).toBe(0)
    expect(again.slice(1).every((count) => count <= 1)).toBe(true)
    expect(again.filter((count) => count === 1).length).toBeGreaterThan(3)
  })
  test('a label that just fits its row has room for the word', () => {
    const rows = Array.from({ length: 80 }, (_, index) =>
      entry({ unit: textCell('一'.repeat(40)), name: textCell(named(index)) }),
    )
    const pages = draw(rows, {
      columns: [column('unit', { width: 10, role: 'heading' }), column('name', { role: 'key' })],
    })
    const text = bareText(pages)
    expect(occurrences(text, '一')).toBe(40 * pages.length)
    expect(occurrences(text, pageWords.continued)).toBe(pages.length - 1)
  })
})

describe('marks and numbers', () => {
  const list = printedList(projectRows(60))
  test('a draft says so in the header and across the page', () => {
    for (const page of drawPages([list], { metrics, mark: { kind: 'draft', text: '未定稿' } })) {
      expect(page.watermark?.text).toBe('未定稿')
      expect(bareText([page])).toContain('未定稿')
    }
  })
  test('what is final says so in the header alone', () => {
    const text = pageWords.final('2024年3月1日')
    for (const page of drawPages([list], { metrics, mark: { kind: 'final', text } })) {
      expect(page.watermark).toBeNull()
      expect(bareText([page])).toContain('定稿2024年3月1日')
    }
  })
  test('a bound batch is numbered through, each list by itself too', () => {
    const two = [list, printedList(projectRows(3), { title: '第二张' })]
    const own = countPages([list])
    const pages = drawPages(two, { metrics, batch: { first: 5, of: 99 } })
    expect(pages.map((page) => page.table)).toEqual([...Array(own).fill(0), 1])
    pages.forEach((page, index) => {
      expect(bareText([page])).toContain(`全册第${index + 5}页共99页`)
    })
    expect(bareText(pages.slice(-1))).toContain('第二张第1页共1页')
  })
})
