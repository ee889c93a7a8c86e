import type { AreaHistory } from '../../model/operation.ts'
import { catalogueHistory } from './catalogue.ts'
import { importHistory } from './imports.ts'
import { mappingHistory } from './mappings.ts'
import { queryHistory } from './queries.ts'

/** What every area says about its operations; a kind without its sentence does not compile. */
const operations: AreaHistory['operations'] = {
  ...importHistory.operations,
  ...catalogueHistory.operations,
  ...mappingHistory.operations,
  ...queryHistory.operations,
}

const entities: AreaHistory['entities'] = {
  ...importHistory.entities,
  ...catalogueHistory.entities,
  ...mappingHistory.entities,
  ...queryHistory.entities,
}

/** Undo, redo and the log. */
export const historyWords = { operations, entities } as const
