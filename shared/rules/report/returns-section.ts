import type { Consolidation } from '../../contract/figures.ts'
import { reportWords } from '../../locale/zh/report.ts'
import { terms } from '../../locale/zh/terms.ts'
import { listKinds } from '../../model/list-kind.ts'
import { heading, paragraph } from './compose.ts'
import type { ReportBlock, ReportTable } from './report-content.ts'

/** The units that report in the period. */
export function reportersOf({ units }: Consolidation) {
  return units.filter(({ kind }) => kind !== 'city')
}

function returnsTable(consolidation: Consolidation): ReportTable {
  const { columns, caption, contained, missing, received, total } = reportWords.coverage
  const units = reportersOf(consolidation)
  const isContained = (unit: string, list: (typeof listKinds)[number]) =>
    consolidation.coverage[list].contained.includes(unit)
  return {
    kind: 'table',
    caption,
    measure: null,
    columns: [
      { field: 'seq', label: columns.seq, width: 12, align: 'center' },
      { field: 'unit', label: columns.unit, width: 44, align: 'left' },
      ...listKinds.map((list) => ({
        field: list,
        label: terms.list[list],
        width: 25,
        align: 'center' as const,
      })),
    ],
    rows: [
      ...units.map(({ name, lists }, at) => ({
        kind: 'entry' as const,
        of: `unit:${name}`,
        cells: [
          String(at + 1),
          name,
          ...listKinds.map((list) =>
            lists[list] === 'received' ? received : isContained(name, list) ? contained : missing,
          ),
        ],
      })),
      {
        kind: 'total',
        of: null,
        cells: [
          '',
          total,
          ...listKinds.map((list) => String(units.filter(({ lists }) => lists[list] === 'received').length)),
        ],
      },
    ],
    notes: [],
  }
}

/** Who had to hand in what, who has, and who has not. */
export function returnsSection(consolidation: Consolidation): ReportBlock[] {
  const words = reportWords.coverage
  const units = reportersOf(consolidation)
  const lists = listKinds.map((list) => {
    const { contained, expected, missing } = consolidation.coverage[list]
    const received = units.filter(({ lists: own }) => own[list] === 'received').length
    return words.list({ list: terms.list[list], expected, received, contained, missing })
  })
  const others = consolidation.notCounted.map(({ unit, list, why }) =>
    words.notCounted(unit, terms.list[list], why),
  )
  return [
    heading(2, reportWords.heading.returns),
    ...paragraph(
      units.length === 0
        ? [words.reporters(0, [])]
        : [
            words.reporters(
              units.length,
              units.map(({ name }) => name),
            ),
            reportWords.ended(lists),
          ],
    ),
    ...(others.length === 0 ? [] : paragraph([reportWords.ended(others)])),
    ...(units.length === 0 ? [] : [returnsTable(consolidation)]),
  ]
}
