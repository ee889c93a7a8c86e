import type { ReportingUnit } from '../../model/catalogue.ts'

/** Shorter aliases (东海, 示范区) are parts of other names and words of the language. */
const shortestAlias = 4

function namesOf(unit: ReportingUnit): string[] {
  return [unit.name, ...unit.aliases.filter((alias) => alias.length >= shortestAlias)]
}

/**
 * The first name of another reporting unit in a text that only one unit may see; null where there is none. The longest
 * name at each place counts, so that 连云港市 is not 连云区's 连云. The city is named in every letter and is nobody else.
 *
 * @param ownTexts what the unit itself has written, or the plan says of the row: it may name whom it likes
 */
export function otherUnitIn(
  text: string,
  own: ReportingUnit,
  units: readonly ReportingUnit[],
  ownTexts: readonly string[] = [],
): string | null {
  const masked = [...ownTexts]
    .filter((one) => one.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, one) => rest.replaceAll(one, '\n'), text)
  const names = units
    .flatMap((unit) => namesOf(unit).map((name) => ({ name, isOther: unit !== own && unit.kind !== 'city' })))
    .sort((a, b) => b.name.length - a.name.length)
  for (let at = 0; at < masked.length; ) {
    const found = names.find(({ name }) => masked.startsWith(name, at))
    if (found?.isOther) return found.name
    at += found?.name.length ?? 1
  }
  return null
}
