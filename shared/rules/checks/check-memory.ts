/** Results of former runs by what they depend on. */
export interface CheckMemory {
  /**
   * The result known of the object under the name, if its inputs are still the same objects; else that of `evaluate`, kept
   * for as long as the object itself.
   */
  recall<Result>(of: object, name: string, inputs: readonly unknown[], evaluate: () => Result): Result
}

interface Known {
  readonly inputs: readonly unknown[]
  readonly result: unknown
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false
  for (let index = 0; index < some.length; index += 1) if (some[index] !== others[index]) return false
  return true
}

export function createCheckMemory(): CheckMemory {
  const known = new WeakMap<object, Map<string, Known>>()
  return {
    recall<Result>(of: object, name: string, inputs: readonly unknown[], evaluate: () => Result): Result {
      let own = known.get(of)
      if (!own) {
        own = new Map()
        known.set(of, own)
      }
      const before = own.get(name)
      // Of one object there are results of one kind only under a name.
      if (before && areSame(before.inputs, inputs)) return before.result as Result
      const result = evaluate()
      own.set(name, { inputs, result })
      return result
    },
  }
}
