import type { CheckRule } from '../../model/catalogue.ts'

/** The words of a list parameter; none where the rule has no such parameter. */
export function listOf(rule: CheckRule, name: string): readonly string[] {
  const value = rule.parameters[name]
  return Array.isArray(value) ? value : []
}

/** A text parameter; null where the rule has no such parameter. */
export function textOf(rule: CheckRule, name: string): string | null {
  const value = rule.parameters[name]
  return typeof value === 'string' ? value : null
}
