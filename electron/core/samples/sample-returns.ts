import type { ListKind } from '../../../shared/model/list-kind.ts'
import { type SampleMistake, sampleMistakes } from './sample-mistakes.ts'
import type { SampleReturn, SampleRow } from './sample-row.ts'

/** Lists that were not sent: coverage must show it. */
export const withheldLists: readonly { readonly unit: string; readonly list: ListKind }[] = [
  { unit: 'yuntaishan', list: 'projects' },
]

function withMistake(rows: readonly SampleRow[], mistake: SampleMistake): SampleRow[] {
  if (mistake.added) return [...rows, { key: mistake.key, part: null, fields: mistake.written }]
  return rows.map((row) =>
    row.key === mistake.key && row.part === null
      ? { ...row, fields: { ...row.fields, ...mistake.written } }
      : row,
  )
}

/** What the units really send: the truth with the mistakes in it and without the lists that were not sent. */
export function sampleReturns(truth: readonly SampleReturn[]): SampleReturn[] {
  const mistakes = sampleMistakes(truth)
  return truth.map(({ unit, lists }) => {
    const sent = Object.entries(lists) as [ListKind, readonly SampleRow[]][]
    const kept = sent.filter(
      ([list]) => !withheldLists.some((entry) => entry.unit === unit && entry.list === list),
    )
    const written = kept.map(([list, rows]) => [
      list,
      mistakes
        .filter((mistake) => mistake.unit === unit && mistake.list === list)
        .reduce(withMistake, [...rows]),
    ])
    return { unit, lists: Object.fromEntries(written) }
  })
}
