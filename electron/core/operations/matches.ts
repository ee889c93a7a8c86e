import type { Core } from '../core.ts'
import type { Implementer } from './implementer.ts'

export function matchOperations(os: Implementer, core: Core) {
  return {
    run: os.matches.run.handler(async ({ input, signal }) => {
      const [list, names] = await Promise.all([core.files.open(input.list), core.files.open(input.names)])
      return core.jobs.run('match-name-files', { kind: input.kind, list, names }, signal)
    }),
  }
}
