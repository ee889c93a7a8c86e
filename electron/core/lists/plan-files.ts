import type { Consolidation } from '../../../shared/contract/figures.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { Catalogue } from '../../../shared/model/catalogue.ts'
import { listKinds } from '../../../shared/model/list-kind.ts'
import type { PrintedList } from '../../../shared/model/printed-list.ts'
import type { PeriodReturns } from '../../../shared/model/received.ts'
import { buildCityLists, reportingUnits } from '../../../shared/rules/lists/build-city-lists.ts'
import { buildUnitLists } from '../../../shared/rules/lists/build-unit-lists.ts'

export interface PlannedFile {
  /** Relative to the target folder, with forward slashes. */
  readonly file: string
  readonly list: PrintedList
}

export interface ExportScope {
  readonly catalogue: Catalogue
  readonly returns: PeriodReturns
  readonly consolidation: Consolidation
  /** Unit id: only this unit's lists (the city's id: only the city's); null: all 1+N. */
  readonly unit: string | null
}

/** A name that every file system takes. */
export function safeFileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/[. ]+$/, '')
}

function inFolder(folder: string, lists: readonly PrintedList[]): PlannedFile[] {
  return lists.map((list) => {
    const position = listKinds.indexOf(list.list) + 1
    return { file: `${folder}/${listWords.file(position, listWords.sheet[list.list])}`, list }
  })
}

/** The files of an export and what is to stand in each, the city's first, then the units in the catalogue's order. */
export function planFiles({ catalogue, returns, consolidation, unit }: ExportScope): PlannedFile[] {
  const isCity = catalogue.units.some((candidate) => candidate.id === unit && candidate.kind === 'city')
  const city =
    unit === null || isCity
      ? inFolder(listWords.cityFolder, buildCityLists(catalogue, returns, consolidation))
      : []
  const units = reportingUnits(catalogue).flatMap((candidate, index) => {
    if (unit !== null && unit !== candidate.id) return []
    const folder = `${listWords.unitsFolder}/${listWords.unitFolder(index + 1, safeFileName(candidate.name))}`
    return inFolder(folder, buildUnitLists(catalogue, returns, candidate))
  })
  return [...city, ...units]
}
