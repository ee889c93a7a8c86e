import type { ImportedSheet } from '../../contract/imports.ts'
import type { FieldValue } from '../../model/record.ts'
import { describeNotes } from './describe-notes.ts'

type ReadField = ImportedSheet['records'][number]['fields'][string]

/** What stands in an import report beside state, value and unit, where there is something to say. */
export function describeValue(
  field: FieldValue,
): Pick<ReadField, 'converted' | 'shown' | 'bounds' | 'compared' | 'parts' | 'notes' | 'suggestion'> {
  const notes = field.notes === undefined ? [] : describeNotes(field)
  const suggestion = notes.find((note) => note.suggestion)?.suggestion
  return {
    ...(field.converted ? { converted: field.converted } : {}),
    ...(field.shown === undefined ? {} : { shown: field.shown }),
    ...(field.bounds ? { bounds: [...field.bounds] } : {}),
    ...(field.compared ? { compared: field.compared } : {}),
    ...(field.parts ? { parts: [...field.parts] } : {}),
    ...(notes.length === 0 ? {} : { notes }),
    ...(suggestion ? { suggestion } : {}),
  }
}
