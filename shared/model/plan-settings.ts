import { z } from '../zod.ts'
import { cellSymbolsSchema, defaultSymbols } from './cell-symbols.ts'
import { defaultQuerySettings, querySettingsSchema } from './query-settings.ts'

/** What the office decides about a plan and may change in the application. */
export const planSettingsSchema = z.strictObject({
  /** 四舍五入 or GB/T 8170 五成双, used only where a figure is shown or printed. */
  rounding: z.enum(['half-up', 'half-even']),
  /** Printed decimals of a rate in %. */
  rateDecimals: z.int().min(0).max(6),
  /** Whether printed parts are made to add up to printed totals (舍位平衡), or every figure is rounded by itself. */
  balance: z.enum(['none', 'balanced']).default('none'),
  /** Which text in a cell means 不适用, less than the smallest unit, not given. */
  symbols: cellSymbolsSchema.default(defaultSymbols),
  queries: querySettingsSchema.default(defaultQuerySettings),
})
