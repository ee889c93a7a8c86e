import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Query, QueryEvent, QueryEventKind } from '../../../../shared/model/query.ts'
import { checkWord } from '../../../../shared/rules/queries/check-word.ts'
import { dueDate } from '../../../../shared/rules/queries/due-date.ts'
import { expectedDay, judgeAnswer } from '../../../../shared/rules/queries/judge-answer.ts'
import { otherUnitIn } from '../../../../shared/rules/queries/other-units.ts'
import { markCode, queryCode, readCode } from '../../../../shared/rules/queries/query-code.ts'
import { queryRounds } from '../../../../shared/rules/queries/query-rounds.ts'
import { mayHappen, queryState } from '../../../../shared/rules/queries/query-state.ts'
import { shownQuestion } from '../../../../shared/rules/queries/write-question.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const query: Query = {
  ...{ id: 1, code: 'CX2023-320722-0001', unit: 'donghai', period: '2023', rule: null, finding: null },
  ...{ list: 'targets', key: '15', severity: 'A', text: '第15项有误。', cells: [], cellValues: '[]' },
  ...{ due: '2024-01-18', author: '甲', at: '2024-01-10T00:00:00Z' },
}

function event(kind: QueryEventKind, more: Partial<QueryEvent> = {}): QueryEvent {
  const said = { answer: null, text: '', respondent: '', phone: '', source: null }
  return { id: 1, query: 1, kind, ...said, author: '甲', at: '2024-01-11T00:00:00Z', ...more }
}

describe('state and rounds', () => {
  test.each<[QueryEventKind[], string]>([
    [[], 'draft'],
    [['sent'], 'sent'],
    [['sent', 'answered'], 'answered'],
    [['sent', 'answered', 'reopened', 'sent'], 'sent'],
    [['sent', 'answered', 'accepted', 'closed'], 'closed'],
  ])('%j is %s', (kinds, state) => {
    expect(queryState(kinds.map((kind) => event(kind)))).toBe(state)
  })
  test('a rejection reaches the unit whatever was settled before; what is withdrawn is over', () => {
    for (const state of ['sent', 'answered', 'accepted', 'closed'] as const)
      expect(mayHappen(state, 'reopened')).toBe(true)
    for (const kind of ['sent', 'answered', 'accepted', 'reopened', 'closed', 'withdrawn'] as const)
      expect(mayHappen('withdrawn', kind)).toBe(false)
    expect(mayHappen('draft', 'answered')).toBe(false)
  })
  test('a reopened query shows the earlier answer and the reason in its next letter', () => {
    const rounds = queryRounds(query, [
      event('sent'),
      event('answered', { answer: 'confirmed', text: '企业停产检修三个月' }),
      event('reopened', { text: '请附停产证明' }),
      event('sent'),
    ])
    expect(rounds).toHaveLength(2)
    expect(rounds[0]).toMatchObject({ answer: { kind: 'confirmed', text: '企业停产检修三个月' } })
    expect(rounds[1]).toMatchObject({ asked: '请附停产证明', answer: null })
    expect(shownQuestion(rounds)).toBe(
      '第15项有误。\n【第2次核实】上次答复：数据无误，企业停产检修三个月。退回原因：请附停产证明',
    )
    expect(shownQuestion(rounds, 0)).toBe('第15项有误。')
  })
})

describe('codes', () => {
  test('name period, unit and number', () => {
    expect(queryCode('2023', '320722', 7)).toBe('CX2023-320722-0007')
    expect(queryCode('2023', 'xuwei', 12345)).toBe('CX2023-XUWEI-12345')
  })
  test.each([
    ['CX2023-320722-0007/7K3QF2', 'CX2023-320722-0007', '7K3QF2'],
    ['  cx2023-320722-0007 / 7k3qf2\n', 'CX2023-320722-0007', '7K3QF2'],
    ['ＣＸ２０２３－３２０７２２－０００７／７Ｋ３ＱＦ２', 'CX2023-320722-0007', '7K3QF2'],
    ['CX2023—320722–0007', 'CX2023-320722-0007', null],
  ])('%j is read as %s', (text, code, check) => {
    expect(readCode(text)).toEqual({ code, check })
  })
  test.each(['', '0007', '见 CX2023-320722-0007 的答复', 'CX2023-320722-0007/7K3', 'CX23-320722-0007'])(
    '%j is no code',
    (text) => expect(readCode(text)).toBeNull(),
  )
  test('what is written is read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2021, max: 2025 }),
        fc.constantFrom('320722', '320706405', 'xuwei'),
        fc.integer({ min: 1, max: 99999 }),
        fc.string(),
        (period, unit, number, question) => {
          const code = queryCode(String(period), unit, number)
          const check = checkWord(code, question)
          expect(readCode(markCode(code, check))).toEqual({ code, check })
        },
      ),
    )
  })
})

describe('the check word', () => {
  test('is the same for the same words, however a program spaces them', () => {
    expect(checkWord('A', '第15项（L19）有误。\n请核对。')).toBe(checkWord('A', '第15项(L19)有误。 请核对。'))
  })
  test('differs where the code or the question does', () => {
    const words = new Set(['A', 'B'].flatMap((code) => ['问一', '问二'].map((text) => checkWord(code, text))))
    expect(words.size).toBe(4)
    for (const word of words) expect(word).toMatch(/^[2-9A-HJ-NP-Z]{6}$/)
  })
})

test.each([
  ['2024-01-10', 7, '2024-01-17'],
  ['2024-01-06', 7, '2024-01-15'],
  ['2024-01-07', 7, '2024-01-15'],
  ['2024-02-23', 7, '2024-03-01'],
])('%s and %i days is %s: never a weekend', (today, days, due) => {
  expect(dueDate(today, days)).toBe(due)
})

describe('answers', () => {
  const today = '2024-01-20'
  test.each([
    [null, '有停产', 'no-choice'],
    ['unknown', '有停产', 'unknown-choice'],
    ['corrected', '', null],
    ['corrected', '267595.1', null],
    ['confirmed', '', 'reason-missing'],
    ['confirmed', '核实无误', 'reason-thin'],
    ['confirmed', '情况属实。', 'reason-thin'],
    ['confirmed', '企业全年停产检修，没有产生量。', null],
    ['pending', '', 'date-missing'],
    ['pending', '下个月', 'date-missing'],
    ['pending', '2024年3月1日', null],
    ['pending', '预计2024-03-01前', null],
    ['pending', '3月1日', null],
    ['pending', '2024-01-19', 'date-past'],
  ] as const)('%s with %j: %s', (choice, text, fault) => {
    expect(judgeAnswer(choice, text, today)).toBe(fault)
  })
  test.each([
    ['2024年2月', '2024-02-31'],
    ['20240301', '2024-03-01'],
    ['２０２４年３月１日', '2024-03-01'],
  ])('%s is until %s', (text, day) => expect(expectedDay(text, today)).toBe(day))
})

describe('names of other units', () => {
  const { units } = seedCatalogue
  const donghai = units.find(({ id }) => id === 'donghai')
  if (!donghai) throw new Error('no unit')
  test.each([
    ['东海县的数据与灌云县相近', '灌云县'],
    ['与连云港市徐圩新区管委会填报的重复', '连云港市徐圩新区'],
    ['连云港市东海县填报的数有误', null],
    ['请报连云港市', null],
    ['连云港高新区也报了', '连云港高新区'],
  ])('%s: %s', (text, other) => {
    const found = otherUnitIn(text, donghai, units)
    if (other === null) expect(found).toBeNull()
    else expect(found).toContain(other)
  })
  test('the unit may name whom it likes in its own words', () => {
    expect(otherUnitIn('项目“灌云县炉渣转运”没有填写', donghai, units, ['灌云县炉渣转运'])).toBeNull()
  })
})
