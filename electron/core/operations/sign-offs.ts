import type { KnownSignOff } from '../../../shared/contract/sign-offs.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Core, requireLibrary } from '../core.ts'
import { allSignOffs } from '../db/tables/sign-off.ts'
import type { Library } from '../library.ts'
import { changesSince } from '../sign-offs/changes-since.ts'
import { keepSignOff, takeBackSignOff } from '../sign-offs/keep-sign-offs.ts'
import { contentOf, describeSignOffs } from '../sign-offs/known-sign-offs.ts'
import type { Implementer } from './implementer.ts'

export function signOffOperations(os: Implementer, core: Core) {
  const by = () => ({ author: core.options.author, at: new Date().toISOString() })
  const known = (library: Library, id: number) => {
    const one = allSignOffs(library.db, null).find((signOff) => signOff.id === id)
    if (!one) throw new AppError('sign-off-unknown', { id: String(id) })
    return describeSignOffs(library, [one])[0] as KnownSignOff
  }
  return {
    sign: os.signOffs.sign.handler(({ input }) => {
      const library = requireLibrary(core)
      return known(library, keepSignOff(library, input, by()))
    }),
    signOffs: os.signOffs.signOffs.handler(({ input: { period, takenBack } }) => {
      const library = requireLibrary(core)
      library.checkPeriod(period)
      return describeSignOffs(
        library,
        allSignOffs(library.db, period).filter((one) => takenBack || one.takenBack === null),
      )
    }),
    takeBack: os.signOffs.takeBack.handler(({ input: { id } }) => {
      const library = requireLibrary(core)
      takeBackSignOff(library, id, by())
      return known(library, id)
    }),
    content: os.signOffs.content.handler(({ input: { id } }) => {
      const library = requireLibrary(core)
      const { hash } = known(library, id)
      return { hash, text: contentOf(library, id).text }
    }),
    changes: os.signOffs.changes.handler(({ input: { period, since } }) => {
      const library = requireLibrary(core)
      library.checkPeriod(period)
      const last = allSignOffs(library.db, period).findLast((one) => one.takenBack === null)
      const id = since ?? last?.id
      if (id === undefined) throw new AppError('sign-off-none', { period })
      const signOff = known(library, id)
      if (signOff.period !== period) throw new AppError('sign-off-unknown', { id: String(id) })
      return { period, since: signOff, figures: changesSince(library, contentOf(library, id).frozen) }
    }),
  }
}
