import { AppError } from '../../shared/errors.ts'
import { zh } from '../../shared/locale/zh.ts'
import type { Catalogue } from '../../shared/model/catalogue.ts'
import type { Intent } from '../../shared/model/operation.ts'
import { evaluationOf } from '../../shared/rules/checks/evaluations.ts'
import { cityDepartments } from '../../shared/rules/senders.ts'
import { symbolOfTwoStates } from '../../shared/rules/values/symbol-state.ts'
import {
  type CatalogueChange,
  type CataloguePart,
  entryIds,
  entryIdsOf,
  loadCatalogue,
  putCatalogue,
  replaceCatalogue,
} from './db/tables/catalogue-entry.ts'
import { changesOf, recordChange, recordOperation } from './db/tables/operation.ts'
import { unitsWithReturns } from './db/tables/submission.ts'
import type { Library } from './library.ts'

/** Entities of the log: an entry by its part, and the order of a part's entries. */
export const entryEntity = 'catalogue/'
const orderEntity = 'catalogue-order'

const parts = Object.keys(entryIds) as CataloguePart[]

function unfit(part: CataloguePart, what: string): AppError {
  return new AppError('catalogue-unfit', { where: zh.catalogue.part[part], what })
}

/** What the shape alone does not show: doubles, and names that lead nowhere. */
function refuseUnfit(library: Library, next: Catalogue): void {
  const words = zh.catalogue
  for (const part of parts) {
    const ids = entryIdsOf(next, part)
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice !== undefined) throw unfit(part, words.twice(twice))
  }
  const units = new Set(next.units.map((unit) => unit.id))
  const senders = new Set([...units, ...cityDepartments(next).map((department) => department.id)])
  const lost = unitsWithReturns(library.db).find((id) => !senders.has(id))
  if (lost !== undefined) {
    const sender = library.index.sender(lost)
    const part = sender?.kind === 'department' ? 'departments' : 'units'
    throw unfit(part, words.unitInUse(sender?.name ?? lost))
  }
  const stray = next.indicators.find(
    (indicator) => indicator.reporter !== null && !units.has(indicator.reporter),
  )
  if (stray) throw unfit('indicators', words.unknownUnit(stray.reporter ?? ''))
  const symbol = symbolOfTwoStates(next.plan.settings.symbols)
  if (symbol !== null)
    throw new AppError('catalogue-unfit', { where: words.part.plan, what: words.symbolOfTwoStates(symbol) })
  for (const { evaluation } of next.checkRules) {
    try {
      evaluationOf(evaluation)
    } catch {
      throw unfit('checkRules', words.unknownEvaluation(evaluation))
    }
  }
}

/**
 * Puts the office's own catalogue in place of the library's, as one operation whose changes stay in the history.
 * @param intentOf what the person meant, where it is less than the whole catalogue
 * @returns how many entries differ
 * @throws AppError catalogue-unfit; the library is as before then
 */
export function changeCatalogue(
  library: Library,
  next: Catalogue,
  author: string,
  intentOf: (changed: number) => Intent = (changed) => ({
    kind: 'catalogue',
    payload: { changed, catalogue: next },
  }),
): number {
  refuseUnfit(library, next)
  const { db } = library
  const run = db.transaction(() => {
    const { entries, orders } = replaceCatalogue(db, next)
    // An entry that comes or goes also shifts the others: their order is news only where nothing else changed.
    const changed = entries.length > 0 ? entries.length : orders.length
    if (changed === 0) return 0
    const at = new Date().toISOString()
    const operation = recordOperation(db, { ...intentOf(changed), author, at })
    for (const { kind, id, before, after } of entries)
      recordChange(db, operation, { entity: `${entryEntity}${kind}`, entityId: id, before, after })
    for (const { kind, before, after } of orders)
      recordChange(db, operation, { entity: orderEntity, entityId: kind, before, after })
    return changed
  })
  const changed = run.immediate()
  library.refresh()
  return changed
}

function recordedChange(library: Library, operation: number): CatalogueChange {
  const changes = changesOf(library.db, operation)
  return {
    entries: changes
      .filter(({ entity }) => entity.startsWith(entryEntity))
      .map(({ entity, entityId: id, before, after }) => ({
        ...{ kind: entity.slice(entryEntity.length), id, before, after },
      })),
    orders: changes
      .filter(({ entity }) => entity === orderEntity)
      .map(({ entityId: kind, before, after }) => ({
        ...{ kind, before: before as string[], after: after as string[] },
      })),
  }
}

/**
 * Takes an operation on the catalogue back (`before`) or does it again (`after`); call inside a transaction.
 * @throws AppError catalogue-unfit where the catalogue is not as the operation left it, or would not fit the returns
 */
export function putCatalogueBack(library: Library, operation: number, side: 'before' | 'after'): void {
  const { db } = library
  const [moved] = putCatalogue(db, recordedChange(library, operation), side)
  if (moved) throw unfit(moved.kind as CataloguePart, zh.catalogue.movedSince(moved.id))
  refuseUnfit(library, loadCatalogue(db))
}
