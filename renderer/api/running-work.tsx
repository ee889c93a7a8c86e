import { createContext, type ReactNode, use } from 'react'
import type { FormManifest } from '../../shared/contract/forms.ts'
import type { ImportReport } from '../../shared/contract/imports.ts'
import type { ExportManifest } from '../../shared/contract/lists.ts'
import type { Answer } from '../../shared/model/mapping.ts'
import { type LongWork, useLongWork } from './use-long-work.ts'

/** How files were imported; the same holds where some of them are read again. */
export interface ImportManner {
  readonly period: string
  /** Name of the unit, or null: the files say it themselves. */
  readonly unit: string | null
  readonly dryRun: boolean
  readonly allOrNothing: boolean
  /** What was said so far, and by what the files open; kept as long as the report is in view. */
  readonly answers: readonly Answer[]
  readonly passwords: Readonly<Record<string, string>>
}

/** What an import reported, with what was asked of it. */
export interface FinishedImport {
  readonly report: ImportReport
  readonly manner: ImportManner
}

interface RunningWork {
  readonly imports: LongWork<FinishedImport>
  readonly lists: LongWork<ExportManifest>
  readonly forms: LongWork<FormManifest>
}

const RunningWorkContext = createContext<RunningWork | null>(null)

/** Keeps long work going, and its result at hand, while the person looks at other pages. */
export function RunningWorkProvider({ children }: { children: ReactNode }) {
  const imports = useLongWork<FinishedImport>()
  const lists = useLongWork<ExportManifest>()
  const forms = useLongWork<FormManifest>()
  return <RunningWorkContext value={{ imports, lists, forms }}>{children}</RunningWorkContext>
}

export function useRunningWork(): RunningWork {
  const work = use(RunningWorkContext)
  if (!work) throw new Error('useRunningWork outside Application')
  return work
}
