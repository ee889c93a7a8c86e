import { existsSync } from 'node:fs'
import type { AppOptions } from './app-options.ts'
import type { Core } from './core.ts'
import { createLibrary, openLibrary } from './db/open-library.ts'
import { createFileDesk, type FileDesk } from './file-desk.ts'
import { packCatalogue } from './imports/pack-catalogue.ts'
import { createJobPool } from './jobs/job-pool.ts'
import { libraryOf } from './library.ts'
import { catalogueOperations } from './operations/catalogue.ts'
import { checkOperations } from './operations/checks.ts'
import { correctionOperations } from './operations/corrections.ts'
import { decisionOperations } from './operations/decisions.ts'
import { figureOperations } from './operations/figures.ts'
import { fileOperations } from './operations/files.ts'
import { formOperations } from './operations/forms.ts'
import { historyOperations } from './operations/history.ts'
import { implementContract } from './operations/implementer.ts'
import { importOperations } from './operations/imports.ts'
import { inspectionOperations } from './operations/inspections.ts'
import { libraryOperations } from './operations/library.ts'
import { listOperations } from './operations/lists.ts'
import { mappingOperations } from './operations/mappings.ts'
import { matchOperations } from './operations/matches.ts'
import { progressOperations } from './operations/progress.ts'
import { queryOperations } from './operations/queries.ts'
import { ruleOperations } from './operations/rules.ts'
import { signOffOperations } from './operations/sign-offs.ts'
import { sourceOperations } from './operations/sources.ts'
import { systemOperations } from './operations/system.ts'
import { tableOperations } from './operations/tables.ts'
import { templateOperations } from './operations/templates.ts'
import { versionOperations } from './operations/versions.ts'
import { seedCatalogue } from './seed-catalogue.ts'
import { takeUpBuiltIns } from './take-up-built-ins.ts'

/** The whole contract, implemented over one core. */
function routerOf(core: Core) {
  const os = implementContract(core.options)
  return os.router({
    catalogue: catalogueOperations(os, core),
    checks: checkOperations(os, core),
    corrections: correctionOperations(os, core),
    decisions: decisionOperations(os, core),
    figures: figureOperations(os, core),
    files: fileOperations(os, core),
    forms: formOperations(os, core),
    history: historyOperations(os, core),
    imports: importOperations(os, core),
    inspections: inspectionOperations(os, core),
    library: libraryOperations(os, core),
    lists: listOperations(os, core),
    matches: matchOperations(os, core),
    mappings: mappingOperations(os, core),
    rules: ruleOperations(os, core),
    progress: progressOperations(os, core),
    queries: queryOperations(os, core),
    signOffs: signOffOperations(os, core),
    sources: sourceOperations(os, core),
    system: systemOperations(os, core),
    tables: tableOperations(os, core),
    templates: templateOperations(os, core),
    versions: versionOperations(os, core),
  })
}

export type Router = ReturnType<typeof routerOf>

/** The product minus pixels: hosts serve the router and hand files over the desk. */
export interface App {
  readonly router: Router
  readonly files: FileDesk
  /** Ends the processes that do its jobs and closes the library. */
  close(): Promise<void>
}

/**
 * Opens a library (making it first, if asked to) and everything that works on it.
 *
 * @throws AppError with one of the library-… codes; nothing stays open then
 */
export async function createApp(options: AppOptions): Promise<App> {
  const { libraryFile } = options
  let isOlder = false
  const open = async (file: string) =>
    options.createLibrary === true && !existsSync(file)
      ? createLibrary(file, seedCatalogue(), options.nativeBinding)
      : await openLibrary(file, options.nativeBinding, () => {
          isOlder = true
        })
  const jobs = createJobPool(options.startProcess ? { start: options.startProcess } : {})
  if (options.warmUp === true) jobs.warmUp()
  const library = libraryFile === null ? null : libraryOf(libraryFile, await open(libraryFile))
  if (isOlder && library) takeUpBuiltIns(library, options.author)
  if (options.warmUp === true && library) {
    const order = {
      catalogue: packCatalogue(library.catalogue, library.catalogueHash),
      memory: library.memory,
      period: String(library.catalogue.plan.targetYear),
    }
    // What goes wrong here will with the first file, and is told there.
    jobs.run('prepare-reading', order).catch(() => {})
  }
  const files = createFileDesk()
  const core: Core = { options, library, files, jobs, exports: new Map(), fills: new Map() }
  return {
    router: routerOf(core),
    files,
    async close() {
      await jobs.close()
      library?.db.close()
    },
  }
}
