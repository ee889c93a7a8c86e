import { describe, expect, it } from 'vitest'
import { consolidationSchema } from '../../shared/contract/figures.ts'
import { consolidate } from '../../shared/rules/figures/consolidate.ts'
import { seedCatalogue } from '../seeds/seed-catalogue.ts'
import { decisionsOf, returnsOf } from './document.ts'
import { differences, flatFigures } from './flat-figures.ts'
import { findPython, recompute } from './python.ts'
import { randomLibrary } from './random-library.ts'

const python = findPython()
const seeds = Array.from({ length: 40 }, (_, at) => at + 1)

describe.skipIf(python === null)(
  `the figures of random libraries${python === null ? ' (there is no Python here)' : ''}`,
  () => {
    it(`are those that Python’s decimals come to, in ${seeds.length} of them`, () => {
      const documents = seeds.map(randomLibrary)
      const theirs = recompute(python ?? '', documents)
      const found = documents.flatMap((document, at) => {
        const figures = consolidate(seedCatalogue, returnsOf(document), decisionsOf(document))
        const ours = flatFigures(consolidationSchema.parse(figures))
        expect(Object.keys(ours).length).toBeGreaterThan(2000)
        return differences(ours, theirs[at] ?? {}).map((one) => `library ${seeds[at]}: ${one}`)
      })
      expect(found).toEqual([])
    }, 120_000)
  },
)
