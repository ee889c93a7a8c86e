import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../../../shared/model/catalogue.ts'
import { type GridSheet, writeGrid } from '../workbook/write-grid.ts'
import { layOutList } from './lay-out-list.ts'
import type { SampleLayout } from './sample-layout.ts'
import { sampleLayouts } from './sample-layouts.ts'
import { sampleReturns } from './sample-returns.ts'
import type { SampleReturn } from './sample-row.ts'
import { sampleTruth } from './sample-truth.ts'
import { writeCsv } from './write-csv.ts'

/** The choices of a drop-down list, as units keep them on a sheet that nobody sees. */
const hiddenSheet: GridSheet = {
  name: '参数（勿删）',
  hidden: true,
  rows: ['完成情况', '已完成', '正在推进', '持续开展', '未开展'].map((content) => [
    { kind: 'text', content },
  ]),
  merges: [],
  widths: [12],
}

/** The files of one unit: one workbook, or one .csv per list. */
function filesOf(
  catalogue: Catalogue,
  layout: SampleLayout,
  sent: SampleReturn,
): [name: string, bytes: Uint8Array][] {
  const sheets = layout.sheets.flatMap(([list, name]) => {
    const rows = sent.lists[list]
    return rows === undefined ? [] : [{ list, name, sheet: layOutList(catalogue, list, name, rows, layout) }]
  })
  if (layout.format === 'csv') {
    // Saved on different machines: one of the files is UTF-8 with a byte order mark.
    return sheets.map(({ list, name, sheet }) => [
      layout.file.replace('{list}', name),
      writeCsv(sheet, list === 'wastes' ? 'utf-8' : 'gb18030'),
    ])
  }
  const all = [...sheets.map(({ sheet }) => sheet), ...(layout.hiddenSheet ? [hiddenSheet] : [])]
  return [[layout.file, writeGrid(all, layout.format)]]
}

/**
 * Writes the sample returns of ten units and the city's departments as workbooks into a folder (made if missing; files
 * of the same names are replaced). The same catalogue gives the same bytes.
 * @returns the paths of the files, in the order of the units.
 */
export async function writeSampleReturns(folder: string, catalogue: Catalogue): Promise<{ files: string[] }> {
  const sent = sampleReturns(sampleTruth(catalogue))
  const files = sampleLayouts.flatMap((layout) => {
    const own = sent.find(({ unit }) => unit === layout.unit)
    return own === undefined ? [] : filesOf(catalogue, layout, own)
  })
  await mkdir(folder, { recursive: true })
  await Promise.all(files.map(([name, bytes]) => writeFile(join(folder, name), bytes)))
  return { files: files.map(([name]) => join(folder, name)) }
}
