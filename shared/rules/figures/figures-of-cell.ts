import type { CellUses } from '../../contract/figures.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Decision } from '../../model/decision.ts'
import type { PeriodReturns } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { figureBasis } from './basis.ts'
import { cityFigures } from './city-figures.ts'
import { consolidateIndicator } from './consolidate-indicator.ts'

type Cell = Pick<Source, 'submission' | 'sheet' | 'ref'>

const isCell = (cell: Cell) => (source: Source | null) =>
  source !== null &&
  source.submission === cell.submission &&
  source.sheet === cell.sheet &&
  source.ref === cell.ref

/** Why an answer that stands in the cell does not count. */
function leftOut(
  catalogue: Catalogue,
  returns: PeriodReturns,
  decisions: readonly Decision[],
  cell: Cell,
): CellUses['leftOut'] {
  const basis = figureBasis(catalogue, returns, decisions)
  const stands = isCell(cell)
  return catalogue.indicators.flatMap((indicator) => {
    const { figure } = consolidateIndicator(basis, indicator)
    return figure.units.flatMap(({ unit, leftOut: why, source, numeratorSource, denominatorSource }) =>
      why !== null && [source, numeratorSource, denominatorSource].some(stands)
        ? [{ name: figure.name, unit, why }]
        : [],
    )
  })
}

/**
 * 去向: every figure of the city that a source cell enters, with what it brings to it (its number with its coefficient; 1
 * where things or states are counted), and, where it enters none, why.
 */
export function figuresOfCell(
  catalogue: Catalogue,
  returns: PeriodReturns,
  decisions: readonly Decision[],
  cell: Cell,
): CellUses {
  const stands = isCell(cell)
  const figures = cityFigures(catalogue, returns, decisions).flatMap(
    ({ kind, key, field, part, name, unit, value, display, parts }) =>
      parts
        .filter(({ source }) => stands(source))
        .map((one) => ({
          kind,
          key,
          field,
          part,
          name,
          unit,
          value,
          display,
          brings: one.value,
          why: one.why ?? null,
        })),
  )
  return { figures, leftOut: leftOut(catalogue, returns, decisions, cell) }
}
