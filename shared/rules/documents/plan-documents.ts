import type { Consolidation } from '../../contract/figures.ts'
import { documentWords } from '../../locale/zh/documents.ts'
import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Decision } from '../../model/decision.ts'
import { listKinds } from '../../model/list-kind.ts'
import type { DocumentKind, PrintedDocument } from '../../model/printed-document.ts'
import type { PrintedList, PrintedTable } from '../../model/printed-list.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { figureBasis } from '../figures/basis.ts'
import { cityFigures } from '../figures/city-figures.ts'
import { safeFileName } from '../file-name.ts'
import { buildCityLists, reportingUnits } from '../lists/build-city-lists.ts'
import { buildUnitLists } from '../lists/build-unit-lists.ts'
import { calculateCity } from '../lists/city-formulas.ts'
import { cityName } from '../lists/frame-list.ts'
import { withTotalFormulas } from '../lists/total-formulas.ts'
import { departmentFolder, departmentLists } from './department-lists.ts'
import { indicatorsSideBySide } from './indicators-side-by-side.ts'
import { type MethodFacts, methodBook } from './method-book.ts'
import { notesBook, type OfficeNotes } from './notes-book.ts'
import { printSideBySide } from './print-side-by-side.ts'
import { quantitiesSideBySide } from './side-by-side-book.ts'
import { noteSources } from './source-notes.ts'
import { yearPlan } from './year-plan.ts'

export interface DocumentScope {
  /** With the units that report in the period. */
  readonly catalogue: Catalogue
  readonly returns: PeriodReturns
  readonly decisions: readonly Decision[]
  readonly consolidation: Consolidation
  readonly office: OfficeNotes
  readonly method: MethodFacts
  /** Unit id: only this unit's lists (the city's id: only the city's); null: all 1+N. */
  readonly unit: string | null
  /** True: cells of a workbook say where their number was read. */
  readonly notesOnCells: boolean
}

/** What is only of use while documents are put together stays behind. */
function forPaper({ rows, ...table }: PrintedTable): PrintedTable {
  return {
    ...table,
    rows: rows.map((row) => {
      if ('text' in row || !row.record) return row
      const { record: _, ...printed } = row
      return printed
    }),
  }
}

type Tables = readonly [PrintedTable, ...PrintedTable[]]
const forPapers = ([first, ...others]: Tables): Tables => [forPaper(first), ...others.map(forPaper)]

function cityDocuments(scope: DocumentScope, unitLists: readonly PrintedList[][]): PrintedDocument[] {
  const { catalogue, returns, consolidation, decisions, office, method } = scope
  const figures = cityFigures(catalogue, returns, decisions)
  const repeated = consolidation.projects.rows.flatMap(({ leftOut }, at) => (leftOut === null ? [] : [at]))
  const lists = buildCityLists(catalogue, returns, consolidation).map((city, index): PrintedDocument => {
    const units = unitLists.flatMap((own) => own.filter(({ list }) => list === city.list))
    const [table = city, ...workings] = calculateCity({ catalogue, city, units, figures, repeated })
    const file = documentWords.file(index + 1, listWords.sheet[city.list])
    return {
      ...{ kind: 'list', unit: null, department: null, list: city.list },
      path: `${listWords.cityFolder}/${file}`,
      tables: [forPaper(table)],
      workings: workings.map(forPaper),
    }
  })
  const named = quantitiesSideBySide(figureBasis(catalogue, returns, decisions))
  const city = cityName(catalogue)
  const others: readonly (readonly [DocumentKind, Tables])[] = [
    ['year-plan', yearPlan(catalogue, returns, consolidation)],
    [
      'side-by-side',
      [
        indicatorsSideBySide(catalogue, consolidation),
        ...named.map(({ table, ...names }) => printSideBySide(table, city, names)),
      ],
    ],
    [
      'notes',
      notesBook(
        catalogue,
        consolidation,
        office,
        named.map(({ table }) => table),
      ),
    ],
    ['method', methodBook(catalogue, returns, consolidation, method)],
  ]
  return [
    ...lists,
    ...others.map(([kind, [first, ...rest]], index): PrintedDocument => {
      const sheets = rest.map((table, at) => withTotalFormulas(table, at + 1))
      const file = documentWords.file(lists.length + index + 1, documentWords.kind[kind])
      return {
        ...{ kind, unit: null, department: null, list: null, path: `${listWords.cityFolder}/${file}` },
        tables: forPapers([withTotalFormulas(first), ...sheets]),
        workings: [],
      }
    }),
  ]
}

function departmentDocuments({ catalogue, consolidation }: DocumentScope): PrintedDocument[] {
  return departmentLists(catalogue, consolidation).flatMap(({ name, lists }, position) =>
    lists.map((list): PrintedDocument => {
      const file = documentWords.file(listKinds.indexOf(list.list) + 1, listWords.sheet[list.list])
      return {
        // Only the city's and the units' lists are lists of the plan.
        ...{ kind: 'department', unit: null, department: name, list: null },
        path: `${departmentFolder(position, safeFileName(name))}/${file}`,
        tables: [forPaper(list)],
        workings: [],
      }
    }),
  )
}

/**
 * The documents of a batch and what is to stand in each: the city's lists and what belongs to them, the departments', then
 * the units' in the catalogue's order.
 */
export function planDocuments(scope: DocumentScope): PrintedDocument[] {
  const { catalogue, returns, unit } = scope
  const units = reportingUnits(catalogue)
  const isCity = catalogue.units.some((candidate) => candidate.id === unit && candidate.kind === 'city')
  const wanted = (id: string) => unit === null || isCity || unit === id
  const unitLists = units.map((one) => {
    if (!wanted(one.id)) return []
    const lists = buildUnitLists(catalogue, returns, one)
    return scope.notesOnCells ? lists.map(noteSources) : lists
  })
  const unitDocuments = units.flatMap((candidate, index) => {
    if (unit !== null && unit !== candidate.id) return []
    const folder = `${listWords.unitsFolder}/${listWords.unitFolder(index + 1, safeFileName(candidate.name))}`
    return (unitLists[index] ?? []).map((list): PrintedDocument => {
      const file = documentWords.file(listKinds.indexOf(list.list) + 1, listWords.sheet[list.list])
      return {
        ...{ kind: 'list', unit: candidate.name, department: null, list: list.list },
        path: `${folder}/${file}`,
        tables: [forPaper(withTotalFormulas(list))],
        workings: [],
      }
    })
  })
  return [
    ...(unit === null || isCity ? cityDocuments(scope, unitLists) : []),
    ...(unit === null || isCity ? departmentDocuments(scope) : []),
    ...unitDocuments,
  ]
}
