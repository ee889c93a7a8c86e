import { readFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { templateWords } from '../../../shared/locale/zh/templates.ts'
import type { ListKind } from '../../../shared/model/list-kind.ts'
import { consolidate } from '../../../shared/rules/figures/consolidate.ts'
import { safeFileName } from '../../../shared/rules/file-name.ts'
import { buildCityLists } from '../../../shared/rules/lists/build-city-lists.ts'
import { buildUnitLists } from '../../../shared/rules/lists/build-unit-lists.ts'
import { cityName } from '../../../shared/rules/lists/frame-list.ts'
import { type Core, requireLibrary } from '../core.ts'
import { sha256 } from '../db/tables/original-file.ts'
import type { Library } from '../library.ts'
import { listsFolder } from '../lists/lists-folder.ts'
import { refuseWhileWorking } from '../refusal.ts'
import { reportProgress } from '../report-progress.ts'
import { isTaken, placeNewFile } from '../templates/place-new-file.ts'
import type { Implementer } from './implementer.ts'

interface Wanted {
  readonly period: string
  readonly list: ListKind
  /** As given; null: the city. */
  readonly unit: string | null
}

/** The list as it is printed now. @throws AppError nothing-received, unit-unknown, period-invalid */
function printedList(library: Library, { period, list, unit }: Wanted) {
  library.checkPeriod(period)
  const chosen = unit === null ? null : library.unit(unit)
  const returns = library.returns(period)
  if (returns.lists.length === 0) throw new AppError('nothing-received', { period })
  const catalogue = library.catalogueOf(period)
  const lists =
    chosen === null || chosen.kind === 'city'
      ? buildCityLists(catalogue, returns, consolidate(library.catalogue, returns, library.decisions(period)))
      : buildUnitLists(catalogue, returns, chosen)
  const found = lists.find((one) => one.list === list)
  if (!found) throw new AppError('source-unknown', { source: list })
  // Where its cells were read is of no use here.
  const rows = found.rows.map((row) => {
    if ('text' in row || !row.record) return row
    const { record: _, ...printed } = row
    return printed
  })
  return { city: cityName(catalogue), list: { ...found, rows } }
}

/** A name that is free in the library's own folder for filled templates. */
async function freePath(library: Library, { period, unit }: Wanted, template: string): Promise<string> {
  const folder = listsFolder(library.file, period, null, templateWords.folder)
  const name = basename(template, extname(template))
  for (let copy = 1; ; copy++) {
    const path = join(folder, safeFileName(templateWords.file(name, unit ?? templateWords.city, copy)))
    if (!(await isTaken(path))) return path
  }
}

export function templateOperations(os: Implementer, core: Core) {
  return {
    fill: os.templates.fill.handler(({ input, signal }) =>
      refuseWhileWorking(
        reportProgress(async (report, stop) => {
          const library = requireLibrary(core)
          const { list, city } = printedList(library, input)
          const template = await core.files.open(input.template)
          const path =
            input.out === null
              ? await freePath(library, { ...input, unit: list.unit }, template.name)
              : resolve(core.files.folder(input.out))
          if (await isTaken(path)) throw new AppError('target-exists', { file: basename(path) })
          report({ stage: 'fill', done: 0, total: 2, sentence: templateWords.progress.fill })
          const { bytes, ...filled } = await core.jobs.run('fill-template', { list, city, template }, stop)
          report({ stage: 'place', done: 1, total: 2, sentence: templateWords.progress.place })
          await placeNewFile(path, bytes)
          core.fills.set(filled.sha256, path)
          return { file: path, ...filled }
        }, signal),
        core.options,
      ),
    ),
    download: os.templates.download.handler(async ({ input }) => {
      const path = core.fills.get(input.sha256)
      const bytes = path === undefined ? null : new Uint8Array(await readFile(path))
      // Only what was filled here, and is still just that.
      if (path === undefined || bytes === null || sha256(bytes) !== input.sha256)
        throw new AppError('source-unknown', { source: input.sha256 })
      return new File([bytes], basename(path), { type: 'application/octet-stream' })
    }),
  }
}
