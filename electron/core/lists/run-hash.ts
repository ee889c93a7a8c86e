import { createHash } from 'node:crypto'
import type { Consolidation } from '../../../shared/contract/figures.ts'

export interface RunInputs {
  readonly period: string
  /** Unit id; null: the city's lists and all units'. */
  readonly unit: string | null
  /** sha256 of the original files whose rows count, in any order. */
  readonly fileHashes: readonly string[]
  /** Names the state of the catalogue: indicators, rules, forms, settings. */
  readonly catalogueHash: string
  readonly consolidation: Consolidation
}

// The number a return has in this library says when it came in, not what it holds.
const withoutNumbers = (key: string, value: unknown) => (key === 'submission' ? undefined : value)

/**
 * One sha256 (hex) over inputs, rules and results of an export: it changes when any of them does, and never else. The
 * results are made in a fixed order, so their JSON is the same wherever they are the same.
 */
export function runHash({ period, unit, fileHashes, catalogueHash, consolidation }: RunInputs): string {
  const files = [...new Set(fileHashes)].sort()
  return createHash('sha256')
    .update(JSON.stringify([period, unit, files, catalogueHash, consolidation], withoutNumbers))
    .digest('hex')
}
