import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeCatalogue } from '../../../../electron/core/change-catalogue.ts'
import { createLibrary, openLibrary } from '../../../../electron/core/db/open-library.ts'
import { aliasesInForce } from '../../../../electron/core/db/tables/alias.ts'
import { historyState, moveHistory } from '../../../../electron/core/history/move-history.ts'
import { rememberAlias } from '../../../../electron/core/keep-mappings.ts'
import { type Library, libraryOf } from '../../../../electron/core/library.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { verifyLibrary } from '../../../../electron/core/verify/verify-library.ts'

/** What a library says, as far as the two kinds of operations below change it. */
interface State {
  readonly names: readonly string[]
  readonly title: string
}

type Command = 'remember' | 'catalogue' | 'undo' | 'redo' | 'reopen'

function stateOf(library: Library): State {
  return {
    names: aliasesInForce(library.db).map((alias) => alias.name),
    title: library.catalogue.plan.title,
  }
}

function rename(library: Library, title: string): void {
  const { catalogue } = library
  changeCatalogue(library, { ...catalogue, plan: { ...catalogue.plan, title } }, '甲')
}

test('any sequence of doing, undoing and redoing is what two plain stacks make of it, after reopening too', async () => {
  const command = fc.constantFrom<Command>('remember', 'catalogue', 'undo', 'undo', 'redo', 'reopen')
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 24 }), async (commands) => {
      const folder = mkdtempSync(join(tmpdir(), 'huibiao-stacks-'))
      const file = join(folder, '数据.hbk')
      let library = libraryOf(file, createLibrary(file, seedCatalogue()))
      try {
        let now = stateOf(library)
        let past: State[] = []
        let future: State[] = []
        for (const [index, one] of commands.entries()) {
          if (one === 'reopen') {
            library.db.close()
            library = libraryOf(file, await openLibrary(file))
          } else if (one === 'undo' || one === 'redo') {
            const [from, to] = one === 'undo' ? [past, future] : [future, past]
            const next = from.pop()
            const order = { expected: null, through: null }
            if (!next) expect(() => moveHistory(library, one, order, '乙')).toThrow('history-empty')
            else {
              moveHistory(library, one, order, '乙')
              to.push(now)
              now = next
            }
          } else {
            past = [...past, now]
            future = []
            const name = `名称${index}`
            if (one === 'catalogue') {
              rename(library, name)
              now = { ...now, title: name }
            } else {
              const alias = { kind: 'indicator', name, target: '20', scope: null } as const
              rememberAlias(library.db, alias, { author: '甲', at: new Date().toISOString() })
              now = { ...now, names: [...now.names, name] }
            }
          }
          expect(stateOf(library)).toEqual(now)
          const state = historyState(library)
          expect([state.undo !== null, state.redo !== null]).toEqual([past.length > 0, future.length > 0])
        }
        expect(verifyLibrary(library).problems).toEqual([])
      } finally {
        library.db.close()
        rmSync(folder, { recursive: true })
      }
    }),
    { numRuns: 12 },
  )
}, 60_000)
