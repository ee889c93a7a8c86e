import { createHash } from 'node:crypto'
import type { Consolidation } from '../../../shared/contract/figures.ts'
import type { Catalogue } from '../../../shared/model/catalogue.ts'
import { canonicalJson } from './canonical-json.ts'

export interface RunInputs {
  readonly period: string
  /** Unit id; null: the city's lists and all units'. */
  readonly unit: string | null
  /** sha256 of the original files whose rows count, in any order. */
  readonly fileHashes: readonly string[]
  readonly catalogue: Catalogue
  readonly consolidation: Consolidation
}

/** One sha256 (hex) over inputs, rules and results of an export: it changes when any of them does, and never else. */
export function runHash(inputs: RunInputs): string {
  const fileHashes = [...new Set(inputs.fileHashes)].sort()
  return createHash('sha256')
    .update(canonicalJson({ ...inputs, fileHashes }))
    .digest('hex')
}
