import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import forms from '../../../../seeds/forms.json' with { type: 'json' }
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'

let test: TestApp
let temporary: string
beforeEach(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'huibiao-large-'))
  test = await openTestApp()
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await test.close()
  rmSync(temporary, { recursive: true })
})

/** A register long enough that its records wait in a file; see `pack-records.ts`. */
function register(rows: number): Uint8Array {
  const fields = forms.find(({ list }) => list === 'enterprises')?.fields ?? []
  const cell = (content: string, label: string, row: number) =>
    content === 'sequence' || content === 'number'
      ? row
      : content === 'key'
        ? `第${row}号企业`
        : `${label}${row}`
  const lines = Array.from({ length: rows }, (_, at) =>
    fields.map(({ content, label }) => cell(content, label, at + 1)).join(','),
  )
  const head = ['填报单位：东海县人民政府,报告期：2023年', fields.map(({ label }) => label).join(',')]
  return new TextEncoder().encode([...head, ...lines].join('\n'))
}

describe('the records of a large return', () => {
  it('are all stored, digest and all, and leave nothing behind outside the library', async () => {
    const { files } = await test.importBytes('名录.csv', register(1000))
    expect(files).toMatchObject([{ outcome: 'imported', error: null }])
    expect(files[0]?.sheets.map((sheet) => sheet.rows.used)).toEqual([1000])
    expect(await test.client.history.verify({})).toMatchObject({ ok: true, checked: { records: 1000 } })
    expect(readdirSync(temporary)).toEqual([])
    expect((await test.importBytes('名录.csv', register(1000))).files[0]?.outcome).toBe('duplicate')
  })

  it('leave nothing behind where nothing is stored', async () => {
    const { files } = await test.importBytes('名录.csv', register(1000), { dryRun: true })
    expect(files).toMatchObject([{ outcome: 'imported' }])
    const refused = await test.importBytes('名录.csv', register(1000), { period: '2022' })
    expect(refused.files).toMatchObject([{ outcome: 'refused' }])
    expect(readdirSync(temporary)).toEqual([])
  })
})
