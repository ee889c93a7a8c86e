import type { ExportFormat } from '../../../shared/contract/lists.ts'

/** What a batch is to hold. */
export interface ListWishes {
  /** Name of a unit or of the city; empty: everything. */
  readonly scope: string
  readonly formats: readonly ExportFormat[]
  readonly sourceNotes: boolean
}

/** What is usually wanted: of the city's figures the report too, of a unit only its lists. */
export const usualFormats = {
  everything: ['xlsx', 'pdf', 'docx'],
  unit: ['xlsx', 'pdf'],
} as const satisfies Record<string, readonly ExportFormat[]>

/** Formats that a unit's lists have; the others are made of the whole city's figures. */
export const unitFormats: readonly ExportFormat[] = ['xlsx', 'pdf']
