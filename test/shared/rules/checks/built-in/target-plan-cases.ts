import { foreign, ratio, row, slip, target } from '../../../../fixtures/returns-builder.ts'
import type { RuleCases } from './rule-case.ts'
import { nothing, of } from './target-returns.ts'

const numbered = (seq: number, number: string) => target(seq, { seq: number, value: '3' })
const required = (list: readonly number[]) => list.map((seq) => target(seq, { value: '/' }))
const allRequired = [
  ...[1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 20, 21, 22, 23, 26, 27, 28, 29, 30, 32, 33, 34, 38, 39],
  ...[41, 42, 43, 45, 48, 52, 53, 54],
]
const allOptional = [5, 8, 19, 24, 25, 31, 35, 36, 40, 46, 47, 49, 50, 51, 55, 56, 57, 58, 59]

/** Rules that compare the rows with the catalogue: which there have to be, and what the plan prints for them. */
export const targetPlanCases: Readonly<Record<string, RuleCases>> = {
  'targets.required-present': {
    pass: [{ says: 'all of them', now: of(...required(allRequired)) }],
    fail: [
      { says: 'one is lacking', now: of(...required(allRequired.filter((seq) => seq !== 32))), cell: null },
      {
        says: 'one is blank',
        now: of(...required(allRequired.filter((seq) => seq !== 2)), ratio(2, '', '', '')),
        cell: 'L39',
      },
    ],
    unverifiable: [nothing],
  },
  'targets.optional-present': {
    pass: [{ says: 'all of them', now: of(...required(allOptional)) }],
    fail: [{ says: 'one is lacking', now: of(...required(allOptional.slice(1))), cell: null }],
    unverifiable: [nothing],
  },
  'targets.indicator-known': {
    pass: [{ says: 'an indicator of the plan', now: of(target(5, { value: '3' })) }],
    fail: [{ says: 'another', now: of(row(null, { name: '人均绿地面积', value: '3' })), cell: 'D5' }],
    unverifiable: [nothing],
  },
  'targets.returned-twice-differing': {
    pass: [
      { says: 'once', now: of(ratio(15, '93', '100', '93')) },
      { says: 'the second row is empty', now: of(ratio(15, '93', '100', '93'), ratio(15, '', '', '')) },
      {
        says: 'each class once',
        now: of(ratio(4, '1', '2', '50', '大型'), ratio(4, '1', '4', '25', '中型')),
      },
    ],
    fail: [
      {
        says: 'two numbers',
        now: of(ratio(15, '93', '100', '93'), ratio(15, '94', '100', '94')),
        cell: 'I6',
      },
    ],
    unverifiable: [nothing],
  },
  'targets.returned-twice-same': {
    pass: [{ says: 'once', now: of(ratio(15, '93', '100', '93')) }],
    fail: [
      { says: 'the same', now: of(ratio(15, '93', '100', '93'), ratio(15, '93', '100', '93')), cell: 'I6' },
    ],
    unverifiable: [nothing],
  },
  'targets.single-reporter': {
    pass: [
      { says: 'its own', now: { xuwei: { targets: [target(6, { value: '2' })] } }, unit: 'xuwei' },
      { says: 'none of it', now: of(target(6, { value: '0' })) },
      { says: '不适用', now: of(target(6, { value: '/' })) },
    ],
    fail: [{ says: 'somebody else’s', now: of(target(6, { value: '2' })), cell: 'L5' }],
    unverifiable: [nothing],
  },
  'targets.city-only': {
    pass: [{ says: '不适用', now: of(ratio(60, '/', '/', '/')) }],
    fail: [{ says: 'a survey of its own', now: of(ratio(60, '90', '100', '90')), cell: 'L5' }],
    unverifiable: [nothing],
  },
  'targets.city-own-figure': {
    pass: [{ says: 'a unit', now: of(ratio(15, '93', '100', '93')) }],
    fail: [
      {
        says: 'the city',
        now: { lianyungang: { targets: [ratio(15, '93', '100', '93')] } },
        unit: 'lianyungang',
        cell: 'L5',
      },
    ],
    unverifiable: [{ ...nothing, unit: 'lianyungang' }],
  },
  'targets.measure-known': {
    pass: [{ says: 'the unit of the plan', now: of(target(5, { value: '3' })) }],
    fail: [{ says: 'another', now: of(target(5, { value: foreign('3', '亩') })), cell: 'L5' }],
    unverifiable: [nothing],
  },
  'targets.measure-as-planned': {
    pass: [
      { says: 'the plan’s', now: of(target(19, { measure: '吨', value: '3' })) },
      { says: 'in full width', now: of(target(15, { measure: '（％）', value: '3' })) },
    ],
    fail: [{ says: 'one that converts', now: of(target(19, { measure: '万吨', value: '3' })), cell: 'E5' }],
    unverifiable: [nothing],
  },
  'targets.part-names-as-planned': {
    pass: [
      { says: 'the definition’s', now: of(target(2, { numeratorName: '一般工业固体废物产生量（吨）' })) },
      { says: 'without its scope', now: of(target(15, { numeratorName: '一般工业固体废物综合利用量' })) },
    ],
    fail: [
      {
        says: 'another indicator’s',
        now: of(target(2, { numeratorName: '工业危险废物产生量' })),
        cell: 'H5',
      },
      { says: 'the other part’s', now: of(target(2, { numeratorName: '工业增加值（万元）' })), cell: 'H5' },
    ],
    unverifiable: [nothing],
  },
  'targets.sequence-as-planned': {
    pass: [{ says: 'the plan’s', now: of(numbered(5, '5'), numbered(6, '6'), numbered(47, '47')) }],
    fail: [
      {
        says: 'a row too low',
        now: of(numbered(5, '5'), numbered(19, '19'), numbered(47, '48')),
        cell: 'A7',
      },
    ],
    unverifiable: [
      { says: 'numbers of its own', now: of(numbered(5, '1'), numbered(19, '2'), numbered(47, '3')) },
    ],
  },
  'targets.baseline-as-planned': {
    pass: [
      { says: 'the number', now: of(target(15, { baseline: '90.3' })) },
      {
        says: 'nothing printed, nothing compared',
        now: of(target(15, { baseline: '90.30' }), target(31, { baseline: '60' })),
      },
    ],
    fail: [{ says: 'another number', now: of(target(15, { baseline: '93.0' })), cell: 'F5', to: '90.30%' }],
    unverifiable: [
      { says: 'no such column', now: of(target(15, { value: '93' })) },
      { says: 'words', now: of(target(15, { baseline: '见附件' })) },
    ],
  },
  'targets.target-as-planned': {
    pass: [
      { says: 'the number', now: of(target(15, { target: '93' })) },
      {
        says: 'an inequality',
        now: of(
          target(22, {
            target: { state: 'inequality', value: '>95%', compared: { operator: '>', bound: '95' } },
          }),
        ),
      },
      {
        says: 'classes',
        now: of(
          target(4, {
            target: {
              state: 'composite',
              value: '大型90%、中型90%、小型60%',
              parts: [
                { part: '大型', value: '90' },
                { part: '中型', value: '90' },
                { part: '小型', value: '60' },
              ],
            },
          }),
        ),
      },
    ],
    fail: [{ says: 'a lower one', now: of(target(15, { target: '90' })), cell: 'G5', to: '93%' }],
    unverifiable: [{ says: 'no such column', now: of(target(15, { value: '93' })) }],
  },
  'targets.not-below-baseline': {
    pass: [{ says: 'better', now: of(ratio(15, '92', '100', '92')) }],
    fail: [{ says: 'worse', now: of(ratio(15, '80', '100', '80')), cell: 'L5' }],
    unverifiable: [nothing],
  },
  'targets.value-understood': {
    pass: [{ says: 'a number', now: of(target(5, { value: '3' })) }],
    fail: [{ says: 'a slip', now: of(target(5, { value: slip })), cell: 'L5' }],
    unverifiable: [nothing],
  },
  'targets.value-certain': {
    pass: [{ says: 'a number', now: of(target(5, { value: '3' })) }],
    fail: [
      {
        says: 'a fraction where percent are asked for',
        now: of(
          target(15, {
            value: {
              state: 'number',
              value: '0.93',
              decimals: 2,
              notes: [{ code: 'percent-fraction', to: '93' }],
            },
          }),
        ),
        cell: 'L5',
        to: '93',
      },
    ],
    unverifiable: [nothing],
  },
}
