import { type WasteFigure, wasteQuantities } from '../../contract/figures.ts'
import type { Source } from '../../model/source.ts'
import { reportedNumber } from '../reported-number.ts'
import { type Contribution, contributionOf } from './answer.ts'
import type { CollectedWaste } from './collect-wastes.ts'
import { sumOfRole } from './total-of.ts'

export type WasteQuantity = (typeof wasteQuantities)[number]

/** The numbers that one quantity of a waste is the sum of. */
export function wasteContributions(waste: CollectedWaste, quantity: WasteQuantity): Contribution[] {
  return waste.rows.flatMap(({ unit, record, leftOut }) => {
    const number = leftOut === null ? reportedNumber(record, quantity) : null
    return number ? [contributionOf(unit.name, 'value', null, number)] : []
  })
}

function eachQuantity(value: (quantity: WasteQuantity) => string | null): WasteFigure['city'] {
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

/** A waste over all units: each quantity the sum of what was reported, none where nobody reported it. */
export function wasteFigure(waste: CollectedWaste): WasteFigure {
  const { category, code, name, unit } = waste
  return {
    ...{ category, code, name, unit },
    city: eachQuantity(
      (quantity) => sumOfRole(wasteContributions(waste, quantity), 'value')?.toFixed() ?? null,
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
}
