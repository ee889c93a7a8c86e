import { useQueryClient } from '@tanstack/react-query'
import type { ImportReport } from '../../../shared/contract/imports.ts'
import type { Answer } from '../../../shared/model/mapping.ts'
import { useClient } from '../../api/client-context.ts'
import { type FinishedImport, type ImportManner, useRunningWork } from '../../api/running-work.tsx'

/** Puts what became of some files in the place of what was said about them before. */
function replaceFiles(before: ImportReport | null, after: ImportReport): ImportReport {
  if (!before) return after
  const news = new Map(after.files.map((file) => [file.id, file]))
  return { files: before.files.map((file) => news.get(file.id) ?? file) }
}

export interface ImportRun {
  /** Imports files for the first time. */
  readonly start: (files: readonly string[], manner: ImportManner) => Promise<FinishedImport | null>
  /** Reads some files of the report again, with what a person has said since; the rest of the report stays. */
  readonly again: (
    files: readonly string[],
    said: { answers?: readonly Answer[]; passwords?: Readonly<Record<string, string>> },
  ) => Promise<FinishedImport | null>
}

/** Runs imports, and parts of them again, and lets every page know when returns have come in. */
export function useImportRun(): ImportRun {
  const client = useClient()
  const queries = useQueryClient()
  const { imports } = useRunningWork()

  const run = async (files: readonly string[], manner: ImportManner, before: ImportReport | null) => {
    const finished = await imports.start(async (signal) => {
      const { answers, passwords, ...order } = manner
      const steps = await client.imports.run(
        // What could not be understood is shown row by row.
        { ...order, files: [...files], answers: [...answers], passwords: { ...passwords }, records: true },
        { signal },
      )
      return (async function* withManner() {
        return { report: replaceFiles(before, yield* steps), manner }
      })()
    }, before !== null)
    if (finished && !manner.dryRun) await queries.invalidateQueries()
    return finished
  }

  return {
    start: (files, manner) => run(files, manner, null),
    again: async (files, said) => {
      const { result } = imports
      if (!result) return null
      const { report, manner } = result
      const answers = [...manner.answers, ...(said.answers ?? [])]
      const passwords = { ...manner.passwords, ...said.passwords }
      // The rest of the batch has its outcome: nothing holds these files back any more.
      return run(files, { ...manner, allOrNothing: false, answers, passwords }, report)
    },
  }
}
