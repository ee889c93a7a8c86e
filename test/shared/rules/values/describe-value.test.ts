import { describe, expect, it } from 'vitest'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { accountSheet } from '../../../../shared/rules/recognise/account-sheet.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import { bookOf, sheetOf } from '../../../fixtures/sheet-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const index = indexCatalogue(seedCatalogue)

describe('the report of a cell', () => {
  it('has the notes, the structure and the suggestion beside the value', () => {
    const { sheets } = readReturn(
      bookOf(
        sheetOf([
          ['项目名称', '总投资（亿元）', '累计完成投资（亿元）', '本年度投资计划'],
          ['示例项目', '30~40', '12..5', 300],
        ]),
      ),
      2023,
      index,
      readingWords,
    )
    const [account] = sheets.flatMap((sheet) => accountSheet(sheet, []))
    const fields = account?.records[0]?.fields
    expect(fields?.totalInvestment).toEqual({
      ref: 'B2',
      raw: '30~40',
      state: 'range',
      value: '30~40',
      unit: '万元',
      converted: { from: '亿元', factor: '10000' },
      bounds: ['300000', '400000'],
    })
    const suggestion = { to: '12.5', why: '去掉多余或误录的字符后的数。' }
    expect(fields?.completedInvestment).toMatchObject({
      state: 'unparseable',
      value: null,
      notes: [{ code: 'slip', weight: 'fault', suggestion }],
      suggestion,
    })
    expect(fields?.yearPlan).toEqual({ ref: 'D2', raw: '300', state: 'number', value: '300', unit: '万元' })
  })
})
