import { describe, expect, it } from 'vitest'
import { sampleMistakes } from '../../../../electron/core/samples/sample-mistakes.ts'
import { sampleReturns, withheldLists } from '../../../../electron/core/samples/sample-returns.ts'
import { sampleTruth } from '../../../../electron/core/samples/sample-truth.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'

const truth = sampleTruth(seedCatalogue())
const mistakes = sampleMistakes(truth)
const sent = sampleReturns(truth)

describe('the mistakes in the sample returns', () => {
  it('are a handful, each with its own name, in as many places', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(8)
    expect(new Set(mistakes.map(({ id }) => id)).size).toBe(mistakes.length)
    expect(new Set(mistakes.map(({ unit, list, key }) => `${unit}/${list}/${key}`)).size).toBe(
      mistakes.length,
    )
  })

  it.each(mistakes)('$id is in what $unit sends and not in the truth', (mistake) => {
    const rowsOf = (returns: typeof truth) =>
      returns
        .find(({ unit }) => unit === mistake.unit)
        ?.lists[mistake.list]?.filter((row) => row.key === mistake.key && row.part === null) ?? []
    const [before] = rowsOf(truth)
    const [after, ...more] = rowsOf(sent)
    expect(more).toEqual([])
    expect(before === undefined).toBe(mistake.added)
    for (const [field, written] of Object.entries(mistake.written)) {
      expect(after?.fields[field]).toBe(written)
      if (before !== undefined) expect(before.fields[field]).not.toBe(written)
    }
  })

  it('are the only differences, apart from the list that was not sent', () => {
    expect(withheldLists).toEqual([{ unit: 'yuntaishan', list: 'projects' }])
    const cells = (returns: typeof truth) =>
      new Set(
        returns.flatMap(({ unit, lists }) =>
          Object.entries(lists).flatMap(([list, rows]) =>
            (rows ?? []).flatMap(({ key, part, fields }) =>
              Object.entries(fields).map(([field, content]) =>
                JSON.stringify([unit, list, key, part, field, content]),
              ),
            ),
          ),
        ),
      )
    const missingFrom = (there: typeof truth, here: typeof truth) => {
      const known = cells(there)
      return [...cells(here)].filter((cell) => !known.has(cell))
    }
    const added = missingFrom(truth, sent)
    expect(added).toHaveLength(
      mistakes.reduce((count, { written }) => count + Object.keys(written).length, 0),
    )
    const lost = missingFrom(sent, truth).map((cell) => JSON.parse(cell) as string[])
    const elsewhere = lost.filter(
      ([unit, list, key]) =>
        !(unit === 'yuntaishan' && list === 'projects') &&
        !mistakes.some((mistake) => mistake.unit === unit && mistake.list === list && mistake.key === key),
    )
    expect(elsewhere).toEqual([])
  })
})
