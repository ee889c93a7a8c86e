import { AlignmentType, Paragraph } from 'docx'
import { ChartRun, type ChartRunOptions } from 'docx/charts'
import { reportWords } from '../../../shared/locale/zh/report.ts'
import { writableText } from '../../../shared/rules/lists/writable-text.ts'
import type { ReportChart } from '../../../shared/rules/report/report-content.ts'
import { font, textWidth } from './report-look.ts'
import { drawnChart } from './report-order.ts'
import { captionParagraph, noteParagraphs } from './report-paragraphs.ts'

/** The library counts in pixels of 1/96 inch. */
const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96)

/** Dark to light, so that series can be told apart on grey paper too. */
const colours = ['1F4E79', '5B9BD5', 'A5A5A5', 'F4B183', 'D9D9D9'] as const

const labels = { name: font.table, size: 8, color: '000000' } as const
const axis = { font: labels } as const

/** Lying bars need room for each; standing ones have the same height however many they are. */
function heightOf({ categories, shape }: ReportChart): number {
  return shape === 'bars' ? Math.min(200, 22 + categories.length * 6.2) : 82
}

function optionsOf(chart: ReportChart): ChartRunOptions {
  const { range, series, shape } = chart
  const drawn = drawnChart(chart)
  const common = {
    categories: drawn.categories,
    series: drawn.series.map((one, at) => ({ ...one, color: colours[at % colours.length] ?? colours[0] })),
    font: { name: font.table },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width: pixels(textWidth), height: pixels(heightOf(chart)) },
    altText: { name: writableText(chart.caption), description: writableText(chart.caption) },
    legend: series.length === 1 ? (false as const) : ({ position: 'bottom', font: labels } as const),
  } as const
  const ends = range === undefined ? {} : { minimum: range[0], maximum: range[1], interval: 25 }
  const valueAxis = { ...axis, ...ends, title: { text: writableText(chart.axis), font: labels } }
  if (shape === 'bars')
    return {
      ...common,
      type: 'bar',
      gapWidth: 40,
      categoryAxis: axis,
      valueAxis: { ...valueAxis, numberFormat: '0' },
    }
  return {
    ...common,
    type: 'column',
    gapWidth: 60,
    stacking: shape === 'shares' ? 'percent' : 'stacked',
    categoryAxis: axis,
    valueAxis: { ...valueAxis, numberFormat: shape === 'shares' ? '0%' : '0' },
  }
}

/** A chart that stays one: its numbers can be edited in the workbook inside it. */
export function reportChart(chart: ReportChart): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 160, after: 0 },
      keepNext: true,
      children: [new ChartRun(optionsOf(chart))],
    }),
    captionParagraph(chart.caption, 'below'),
    ...noteParagraphs(reportWords.notes(chart.notes)),
  ]
}
