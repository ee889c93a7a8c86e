import type { CellAmount, CellCondition, CellRelation } from '../../model/cell-condition.ts'

export const cell = (field: string) => ({ kind: 'cell', field }) as const

export const constant = (value: string): CellAmount => ({ kind: 'constant', value })

export const isNumber = (field: string): CellCondition => ({ kind: 'number', amount: cell(field) })

export const isBlank = (field: string): CellCondition => ({ kind: 'blank', field })

export const not = (of: CellCondition): CellCondition => ({ kind: 'not', of })

export const all = (...of: readonly CellCondition[]): CellCondition => ({ kind: 'all', of })

export const any = (...of: readonly CellCondition[]): CellCondition => ({ kind: 'any', of })

export const compare = (left: CellAmount, relation: CellRelation, right: CellAmount): CellCondition => ({
  ...{ kind: 'compare', left, relation, right },
})

/** An amount on one side of zero, where its cell holds a number at all. */
export const isBelow = (field: string, bound: string) =>
  all(isNumber(field), compare(cell(field), 'less', constant(bound)))
export const isAbove = (field: string, bound: string) =>
  all(isNumber(field), compare(cell(field), 'more', constant(bound)))
export const isBroken = (field: string) => all(isNumber(field), not({ kind: 'whole', field }))
