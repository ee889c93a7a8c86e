import type { Ruling } from '../../shared/model/decision.ts'
import { seedCatalogue } from '../seeds/seed-catalogue.ts'
import type { Dice } from './dice.ts'
import type { RawList } from './document.ts'
import { numberText } from './random-cells.ts'

const { units, indicators, wastes, departments } = seedCatalogue
const reporters = units.filter(({ kind }) => kind !== 'city')

function scopeRulings(roll: Dice): Ruling[] {
  return units
    .filter(({ kind }) => kind === 'zone')
    .flatMap(({ id: zone, hosts }): Ruling[] => {
      const host = hosts[0]?.unit
      if (!host || roll.chance(0.6)) return []
      const about = roll.pick([
        { list: null, key: null },
        { list: 'targets' as const, key: null },
        { list: 'wastes' as const, key: null },
        { list: 'projects' as const, key: null },
        { list: 'targets' as const, key: String(roll.pick(indicators).seq) },
        { list: 'wastes' as const, key: roll.pick(wastes).name },
      ])
      return [{ kind: 'scope', host, zone, includes: roll.chance(0.8), ...about }]
    })
}

function departmentRulings(roll: Dice, lists: readonly RawList[]): Ruling[] {
  const numeric = indicators.filter(({ kind }) => kind !== 'qualitative')
  const tables = lists.map(({ sender }) => sender).filter((id) => departments.some((one) => one.id === id))
  return Array.from({ length: roll.below(8) }, () => roll.pick(numeric)).flatMap((one, at, all): Ruling[] => {
    if (all.indexOf(one) !== at) return []
    const department = roll.pick([...tables, roll.pick(departments).id])
    const part = one.parts.length > 0 ? roll.pick(one.parts) : null
    const roles =
      one.denominator === null
        ? (['value'] as const)
        : roll.pick([['numerator', 'denominator'] as const, ['denominator'] as const, ['value'] as const])
    const figures = roles.map((role): Ruling => {
      const value = numberText(roll).replaceAll(',', '')
      return { kind: 'department-figure', department, indicator: one.seq, part, role, value }
    })
    const from = roll.pick([null, department, department, roll.pick(departments).id])
    const role =
      one.denominator === null ? 'figure' : roll.pick(['figure', 'numerator', 'denominator'] as const)
    const choice: Ruling = { kind: 'source', indicator: one.seq, role, department: from }
    return [...(roll.chance(0.7) ? figures : []), ...(roll.chance(0.5) ? [choice] : [])]
  })
}

function sameItemRulings(roll: Dice, lists: readonly RawList[]): Ruling[] {
  const rulings = (['projects', 'items'] as const).flatMap((list): Ruling[] => {
    const named = lists
      .filter((one) => one.list === list && reporters.some(({ id }) => id === one.sender))
      .flatMap(({ sender, rows }) => rows.map(({ name }) => ({ unit: sender, key: name })))
    if (named.length < 2 || roll.chance(0.4)) return []
    return [true, false].flatMap((same): Ruling[] => {
      const [one, other] = [roll.pick(named), roll.pick(named)]
      if (JSON.stringify(one) === JSON.stringify(other)) return []
      return [{ kind: 'same-item', list, items: [one, other], same }]
    })
  })
  return rulings
}

/** What an office may decide about the lists of a period. */
export function randomDecisions(roll: Dice, lists: readonly RawList[]): Ruling[] {
  const nine = reporters.filter(({ id }) => id !== 'gaoxin').map(({ id }) => id)
  const some = reporters.filter(() => roll.chance(0.8)).map(({ id }) => id)
  const named = roll.pick([null, null, nine, some.length > 0 ? some : nine])
  return [
    ...(named ? [{ kind: 'reporters' as const, units: named }] : []),
    ...scopeRulings(roll),
    ...departmentRulings(roll, lists),
    ...sameItemRulings(roll, lists),
  ]
}
