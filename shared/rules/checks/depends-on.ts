import type { ReportingUnit } from '../../model/catalogue.ts'
import type { TableKind } from '../../model/list-kind.ts'
import { tableKinds } from '../../model/list-kind.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import type { ReturnsIndex } from '../index-returns.ts'
import type { CheckMemory } from './check-memory.ts'
import type { Subject } from './evaluation.ts'
import { evaluationOf } from './evaluations.ts'

/** All that what a rule says may depend on beside itself: the same objects mean the same outcomes. */
export type Dependencies = (subject: Subject) => readonly unknown[]

/**
 * One run's dependencies. Two hundred rules depend on the same few sets of lists, so each set is compared with that of the
 * run before once, and an object stands for it as long as it stays the same.
 */
export function dependenciesOf(now: ReturnsIndex, before: ReturnsIndex, memory: CheckMemory): Dependencies {
  const sets = new Map<ReportingUnit | TableKind, object>()
  const setOf = (name: ReportingUnit | TableKind, recall: () => object): object => {
    const set = sets.get(name) ?? recall()
    sets.set(name, set)
    return set
  }
  const ofUnit = (unit: ReportingUnit) =>
    setOf(unit, () => {
      const lists = tableKinds.flatMap((list) => [now.list(unit.id, list), before.list(unit.id, list)])
      return memory.recall(unit, 'lists', lists, () => ({}))
    })
  const ofCity = ({ catalogue }: CatalogueIndex, list: TableKind) =>
    setOf(list, () => {
      const lists = [...now.all, ...before.all].filter((one) => one.list === list)
      return memory.recall(catalogue, list, lists, () => ({}))
    })
  return ({ rule, unit, index, received }) => {
    switch (evaluationOf(rule.evaluation).reach) {
      case 'list':
        return [index, received]
      case 'unit':
        return [index, received, ofUnit(unit)]
      case 'city':
        return [index, received, ofCity(index, rule.list)]
    }
  }
}
