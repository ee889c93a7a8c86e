import type { Consolidation } from '../../contract/figures.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { SdmxSettings } from './sdmx-settings.ts'

/** indicators, wastes, tasks, projects: tables; json: everything; sdmx, codes, structure: SDMX-CSV and its description. */
export const machineKinds = [
  'indicators',
  'wastes',
  'tasks',
  'projects',
  'json',
  'sdmx',
  'codes',
  'structure',
] as const
export type MachineKind = (typeof machineKinds)[number]

/** The figures that are handed on to machines. */
export interface MachineMatter {
  readonly catalogue: Catalogue
  readonly consolidation: Consolidation
  readonly sdmx: SdmxSettings
}

/** One file for machines, as text that is written in UTF-8. */
export interface MachineFile {
  readonly kind: MachineKind
  /** Name without a folder. */
  readonly file: string
  readonly text: string
  /** Rows without the head; of JSON, figures. */
  readonly rows: number
  /** Control totals: exact sums of columns of the city's rows, by the column's label. */
  readonly totals: Readonly<Record<string, string>>
}
