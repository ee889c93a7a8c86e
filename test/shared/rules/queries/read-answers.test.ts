import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RawBook, RawCell, RawSheet } from '../../../../shared/model/raw-sheet.ts'
import type { AskedQuery } from '../../../../shared/rules/queries/asked-queries.ts'
import { checkWord } from '../../../../shared/rules/queries/check-word.ts'
import { markCode } from '../../../../shared/rules/queries/query-code.ts'
import { readAnswers } from '../../../../shared/rules/queries/read-answers.ts'
import { sortAnswers } from '../../../../shared/rules/queries/sort-answers.ts'

const today = '2024-01-20'
const header = ['序号', '问题', '处理方式', '答复', '答复人', '电话', '核实编号（请勿改动）']

function asked(number: number, unit = 'donghai', more: Partial<AskedQuery> = {}): AskedQuery {
  const code = `CX2023-${unit === 'donghai' ? '320722' : '320723'}-${String(number).padStart(4, '0')}`
  const text = `第${number}项有误，请核对。`
  const said = { askedAt: '', askedBy: '', sentAt: '', answer: null, decision: null }
  return {
    query: {
      ...{ id: number, code, unit, period: '2023', rule: 'r', finding: `f${number}`, list: 'targets' },
      ...{ key: String(number), severity: 'A', text, cells: [], cellValues: '[]', due: '2024-01-31' },
      ...{ author: '甲', at: '' },
    },
    state: 'sent',
    rounds: [{ asked: text, ...said }],
    row: '',
    due: '2024-01-31',
    ...more,
  }
}

const known = new Map(
  [...[1, 2, 3, 4, 5].map((number) => asked(number)), asked(1, 'guanyun')].map((one) => [
    one.query.code,
    one,
  ]),
)

type Line = readonly string[]

/** A line of the workbook as it was sent, with its answer. */
function line({ query }: AskedQuery, choice: string, answer: string): Line {
  const mark = markCode(query.code, checkWord(query.code, query.text))
  return ['1', query.text, choice, answer, '张三', '0518-1', mark]
}

function bookOf(lines: readonly Line[], name = '核实单'): RawBook {
  const cells = lines.flatMap((texts, row) =>
    texts.flatMap((content, column): RawCell[] =>
      content === '' ? [] : [{ row: row + 1, column: column + 1, kind: 'text', content }],
    ),
  )
  const sheet: RawSheet = { name, hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [] }
  return { format: 'xlsx', sheets: [sheet] }
}

const of = (number: number) => {
  const found = [...known.values()][number - 1]
  if (!found) throw new Error('no query')
  return found
}
const outcomes = (...books: RawBook[]) =>
  sortAnswers(
    books.map((book) => readAnswers(book).rows),
    known,
    today,
  ).map(({ outcome }) => outcome)

const five: Line[] = [
  line(of(1), '更正（将重新报送）', '267595.1'),
  line(of(2), '数据无误（说明原因）', '企业停产检修三个月'),
  line(of(3), '暂无法核实（预计日期）', '2024-03-01'),
  line(of(4), '', ''),
  line(of(5), '更正', ''),
]
const expected = new Map([
  ['CX2023-320722-0001', 'corrected 267595.1 answered'],
  ['CX2023-320722-0002', 'confirmed 企业停产检修三个月 answered'],
  ['CX2023-320722-0003', 'pending 2024-03-01 answered'],
  ['CX2023-320722-0004', 'null  unanswered'],
  ['CX2023-320722-0005', 'corrected  answered'],
])

test('each line is known by its code', () => {
  const { rows } = readAnswers(bookOf([['东海县核实单'], header, ...five]))
  expect(rows.map(({ code, choice }) => `${code} ${choice}`)).toEqual([
    'CX2023-320722-0001 corrected',
    'CX2023-320722-0002 confirmed',
    'CX2023-320722-0003 pending',
    'CX2023-320722-0004 null',
    'CX2023-320722-0005 corrected',
  ])
  expect(rows[0]).toMatchObject({ ref: 'C3', answer: '267595.1', respondent: '张三', phone: '0518-1' })
})

test('whatever order the lines and columns are in, and whichever are left, each answer is the same', () => {
  const shuffled = fc.shuffledSubarray(five, { minLength: 1 })
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 })
  const blanks = fc.array(fc.constant(['', '说明']), { maxLength: 2 })
  fc.assert(
    fc.property(shuffled, order, blanks, (lines, columns, extra) => {
      const moved = [header, ...lines].map((texts) => ['', ...columns.map((column) => texts[column] ?? '')])
      const { rows } = readAnswers(bookOf([...extra, ...moved, ...extra]))
      const sorted = sortAnswers([rows], known, today)
      expect(sorted).toHaveLength(lines.length)
      for (const { row, outcome } of sorted)
        expect(`${row.choice} ${row.answer} ${outcome}`).toBe(expected.get(row.code))
    }),
  )
})

describe('what is not taken', () => {
  const change = (at: number, text: string, [...texts]: Line = five[0] ?? []): Line => {
    texts[at] = text
    return texts
  }
  test.each<[string, Line, string]>([
    ['a code nobody gave', change(6, 'CX2023-320722-0099/222222'), 'unknown-code'],
    ['a check word of another line', change(6, 'CX2023-320722-0001/222222'), 'code-changed'],
    ['a changed question', change(1, '第1项没有问题。'), 'question-changed'],
    ['a question of another line', change(1, of(2).query.text), 'question-changed'],
    ['text without a choice', change(2, ''), 'no-choice'],
    ['a choice of one’s own', change(2, '不改'), 'unknown-choice'],
    ['no reason', change(3, '', five[1]), 'reason-missing'],
    ['a stock phrase', change(3, '情况属实', five[1]), 'reason-thin'],
    ['no day', change(3, '尽快', five[2]), 'date-missing'],
  ])('%s', (_what, changed, outcome) => {
    expect(outcomes(bookOf([header, changed, ...five.slice(1)]))[0]).toBe(outcome)
  })
  test('a line of another unit', () => {
    const foreign = line(asked(1, 'guanyun'), '更正', '1')
    expect(outcomes(bookOf([header, ...five, foreign])).at(-1)).toBe('other-unit')
  })
  test('the same line twice counts once; two answers to one question do not count', () => {
    const twice = [header, five[0] ?? [], five[0] ?? []]
    expect(outcomes(bookOf(twice))).toEqual(['answered', 'repeated'])
    const both = [header, five[0] ?? [], change(3, '3')]
    expect(outcomes(bookOf(both))).toEqual(['contradicting', 'contradicting'])
    expect(outcomes(bookOf(twice.slice(0, 2)), bookOf([header, change(3, '3')]))).toEqual([
      'contradicting',
      'contradicting',
    ])
  })
  test('an answer that is known already says nothing new; a withdrawn question takes none', () => {
    const answer = { kind: 'corrected', text: '267595.1', respondent: '', phone: '', source: null } as const
    const round = {
      ...of(1).rounds[0],
      answer: { ...answer, author: '', at: '' },
    } as AskedQuery['rounds'][number]
    const states = new Map(known)
    states.set(of(1).query.code, { ...of(1), state: 'answered', rounds: [round] })
    states.set(of(2).query.code, { ...of(2), state: 'withdrawn' })
    const { rows } = readAnswers(bookOf([header, five[0] ?? [], five[1] ?? []]))
    expect(sortAnswers([rows], states, today).map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'not-open',
    ])
  })
})

test('a sheet with codes and no header is named, not guessed at', () => {
  expect(readAnswers(bookOf(five))).toEqual({ rows: [], headless: ['核实单'] })
  expect(readAnswers(bookOf([header, ['1', '什么', '更正', '2']]))).toEqual({ rows: [], headless: [] })
})
