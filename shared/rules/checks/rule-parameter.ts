import type { CheckRule } from '../../model/catalogue.ts'

/** A parameter of a rule that holds several texts; empty where the rule has none. */
export function listParameter({ parameters }: CheckRule, name: string): readonly string[] {
  const parameter = parameters[name]
  return Array.isArray(parameter) ? parameter : []
}

/** @throws Error where the rule has no such parameter: it would compare with nothing in silence */
export function textParameter({ id, parameters }: CheckRule, name: string): string {
  const parameter = parameters[name]
  if (typeof parameter !== 'string') throw new Error(`check rule ${id} lacks its parameter ${name}`)
  return parameter
}

/** A parameter that a rule may leave out. */
export function optionalText({ parameters }: CheckRule, name: string): string | null {
  const parameter = parameters[name]
  return typeof parameter === 'string' ? parameter : null
}
