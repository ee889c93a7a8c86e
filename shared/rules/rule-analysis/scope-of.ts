import type { CheckRule } from '../../model/catalogue.ts'
import type { Operand } from '../formula/operands.ts'
import type { UnderstoodRule } from './understood-rule.ts'

function reach(operand: Operand, list: CheckRule['list']): CheckRule['scope'] {
  switch (operand.kind) {
    case 'field':
      return 'within'
    case 'before':
      return 'periods'
    case 'plan':
      return 'catalogue'
    case 'indicator':
      return list === 'targets' ? 'within' : 'between'
    case 'waste':
    case 'wastes':
      return list === 'wastes' ? 'within' : 'between'
    case 'total':
      return operand.list === list ? 'within' : 'between'
  }
}

/** 表内, 表间, 跨期 or 目录: the farthest that a formula looks. */
export function scopeOf({ rule, where, left, right }: UnderstoodRule): CheckRule['scope'] {
  const all = [where, left, right].flatMap((side) => side?.operands ?? [])
  const scopes = new Set(all.map((operand) => reach(operand, rule.list)))
  return (['periods', 'between', 'catalogue'] as const).find((scope) => scopes.has(scope)) ?? 'within'
}
