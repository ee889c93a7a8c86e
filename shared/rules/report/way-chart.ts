import type { IndicatorFigure } from '../../contract/figures.ts'
import { reportWords } from '../../locale/zh/report.ts'
import type { Indicator, Plan } from '../../model/catalogue.ts'
import { roundForPrint } from '../figures/round-for-print.ts'
import { paragraph } from './compose.ts'
import type { ReportBlock } from './report-content.ts'
import { type NoWay, wayShare } from './way-share.ts'

/** A bar that goes further ends at the end of the axis; its number stands behind its name. */
const range = [-50, 150] as const
const decimals = 1

/** A lying bar for each required indicator whose way can be measured; the others are named with the reason. */
export function wayChart(
  indicators: readonly Indicator[],
  plan: Plan,
  figures: readonly IndicatorFigure[],
): ReportBlock[] {
  const words = reportWords.indicators
  const bars: { seq: number; category: string; value: string }[] = []
  const without = new Map<NoWay, number[]>()
  for (const indicator of indicators.filter(({ marker }) => marker === 'required')) {
    const figure = figures.find(({ seq }) => seq === indicator.seq)
    if (!figure) continue
    const share = wayShare(indicator, figure)
    if (typeof share === 'string') without.set(share, [...(without.get(share) ?? []), indicator.seq])
    else {
      const value = roundForPrint(share.toFixed(), decimals, plan.settings.rounding)
      bars.push({
        seq: indicator.seq,
        category: words.category(indicator.seq, indicator.name, `${value}%`),
        value,
      })
    }
  }
  const left = (Object.keys(words.leftOut) as NoWay[]).flatMap((why) => {
    const seqs = without.get(why)
    return seqs ? [words.chartLeftOut(words.leftOut[why], seqs)] : []
  })
  if (bars.length === 0) return without.size === 0 ? [] : paragraph([words.nothingToDraw, ...left])
  return [
    {
      kind: 'chart',
      caption: words.chart(plan.baselineYear, plan.targetYear),
      shape: 'bars',
      categories: bars.map(({ category }) => category),
      series: [{ name: words.chartSeries, values: bars.map(({ value }) => value) }],
      axis: words.chartAxis,
      range,
      notes: [words.chartHow, ...left],
    },
  ]
}
