import type { TableKind } from '../../model/list-kind.ts'
import { tableKinds } from '../../model/list-kind.ts'
import type { ReturnsIndex } from '../index-returns.ts'
import type { CheckMemory } from './check-memory.ts'
import type { Subject } from './evaluation.ts'
import { evaluationOf } from './evaluations.ts'

/** All that an outcome may depend on: the same objects mean the same outcome. */
export type Dependencies = (subject: Subject) => readonly unknown[]

/**
 * One run's dependencies. Two hundred rules depend on the same few sets of lists, so each set is compared with that of the
 * run before once, and an object stands for it as long as it stays the same.
 */
export function dependenciesOf(now: ReturnsIndex, before: ReturnsIndex, memory: CheckMemory): Dependencies {
  const sets = new Map<string, object>()
  const setOf = (name: string, lists: () => readonly unknown[]): object => {
    const known = sets.get(name) ?? memory.recall(name, lists(), () => ({}))
    sets.set(name, known)
    return known
  }
  const ofUnit = (unit: string) =>
    setOf(`unit/${unit}`, () =>
      tableKinds.flatMap((list) => [now.list(unit, list), before.list(unit, list)]),
    )
  const ofCity = (list: TableKind) =>
    setOf(`city/${list}`, () => [...now.all, ...before.all].filter((one) => one.list === list))
  return ({ rule, unit, index, received }) => {
    switch (evaluationOf(rule.evaluation).reach) {
      case 'list':
        return [rule, index, received]
      case 'unit':
        return [rule, index, received, ofUnit(unit.id)]
      case 'city':
        return [rule, index, received, ofCity(rule.list)]
    }
  }
}
