import type { ContractRouterClient } from '@orpc/contract'
import { catalogueContract } from './catalogue.ts'
import { checksContract } from './checks.ts'
import { correctionsContract } from './corrections.ts'
import { decisionsContract } from './decisions.ts'
import { figuresContract } from './figures.ts'
import { filesContract } from './files.ts'
import { formsContract } from './forms.ts'
import { historyContract } from './history.ts'
import { importsContract } from './imports.ts'
import { inspectionsContract } from './inspections.ts'
import { libraryContract } from './library.ts'
import { listsContract } from './lists.ts'
import { mappingsContract } from './mappings.ts'
import { matchesContract } from './matches.ts'
import { progressContract } from './progress.ts'
import { queriesContract } from './queries.ts'
import { rulesContract } from './rules.ts'
import { signOffsContract } from './sign-offs.ts'
import { sourcesContract } from './sources.ts'
import { systemContract } from './system.ts'
import { tablesContract } from './tables.ts'
import { templatesContract } from './templates.ts'
import { versionsContract } from './versions.ts'

/** The boundary between the core and everyone who calls it; served in process, over loopback HTTP and over a port. */
export const contract = {
  catalogue: catalogueContract,
  checks: checksContract,
  corrections: correctionsContract,
  decisions: decisionsContract,
  figures: figuresContract,
  files: filesContract,
  forms: formsContract,
  history: historyContract,
  imports: importsContract,
  inspections: inspectionsContract,
  library: libraryContract,
  lists: listsContract,
  matches: matchesContract,
  mappings: mappingsContract,
  rules: rulesContract,
  progress: progressContract,
  queries: queriesContract,
  signOffs: signOffsContract,
  sources: sourcesContract,
  system: systemContract,
  tables: tablesContract,
  templates: templatesContract,
  versions: versionsContract,
}
export type Contract = typeof contract

/** What a host's caller works with: every procedure of the contract, whatever carries it. */
export type Client = ContractRouterClient<Contract>
