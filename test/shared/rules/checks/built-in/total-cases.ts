import { row, slip, total } from '../../../../fixtures/returns-builder.ts'
import type { RuleCases } from './rule-case.ts'

const waste = (name: string, generated: string | typeof slip, category = '一般工业固体废物') =>
  row(name, { category, generated }, name)
const sums = (...generated: string[]) => total('合计', { generated: generated[0] ?? '' })

/** Cases of the rules about printed totals, which are the same for every list. */
export const totalCases: Readonly<Record<string, RuleCases>> = {
  'wastes.total-of-parts': {
    pass: [
      {
        says: 'the sum',
        now: { donghai: { wastes: [waste('粉煤灰', '10'), waste('炉渣', '5'), sums('15')] } },
      },
      {
        says: 'the sum as far as rounding goes',
        now: { donghai: { wastes: [waste('粉煤灰', '10.04'), waste('炉渣', '5.04'), sums('15.1')] } },
      },
      {
        says: '小计 of what stands above it',
        now: {
          donghai: {
            wastes: [
              ...[waste('粉煤灰', '10'), waste('炉渣', '5'), total('小计', { generated: '15' })],
              ...[waste('废酸', '2', '工业危险废物'), total('小计', { generated: '2' })],
            ],
          },
        },
      },
      {
        says: 'a heading with its own',
        now: {
          donghai: {
            wastes: [
              ...[total('一般工业固体废物', { generated: '15' }), waste('粉煤灰', '10'), waste('炉渣', '5')],
              waste('废酸', '2', '工业危险废物'),
            ],
          },
        },
      },
    ],
    fail: [
      {
        says: 'another number',
        now: { donghai: { wastes: [waste('粉煤灰', '10'), waste('炉渣', '5'), sums('18')] } },
        cell: 'F7',
      },
    ],
    unverifiable: [
      {
        says: 'a part that cannot be read',
        now: { donghai: { wastes: [waste('粉煤灰', '10'), waste('炉渣', slip), sums('15')] } },
      },
    ],
  },
  'projects.total-of-parts': {
    pass: [
      {
        says: 'the sum',
        now: {
          donghai: {
            projects: [
              ...[row('甲', { totalInvestment: '10' }), row('乙', { totalInvestment: '5' })],
              total('总计', { totalInvestment: '15' }),
            ],
          },
        },
      },
    ],
    fail: [
      {
        says: 'another number',
        now: {
          donghai: {
            projects: [row('甲', { totalInvestment: '10' }), total('合计', { totalInvestment: '15' })],
          },
        },
        cell: 'H6',
      },
    ],
    unverifiable: [
      {
        says: 'no parts',
        now: { donghai: { projects: [row('甲', {}), total('合计', { totalInvestment: '15' })] } },
      },
    ],
  },
  'enterprises.total-of-parts': {
    pass: [
      {
        says: 'the sum',
        now: {
          donghai: { enterprises: [row('甲', { generated: '10' }), total('合计', { generated: '10' })] },
        },
      },
    ],
    fail: [
      {
        says: 'another number',
        now: {
          donghai: { enterprises: [row('甲', { generated: '10' }), total('合计', { generated: '12' })] },
        },
        cell: 'M6',
      },
    ],
    unverifiable: [
      {
        says: 'a part that cannot be read',
        now: {
          donghai: { enterprises: [row('甲', { generated: slip }), total('合计', { generated: '12' })] },
        },
      },
    ],
  },
}
