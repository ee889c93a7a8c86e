import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layOutList } from '../../../../electron/core/samples/lay-out-list.ts'
import { sampleLayouts } from '../../../../electron/core/samples/sample-layouts.ts'
import { sampleMistakes } from '../../../../electron/core/samples/sample-mistakes.ts'
import { sampleReturns } from '../../../../electron/core/samples/sample-returns.ts'
import type { SampleReturn } from '../../../../electron/core/samples/sample-row.ts'
import { samplePeriod, sampleTruth } from '../../../../electron/core/samples/sample-truth.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { writeGrid } from '../../../../electron/core/workbook/write-grid.ts'
import type { Finding } from '../../../../shared/contract/checks.ts'
import type { Consolidation } from '../../../../shared/contract/figures.ts'
import type { FormManifest } from '../../../../shared/contract/forms.ts'
import type { ImportReport } from '../../../../shared/contract/imports.ts'
import { listKinds } from '../../../../shared/model/list-kind.ts'
import { fillForm } from '../../../fixtures/fill-form.ts'
import { openTestApp, resultOf, type TestApp } from '../../../fixtures/open-app.ts'

const catalogue = seedCatalogue()
const truth = sampleTruth(catalogue)
const sent = sampleReturns(truth)
const nameOf = (id: string) => catalogue.units.find((unit) => unit.id === id)?.name ?? id
const reporting = sent.filter(({ unit }) => unit !== 'lianyungang')

/** A return as a table of the unit's own, with every column and in the catalogue's units of measure. */
function usualTable({ unit, lists }: SampleReturn): Uint8Array {
  const known = sampleLayouts.find((one) => one.unit === 'ganyu')
  if (!known) throw new Error('the samples have no 赣榆区')
  const layout = { ...known, unit, submitter: nameOf(unit) }
  const sheets = layout.sheets.flatMap(([list, name]) => {
    const rows = lists[list]
    return rows ? [layOutList(catalogue, list, name, rows, layout)] : []
  })
  return writeGrid(sheets, 'xlsx')
}

/** A result without the cells it came from: they stand elsewhere in a form. */
function withoutSources(result: unknown): unknown {
  return JSON.parse(
    JSON.stringify(result, (key, value) =>
      /sources?$/i.test(key) || key === 'submission' ? undefined : value,
    ),
  )
}

let folder: string
let office: TestApp
let other: TestApp
let manifest: FormManifest
let report: ImportReport
let figures: Consolidation
let usual: Consolidation
let findings: readonly Finding[]
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-forms-'))
  const apps = [await openTestApp(), await openTestApp()] as const
  ;[office, other] = apps
  const out = join(folder, '布表')
  const target = office.app.files.registerPath(out).id
  manifest = await resultOf(
    await office.client.forms.export({ period: samplePeriod, unit: null, folder: target }),
  )
  const ids = reporting.map((own, position) => {
    const file = manifest.files.find(({ unit }) => unit === nameOf(own.unit))?.file ?? ''
    const blank = new Uint8Array(readFileSync(join(out, file)))
    const filled = fillForm(catalogue, samplePeriod, own, blank).save()
    // Whatever the file is called when it comes back, it says what it is.
    return office.app.files.registerBytes(`${position}.xlsx`, filled).id
  })
  report = await office.importFiles(ids)
  const tables = reporting.map((own) => other.app.files.registerBytes(`${own.unit}.xlsx`, usualTable(own)).id)
  await other.importFiles(tables)
  // What only the city knows is no unit's form.
  const city = sent.find(({ unit }) => unit === 'lianyungang')
  for (const app of apps) if (city) await app.importBytes('全市.xlsx', usualTable(city))
  const period = { period: samplePeriod }
  ;[figures, usual] = [
    await office.client.figures.consolidate(period),
    await other.client.figures.consolidate(period),
  ]
  findings = (await office.client.checks.run({ ...period, unit: null })).findings
}, 120_000)
afterAll(async () => {
  await office.close()
  await other.close()
  rmSync(folder, { recursive: true })
})

describe('forms that come back filled in', () => {
  it('are one workbook for each unit, with the catalogue’s rows', () => {
    expect(manifest.files.map(({ unit }) => unit)).toEqual(reporting.map(({ unit }) => nameOf(unit)))
    for (const { sheets } of manifest.files) {
      expect(sheets.map(({ list }) => list)).toEqual(listKinds)
      const rows = Object.fromEntries(sheets.map((sheet) => [sheet.list, sheet.rows]))
      const parts = catalogue.indicators.flatMap((indicator) => indicator.parts)
      expect(rows.targets).toBe(catalogue.indicators.length + parts.length)
      expect(rows.wastes).toBeGreaterThan(catalogue.wastes.length)
      expect(rows.tasks).toBe(catalogue.tasks.length)
    }
  })

  it.each(reporting.map(({ unit }, at) => [unit, at] as const))('of %s need no mapping', (unit, at) => {
    const file = report.files[at]
    expect([file?.error, file?.outcome, file?.unit]).toEqual([null, 'imported', nameOf(unit)])
    // What a unit adds to a list of the plan is not in the plan: it is asked about, as in any table.
    const added = sampleMistakes(truth).filter((mistake) => mistake.added && mistake.unit === unit)
    expect(file?.questions.map(({ raw }) => raw)).toEqual(
      added.map(({ written }) => written.name ?? written.title),
    )
    const read = file?.sheets.filter(({ list }) => list !== null) ?? []
    expect(read.map(({ list }) => list)).toEqual(
      listKinds.filter((list) => (sent.find((one) => one.unit === unit)?.lists[list]?.length ?? 0) > 0),
    )
    expect(new Set(read.flatMap(({ columns }) => columns.map(({ how }) => how)))).toEqual(new Set(['exact']))
    expect(file?.sheets.flatMap(({ skipped }) => skipped)).toEqual([])
    const sum = (counts: object) => Object.values(counts).reduce((all: number, one) => all + Number(one), 0)
    for (const { rows, cells } of file?.sheets ?? []) {
      const [{ total, ...kinds }, { nonEmpty, ...ends }] = [rows, cells]
      expect([sum(kinds), sum(ends)]).toEqual([total, nonEmpty])
    }
  })

  it.each(['units', 'indicators', 'wastes', 'tasks', 'projects'] as const)(
    'give the figures that the same returns give as any table: %s',
    (part) => {
      expect(withoutSources(figures[part])).toEqual(withoutSources(usual[part]))
    },
  )

  it('show the checks nothing but what was planted', () => {
    const failed = findings.filter(({ result }) => result === 'fail')
    const planted = sampleMistakes(truth)
    const isPlanted = (finding: Finding) =>
      planted.some(
        ({ rule, unit, list }) =>
          finding.rule === rule && finding.unit === nameOf(unit) && finding.list === list,
      )
    const own = failed.filter(isPlanted)
    expect(own.map(({ rule, unit }) => `${rule} ${unit}`).toSorted()).toEqual(
      planted.map(({ rule, unit }) => `${rule} ${nameOf(unit)}`).toSorted(),
    )
    // Other rules see the same mistakes from their side: in the row with the mistake.
    const rowsOf = ({ cells }: Finding) =>
      cells.map(({ file, sheet, ref }) => `${file}!${sheet}!${ref.replace(/^[A-Z]+/, '')}`)
    const wrong = new Set(own.flatMap(rowsOf))
    const further = failed.filter((one) => one.severity !== 'D' && !isPlanted(one))
    expect(further.filter((one) => !rowsOf(one).some((row) => wrong.has(row)))).toEqual([])
  })
})
