/** One way to read a name. Two names are one only if their keys are identical and nothing they state contradicts. */
export interface NameForm {
  readonly key: string
  /** What a name may state or leave out, but never state differently: a unit of measure, a year, a province. */
  readonly stated: Readonly<Record<string, string>>
  /** Statements that both sides must make, or neither: 鼓楼区 lies in four cities. */
  readonly needed: readonly string[]
}

/** A form that states nothing besides its key. */
export function plainForm(key: string): NameForm {
  return { key, stated: {}, needed: [] }
}

/** Whether two forms with one key can be one name: nothing is stated differently. */
export function areCompatible(one: NameForm, other: NameForm): boolean {
  const needed = new Set([...one.needed, ...other.needed])
  return [...new Set([...needed, ...Object.keys(one.stated), ...Object.keys(other.stated)])].every((what) => {
    const [here, there] = [one.stated[what], other.stated[what]]
    return here === there || (!needed.has(what) && (here === undefined || there === undefined))
  })
}

/** A former name noted behind the present one: 柴桑区(原九江县). */
export const formerName = /\((?:原|曾用名|原名)[:为]?[^()]+\)$/
