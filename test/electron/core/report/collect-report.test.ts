import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLibrary } from '../../../../electron/core/db/open-library.ts'
import { libraryOf } from '../../../../electron/core/library.ts'
import { collectReport } from '../../../../electron/core/report/collect-report.ts'
import { produceReport } from '../../../../electron/core/report/produce-report.ts'
import { buildReport } from '../../../../shared/rules/report/build-report.ts'
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

const list =
  '填报单位：东海县\n固体废物名称,产生量（吨）,综合利用量（吨）,处置量（吨）,贮存量（吨）,倾倒丢弃量（吨）\n粉煤灰,55,50,0,0,0\n'

it('tells what was returned, found, asked and adjusted, as the library has it', async () => {
  await test.importBytes('东海县.csv', new TextEncoder().encode(list))
  const { findings } = await test.client.checks.run({ period: '2023', unit: null })
  const asked = findings.filter(({ severity, result }) => severity !== 'D' && result === 'fail').slice(0, 1)
  await test.client.queries.create({
    ...{ period: '2023', own: [], due: null },
    findings: asked.map(({ id }) => id),
  })
  await test.client.corrections.adjust({
    ...{ period: '2023', unit: '东海县', list: 'wastes', key: '粉煤灰', part: null, field: 'generated' },
    ...{
      to: '60',
      measure: null,
      kind: 'scope',
      reason: '补入自备电厂的产生量',
      document: '纪要〔2024〕2号',
    },
  })
  const file = join(test.folder, '测试.hbk')
  const library = libraryOf(file, await openLibrary(file))
  try {
    const consolidation = await test.client.figures.consolidate({ period: '2023' })
    const content = buildReport(collectReport(library, consolidation, { isFinal: false, date: null }))
    const text = content.blocks
      .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      .join('\n')
    expect(text).toContain('废物清单应报10家，已报1家')
    expect(text).toContain('产生量60吨，综合利用量50吨')
    expect(text).toContain('市级调整1处，为“口径调整”，报送数保留，见下表。')
    expect(asked).toHaveLength(1)
    expect(text).toContain('向填报单位提出核实1件，为“待发出”')
    const table = content.blocks.find((block) => block.kind === 'table' && block.caption.endsWith('市级调整'))
    expect(table).toMatchObject({ rows: [{ cells: expect.arrayContaining(['55 吨', '60 吨', '东海县']) }] })
    await produceReport({ content, folder: test.folder, file: '报告.docx' })
  } finally {
    library.db.close()
  }
})
