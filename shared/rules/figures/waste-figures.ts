import { type WasteCategory, type WasteFigure, wasteQuantities } from '../../contract/figures.ts'
import type { Source } from '../../model/source.ts'
import { exact } from '../exact.ts'
import { reportedNumber } from '../reported-number.ts'
import { type Contribution, contributionOf } from './answer.ts'
import type { CollectedWaste } from './collect-wastes.ts'
import { takenOut } from './contained-answers.ts'
import { eliminationsIn } from './eliminations-in.ts'
import { sumOfRole } from './total-of.ts'
import { wasteBalance } from './waste-balance.ts'

export type WasteQuantity = (typeof wasteQuantities)[number]
type Quantities = WasteFigure['city']

/** The numbers that one quantity of a waste is the sum of, less what stands there twice. */
export function wasteContributions(waste: CollectedWaste, quantity: WasteQuantity): Contribution[] {
  const reported: Contribution[] = []
  const twice: Contribution[] = []
  for (const { unit, record, leftOut, containment } of waste.rows) {
    const number = leftOut === null ? reportedNumber(record, quantity) : null
    if (!number) continue
    const contribution = contributionOf(unit.name, 'value', null, number)
    reported.push(contribution)
    if (containment) twice.push(takenOut(contribution, 'overlap', containment.why))
  }
  return [...reported, ...twice]
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

/** Decimals that a number was written with; a number converted from another measure is as fine as it came out. */
const decimalsOf = (value: string) => value.split('.')[1]?.length ?? 0

interface SummedWaste {
  readonly figure: WasteFigure
  /** Decimals of the numbers that the sums are made of. */
  readonly decimals: readonly number[]
}

/** A waste over all units: each quantity the sum of what was reported, none where nobody reported it. */
function sumWaste(waste: CollectedWaste): SummedWaste {
  const { category, code, name, unit } = waste
  const contributions = new Map(
    wasteQuantities.map((quantity) => [quantity, wasteContributions(waste, quantity)] as const),
  )
  const of = (quantity: WasteQuantity) => contributions.get(quantity) ?? []
  const city = eachQuantity((quantity) => sumOfRole(of(quantity), 'value')?.toFixed() ?? null)
  const decimals = [...contributions.values()].flatMap((all) => all.map((one) => decimalsOf(one.value)))
  const figure: WasteFigure = {
    ...{ category, code, name, unit, city },
    balance: wasteBalance(city, decimals),
    eliminated: wasteQuantities.flatMap((quantity) =>
      eliminationsIn(of(quantity)).map((one) => ({ ...one, quantity })),
    ),
    units: waste.rows
      .filter((row) => row.leftOut === null)
      .map(({ unit: reporter, record }) => {
        const sources: Record<string, Source> = {}
        for (const quantity of wasteQuantities) {
          const number = reportedNumber(record, quantity)
          if (number) sources[quantity] = number.source
        }
        return {
          ...eachQuantity((quantity) => reportedNumber(record, quantity)?.value.toFixed() ?? null),
          unit: reporter.name,
          sources,
        }
      }),
  }
  return { figure, decimals }
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
      const decimals = members.flatMap((member) => member.decimals)
      return [
        {
          ...{ category, unit, city },
          wastes: members.map(({ figure }) => figure.name),
          balance: wasteBalance(city, decimals),
        },
      ]
    }),
  }
}
