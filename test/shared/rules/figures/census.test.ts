import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import type { Catalogue, Indicator } from '../../../../shared/model/catalogue.ts'
import type { PeriodReturns } from '../../../../shared/model/received.ts'
import { columnNumber } from '../../../../shared/rules/cell-ref.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { inspectBook } from '../../../../shared/rules/inspect/inspect-book.ts'
import { parseValue } from '../../../../shared/rules/parse-value.ts'
import { indicatorOf } from '../../../fixtures/figure-builder.ts'
import { amountIn } from '../../../fixtures/value-contexts.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

/** The census of 2010 by counties under their prefectures; it belongs to its publisher and lies beside the project. */
const path = fileURLToPath(
  new URL(
    '../../../../../shared/samples/workbooks/leiii+census/data/census/census_county_2010_v1.xlsx',
    import.meta.url,
  ),
)
const present = existsSync(path)

interface Prefecture {
  readonly name: string
  readonly row: number
  readonly first: number
  readonly last: number
}

async function readCensus() {
  const book = await readBook(new Uint8Array(readFileSync(path)), 'census_county_2010_v1.xlsx')
  const [table] = inspectBook(book).flatMap((sheet) => sheet.tables)
  const cells = new Map(book.sheets[0]?.cells.map((cell) => [`${cell.row}/${cell.column}`, cell]))
  const columns = (table?.columns ?? []).filter(({ kind }) => kind === 'additive')
  const nameOf = new Map(table?.rows.map(({ row, label }) => [row, label.trim()]))
  const prefectures = (table?.totals ?? []).flatMap((total): Prefecture[] => {
    const [, first, last = first] = /^C(\d+)(?::C(\d+))?$/.exec(total.parts[0] ?? '') ?? []
    const row = Number(/^C(\d+)$/.exec(total.cell)?.[1])
    if (!first || !last || Number.isNaN(row)) return []
    return [{ name: nameOf.get(row) ?? '', row, first: Number(first), last: Number(last) }]
  })
  return { columns, prefectures, cells, nameOf, rates: table?.columns.filter(({ kind }) => kind === 'rate') }
}

/** Misprints of the source, by prefecture and cell of the printed total: printed less the sum of its counties. */
const misprints: Readonly<Record<string, string>> = {
  '沧州市 DX188': '93.06',
  '葫芦岛市 AK584': '-30000',
  '延边朝鲜族自治州 CZ653': '-17335',
  '淮安市 BW905': '-1000000',
  '丽水市 FJ1045': '548.46',
  '莆田市 EC1202': '3',
  '漳州市 Q1233': '9',
  '龙岩市 BY1256': '5',
  '萍乡市 EI1291': '12588.3',
  '抚州市 DG1361': '-30',
  '青岛市 R1399': '4000000',
  '烟台市 EI1434': '-100000',
  '临沂市 CE1493': '-54442',
  '漯河市 DQ1652': '2746',
  '鄂州市 CP1780': '8842',
  '鄂州市 CQ1780': '30',
  '随州市 CO1825': '-100000',
  '衡阳市 V1871': '6',
  '衡阳市 ET1871': '662',
  '邵阳市 CX1884': '3',
  '岳阳市 CV1897': '-625990',
  '常德市 DM1907': '124.875',
  '娄底市 EQ1966': '-4000',
  '肇庆市 FM2057': '78.21',
  '百色市 CD2207': '786.6',
  '百色市 CK2207': '16254.83745',
  '百色市 EG2207': '41306',
  '省直辖县级行政区划 K2262': '-45',
  '省直辖县级行政区划 L2262': '45',
  '县 P2304': '90486.96',
  '德阳市 DO2369': '551.7',
  '凉山彝族自治州 EB2512': '348.48',
  '大理白族自治州 BY2748': '-1',
  '大理白族自治州 CW2748': '2',
  '德宏傣族景颇族自治州 CW2761': '9',
  '林芝地区 DM2850': '5',
  '林芝地区 DN2850': '5',
  '海南藏族自治州 FL3107': '61',
  '玉树藏族自治州 DU3120': '-1',
  '海西蒙古族藏族自治州 CV3127': '-1000',
  '哈密地区 DU3185': '3',
  '克孜勒苏柯尔克孜自治州 CY3221': '-1000',
  '塔城地区 CW3259': '-39',
  '阿勒泰地区 CW3267': '-39',
}

describe.skipIf(!present)(
  `the census of 2010 consolidated by prefecture${present ? '' : ' (no samples here)'}`,
  () => {
    it('equals the printed totals in every count column, but for the misprints of the source', async () => {
      const { columns, prefectures, cells, nameOf, rates } = await readCensus()
      const indicators = columns.map(
        ({ column, path: name }, at): Indicator => ({
          ...indicatorOf(19),
          ...{ seq: at + 1, name: `${column} ${name}`, unit: null, sumOf: undefined },
        }),
      )
      const valueAt = (row: number, column: string) =>
        parseValue(cells.get(`${row}/${columnNumber(column)}`), amountIn(null))
      const found: Record<string, string> = {}
      let compared = 0
      for (const { row, first, last } of prefectures) {
        const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at)
        const catalogue: Catalogue = {
          ...seedCatalogue,
          ...{ indicators, wastes: [], tasks: [], departments: [] },
          units: rows.map((one) => ({
            ...{
              id: String(one),
              name: nameOf.get(one) ?? '',
              kind: 'county',
              hosts: [],
              codes: [],
              aliases: [],
            },
          })),
        }
        const returns: PeriodReturns = {
          period: '2010',
          lists: rows.map((one) => {
            const at = { file: '', sheet: 'Sheet1', submission: 1, version: 1, columns: { value: 'C' } }
            const records = columns.map(({ column }, place) => ({
              ...{ list: 'targets' as const, key: String(place + 1), label: '', part: null, row: one, at },
              fields: { value: { ...valueAt(one, column), at: `${column}${one}` } },
            }))
            return { unit: String(one), list: 'targets', records }
          }),
        }
        const figures = consolidate(catalogue, returns)
        for (const [place, { column }] of columns.entries()) {
          const printed = valueAt(row, column).value
          const sum = figures.indicators[place]?.city.value ?? null
          if (printed === null && sum === null) continue
          compared += 1
          const difference = exact(printed ?? 0).sub(sum ?? 0)
          if (!difference.isZero()) found[`${nameOf.get(row)} ${column}${row}`] = difference.toFixed()
        }
      }
      expect(prefectures).toHaveLength(345)
      expect(columns).toHaveLength(143)
      expect(rates).toHaveLength(24)
      // The rest of 345 x 143 are blank in the prefecture and in all of its counties.
      expect(compared).toBe(49_072)
      expect(found).toEqual(misprints)
    }, 120_000)
  },
)
