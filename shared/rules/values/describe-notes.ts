import { valueWords } from '../../locale/zh/values.ts'
import {
  type FieldValue,
  type NoteCode,
  type NoteWeight,
  noteCodes,
  type ValueNote,
} from '../../model/record.ts'

const weights = new Map<NoteCode, NoteWeight>(
  (Object.entries(noteCodes) as [NoteWeight, readonly NoteCode[]][]).flatMap(([weight, codes]) =>
    codes.map((code) => [code, weight] as const),
  ),
)

/** A note as a person reads it. */
export interface DescribedNote {
  readonly code: NoteCode
  readonly weight: NoteWeight
  /** One sentence: what the cell says, how it was understood, what to do. */
  readonly message: string
  readonly suggestion: { readonly to: string; readonly why: string } | null
}

/** How much a note weighs: a remark, a doubt, or a fault because of which there is no value. */
export function weightOf({ code }: ValueNote): NoteWeight {
  return weights.get(code) ?? 'doubt'
}

/** The notes of a value in words. */
export function describeNotes(field: FieldValue): DescribedNote[] {
  const raw = field.raw ?? field.value ?? ''
  return (field.notes ?? []).map((note) => ({
    code: note.code,
    weight: weightOf(note),
    message: valueWords.note[note.code](raw, note.facts ?? {}),
    suggestion: note.to === undefined ? null : { to: note.to, why: valueWords.why(note.code) },
  }))
}
