import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDemoLibrary, samplePeriod } from '../../../../electron/core/samples/make-demo-library.ts'
import { sampleLayouts } from '../../../../electron/core/samples/sample-layouts.ts'
import { sampleMistakes } from '../../../../electron/core/samples/sample-mistakes.ts'
import { sampleReturns, withheldLists } from '../../../../electron/core/samples/sample-returns.ts'
import { sampleTruth } from '../../../../electron/core/samples/sample-truth.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import type { Findings } from '../../../../shared/contract/checks.ts'
import type { Consolidation } from '../../../../shared/contract/figures.ts'
import type { FormManifest } from '../../../../shared/contract/forms.ts'
import type { ImportReport } from '../../../../shared/contract/imports.ts'
import { fillForm } from '../../../fixtures/fill-form.ts'
import { openTestApp, resultOf, type TestApp } from '../../../fixtures/open-app.ts'

const catalogue = seedCatalogue()
const truth = sampleTruth(catalogue)
const sent = sampleReturns(truth)
const reporting = sent.filter(({ unit }) => unit !== 'lianyungang')

let folder: string
let office: TestApp
let manifest: FormManifest
let report: ImportReport
let figures: Consolidation
let usual: Consolidation
let findings: Findings['findings']
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-forms-'))
  office = await openTestApp()
  const out = join(folder, '布表')
  manifest = await resultOf(
    await office.client.forms.export({
      period: samplePeriod,
      unit: null,
      folder: office.app.files.registerPath(out).id,
    }),
  )
  const ids = reporting.map((own, position) => {
    const file = manifest.files.find(
      ({ unit }) => unit === catalogue.units.find(({ id }) => id === own.unit)?.name,
    )
    const bytes = new Uint8Array(readFileSync(join(out, file?.file ?? '')))
    // Whatever the file is called when it comes back, it says what it is.
    return office.app.files.registerBytes(`${position}.xlsx`, fillForm(catalogue, samplePeriod, own, bytes).save()).id
  })
  report = await office.importFiles(ids)
  const log = { info() {}, error() {} }
  const demo = await makeDemoLibrary(folder, { host: 'test', version: '0', author: '测试员', log })
  const demoClient = createRouterClient(demo.app.router)
  // The city's own return and those of its departments are no forms.
  const units = new Set(reporting.map(({ unit }) => unit))
  const others = demo.returns.filter((path) =>
    sampleLayouts.every(({ unit, file }) => !units.has(unit) || !path.endsWith(file)) && !/csv$/.test(path),
  )
  await office.importFiles(others.map((path) => office.app.files.registerPath(path).id))
  usual = await demoClient.figures.consolidate({ period: samplePeriod })
  figures = await office.client.figures.consolidate({ period: samplePeriod })
  findings = (await office.client.checks.run({ period: samplePeriod, unit: null })).findings
  await demo.app.close()
}, 120_000)
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true })
})

describe('forms that come back filled in', () => {
  it('are one workbook for each unit, with the catalogue’s rows', () => {
    expect(manifest.files).toHaveLength(10)
    for (const { sheets } of manifest.files) {
      expect(sheets.map(({ list }) => list)).toEqual(['targets', 'wastes', 'tasks', 'projects'])
      expect(sheets.find(({ list }) => list === 'tasks')?.rows).toBe(catalogue.tasks.length)
    }
  })

  it.each(reporting.map(({ unit }, at) => [unit, at] as const))('of %s need no mapping', (unit, at) => {
    const file = report.files[at]
    expect(file?.error).toBeNull()
    expect(file?.outcome).toBe('imported')
    expect(file?.unit).toBe(catalogue.units.find(({ id }) => id === unit)?.name)
    expect(file?.questions.filter(({ kind }) => kind !== 'entry')).toEqual([])
    expect(file?.sheets.flatMap(({ columns }) => columns.map(({ how }) => how)).every((how) => how === 'exact')).toBe(true)
    expect(file?.sheets.flatMap(({ skipped }) => skipped)).toEqual([])
    for (const { rows, cells } of file?.sheets ?? []) {
      const { total, ...kinds } = rows
      const { nonEmpty, ...ends } = cells
      const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0)
      expect(sum(kinds)).toBe(total)
      expect(sum(ends)).toBe(nonEmpty)
    }
  })
})
