import { expect, it } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import { bookOf, sheetOf } from '../../../fixtures/sheet-builder.ts'

const index = indexCatalogue(seedCatalogue())

it.each([
  ['上年完成值', '90'],
  ['上年同期', '90'],
  ['2022年完成值', '90'],
  ['2022年实际值', '90'],
  // Of another year, of a plan, a change: last year's value is none of them.
  ['2021年完成值', undefined],
  ['2022年计划', undefined],
  ['较上年增减', undefined],
  ['完成值（万元）', undefined],
])('last year’s value stands under %s: %s', (header, expected) => {
  const sheet = sheetOf([
    ['三级指标', '2023年完成值', '2025年目标值', header],
    ['秸秆综合利用率', 97, 98, 90],
  ])
  const { sheets } = readReturn(bookOf(sheet), 2023, index, readingWords)
  const [record] = sheets.flatMap(({ tables }) => tables.flatMap(({ records }) => records))
  expect(record?.fields.value?.value).toBe('97')
  expect(record?.fields.valueBefore?.value).toBe(expected)
})
