import { reportWords } from '../../locale/zh/report.ts'
import type { ReportBlock } from './report-content.ts'

/** 表1, 表2 … 图1 … in the order of the text. */
export function numberCaptions(blocks: readonly ReportBlock[]): ReportBlock[] {
  let tables = 0
  let charts = 0
  return blocks.map((block) => {
    if (block.kind === 'table') {
      tables += 1
      return { ...block, caption: reportWords.table(tables, block.caption) }
    }
    if (block.kind === 'chart') {
      charts += 1
      return { ...block, caption: reportWords.figure(charts, block.caption) }
    }
    return block
  })
}
