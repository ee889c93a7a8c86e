import type { ImportedSheet } from '../../../shared/contract/imports.ts'

type ReadField = ImportedSheet['records'][number]['fields'][string]
type ValueNote = NonNullable<ReadField['notes']>[number]

/** What is said in the same way about several cells of a column. */
export interface NoteGroup {
  readonly field: string
  readonly code: ValueNote['code']
  readonly weight: ValueNote['weight']
  /** About the first of the cells. */
  readonly message: string
  readonly suggestion: ValueNote['suggestion']
  readonly refs: readonly string[]
}

const weights = ['fault', 'doubt', 'remark'] as const

/** The notes on a sheet's values by column and kind, the gravest first. */
export function groupNotes({ records }: Pick<ImportedSheet, 'records'>): NoteGroup[] {
  const groups = new Map<string, NoteGroup & { refs: string[] }>()
  for (const { fields } of records) {
    for (const [field, { ref, notes = [] }] of Object.entries(fields)) {
      for (const { code, weight, message, suggestion } of notes) {
        const id = `${field}/${code}`
        const group = groups.get(id) ?? { field, code, weight, message, suggestion, refs: [] }
        group.refs.push(ref)
        groups.set(id, group)
      }
    }
  }
  return [...groups.values()].sort(
    (one, other) =>
      weights.indexOf(one.weight) - weights.indexOf(other.weight) || other.refs.length - one.refs.length,
  )
}

export interface SkippedGroup {
  readonly why: string
  readonly cells: ImportedSheet['skipped']
}

/** Skipped cells by the reason, the most frequent first. */
export function groupSkipped({ skipped }: Pick<ImportedSheet, 'skipped'>): SkippedGroup[] {
  const groups = new Map<string, ImportedSheet['skipped']>()
  for (const cell of skipped) {
    const cells = groups.get(cell.why)
    if (cells) cells.push(cell)
    else groups.set(cell.why, [cell])
  }
  return [...groups]
    .map(([why, cells]) => ({ why, cells }))
    .sort((one, other) => other.cells.length - one.cells.length)
}

/** How the figures of a column were brought to the catalogue's unit; null where they were written in it. */
export function conversionOf(
  { records }: Pick<ImportedSheet, 'records'>,
  field: string,
): { readonly from: string; readonly to: string; readonly factor: string } | null {
  for (const { fields } of records) {
    const value = fields[field]
    if (value?.converted && value.unit !== null) return { ...value.converted, to: value.unit }
  }
  return null
}
