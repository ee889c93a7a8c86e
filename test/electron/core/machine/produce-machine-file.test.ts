import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { produceMachineFile } from '../../../../electron/core/machine/produce-machine-file.ts'
import { machineFiles } from '../../../../shared/rules/machine/machine-files.ts'
import { defaultSdmxSettings } from '../../../../shared/rules/machine/sdmx-settings.ts'
import { reportMatter } from '../../../fixtures/report-matter.ts'

const { catalogue, consolidation } = reportMatter()
const matter = { catalogue, consolidation, sdmx: defaultSdmxSettings }
const files = machineFiles(matter)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'machine-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(files.map((made) => [made.kind, made] as const))('%s is written and proved', (_, made) => {
  const produced = produceMachineFile({ made, matter, folder, file: `数据/${made.file}` })
  expect(produced).toMatchObject({ rows: made.rows, totals: made.totals, pages: null })
  const bytes = readFileSync(join(folder, '数据', made.file))
  expect(bytes.equals(Buffer.from(made.text, 'utf8'))).toBe(true)
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  expect(hasMark).toBe(['indicators', 'wastes', 'tasks', 'projects', 'codes'].includes(made.kind))
})

test.each(files.map((made) => [made.kind, made] as const))(
  '%s that says something else is refused',
  (_, made) => {
    const other = { ...made, text: `${made.text}甲,乙\r\n` }
    expect(() => produceMachineFile({ made: other, matter, folder, file: made.file })).toThrow(
      expect.objectContaining({ code: 'proof-failed' }),
    )
  },
)
