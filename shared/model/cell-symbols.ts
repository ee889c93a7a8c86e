import { z } from '../zod.ts'

const symbols = z.array(z.string().min(1))

/**
 * Which text alone in a cell means which kind of nothing. The plan's settings hold the office's own table; upper and
 * lower case, full and half width and blanks make no difference.
 */
export const cellSymbolsSchema = z.strictObject({
  /** Nothing of the kind exists here. */
  'not-applicable': symbols,
  /** There is something, but less than the smallest unit of the table (the yearbooks' …). */
  'below-unit': symbols,
  /** A figure exists or may exist; it is not given, or not yet. */
  withheld: symbols,
})
export type CellSymbols = z.infer<typeof cellSymbolsSchema>

/** What a library reads by that was made before the table could be edited; new libraries have the seeds' table. */
export const defaultSymbols: CellSymbols = {
  'not-applicable': [
    '/',
    '\\',
    '-',
    '--',
    '—',
    '——',
    '一',
    '无',
    '不涉及',
    '不适用',
    '无此项',
    '没有此项',
    'N/A',
    'NA',
    '○',
  ],
  'below-unit': ['…', '……', '...', '未检出', 'ND', '不足最小单位', '小于最小单位', '<最小单位'],
  withheld: [
    '保密',
    '涉密',
    'x',
    '×',
    '*',
    '**',
    '***',
    '待核',
    '待核实',
    '待定',
    '待统计',
    '待填',
    '不详',
    '暂无数据',
    '无数据',
    '缺数据',
  ],
}
