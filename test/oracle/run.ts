import { consolidate } from '../../shared/rules/figures/consolidate.ts'
import { seedCatalogue } from '../seeds/seed-catalogue.ts'
import { decisionsOf, returnsOf } from './document.ts'
import { differences, flatFigures } from './flat-figures.ts'
import { findPython, recompute } from './python.ts'
import { randomLibrary } from './random-library.ts'

/**
 * Computes the figures of random libraries twice, with the product and with Python's decimals, and prints every
 * difference.
 *
 *   npx node test/oracle/run.ts [libraries] [first seed]
 */

const count = Number(process.argv[2] ?? 1000)
const first = Number(process.argv[3] ?? 1)
const python = findPython()
if (python === null) throw new Error('there is no Python here')

let figures = 0
let different = 0
for (let from = first; from < first + count; from += 50) {
  const seeds = Array.from({ length: Math.min(50, first + count - from) }, (_, at) => from + at)
  const documents = seeds.map(randomLibrary)
  const theirs = recompute(python, documents)
  for (const [at, document] of documents.entries()) {
    const ours = flatFigures(consolidate(seedCatalogue, returnsOf(document), decisionsOf(document)))
    const found = differences(ours, theirs[at] ?? {})
    figures += Object.keys(ours).length
    different += found.length
    for (const one of found) console.log(`library ${seeds[at]} ${document.period}: ${one}`)
  }
}
console.log(`${count} libraries, ${figures} figures compared, ${different} different`)
process.exitCode = different > 0 ? 1 : 0
