import type { Decimal } from 'decimal.js'
import { type WasteCategory, type WasteFigure, wasteQuantities } from '../../contract/figures.ts'
import { exact } from '../exact.ts'
import { readNumber } from '../reported-number.ts'
import { type Contribution, contributionOf } from './answer.ts'
import type { CollectedWaste, WasteRow } from './collect-wastes.ts'
import { takenOut } from './contained-answers.ts'
import { eliminationsIn } from './eliminations-in.ts'
import { roundingOf } from './rounding-of.ts'
import { sumOfRole } from './total-of.ts'
import { wasteBalance } from './waste-balance.ts'

export type WasteQuantity = (typeof wasteQuantities)[number]
type Quantities = WasteFigure['city']

/** What a row brings to a quantity: its number, and the same taken out again where it stands there twice. */
function contributionsOfRow(
  { unit, record, leftOut, containment, inHost }: WasteRow,
  quantity: WasteQuantity,
) {
  const number = leftOut === null ? readNumber(record, quantity) : null
  if (!number) return []
  const reported = contributionOf(unit.name, 'value', null, number)
  return containment && inHost.has(quantity)
    ? [reported, takenOut(reported, 'overlap', containment.why)]
    : [reported]
}

/** The numbers that one quantity of a waste is the sum of, less what stands there twice. */
export function wasteContributions(waste: CollectedWaste, quantity: WasteQuantity): Contribution[] {
  return waste.rows.flatMap((row) => contributionsOfRow(row, quantity))
}

function eachQuantity(value: (quantity: WasteQuantity) => string | null): Quantities {
  return {
    generated: value('generated'),
    utilised: value('utilised'),
    utilisedPrior: value('utilisedPrior'),
    disposed: value('disposed'),
    disposedPrior: value('disposedPrior'),
    stored: value('stored'),
    discarded: value('discarded'),
  }
}

interface SummedWaste {
  readonly figure: WasteFigure
  /** By how much rounding alone may have moved the sums, all together. */
  readonly rounding: Decimal
}

const nothing: Quantities = eachQuantity(() => null)

/** A waste over all units: each quantity the sum of what was reported, none where nobody reported it. */
function sumWaste(waste: CollectedWaste): SummedWaste {
  const { category, code, name, unit } = waste
  const contributions = new Map<WasteQuantity, Contribution[]>(wasteQuantities.map((one) => [one, []]))
  const units = waste.rows
    .filter((row) => row.leftOut === null)
    .map((row) => {
      const own: WasteFigure['units'][number] = { ...nothing, unit: row.unit.name, sources: {} }
      for (const [quantity, all] of contributions) {
        const brought = contributionsOfRow(row, quantity)
        const [reported] = brought
        if (!reported) continue
        all.push(...brought)
        own[quantity] = reported.value
        own.sources[quantity] = reported.source
      }
      return own
    })
  const of = (quantity: WasteQuantity) => contributions.get(quantity) ?? []
  const city = eachQuantity((quantity) => sumOfRole(of(quantity), 'value')?.toFixed() ?? null)
  const eliminated = wasteQuantities.flatMap((quantity) =>
    eliminationsIn(of(quantity)).map((one) => ({ ...one, quantity })),
  )
  const rounding = roundingOf([...contributions.values()].flat())
  const balance = wasteBalance(city, rounding)
  return { figure: { category, code, name, unit, city, balance, eliminated, units }, rounding }
}

function addUp(figures: readonly WasteFigure[]): Quantities {
  return eachQuantity((quantity) => {
    const given = figures.flatMap(({ city }) => city[quantity] ?? [])
    return given.length === 0 ? null : given.reduce((sum, one) => sum.add(one), exact(0)).toFixed()
  })
}

/** The wastes of all units, and the sums of each category by unit of measure, in the order of the wastes. */
export function wasteFigures(wastes: readonly CollectedWaste[]): {
  readonly wastes: WasteFigure[]
  readonly wasteCategories: WasteCategory[]
} {
  const summed = wastes.map(sumWaste)
  const named = summed.filter(({ figure }) =>
    wasteQuantities.some((quantity) => figure.city[quantity] !== null),
  )
  const byCategory = Map.groupBy(named, ({ figure }) => `${figure.category}\n${figure.unit}`)
  return {
    wastes: summed.map(({ figure }) => figure),
    wasteCategories: [...byCategory.values()].flatMap((members) => {
      const [first] = members
      if (!first) return []
      const { category, unit } = first.figure
      const city = addUp(members.map(({ figure }) => figure))
      const rounding = members.reduce((sum, one) => sum.add(one.rounding), exact(0))
      return [
        {
          ...{ category, unit, city },
          wastes: members.map(({ figure }) => figure.name),
          balance: wasteBalance(city, rounding),
        },
      ]
    }),
  }
}
