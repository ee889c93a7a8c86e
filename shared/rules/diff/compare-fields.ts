import type { CellChange } from '../../contract/versions.ts'
import type { FieldValue } from '../../model/record.ts'
import { exact } from '../exact.ts'
import { figureText } from '../figures/quotient.ts'
import { normaliseName } from '../normalise-name.ts'

type Kind = FieldValue['state'] | 'foreign'

/** What sort of answer a field is. Zero is a number; a number in a unit that does not convert is another sort. */
function kindOf(field: FieldValue | undefined): Kind {
  if (!field || field.state === 'blank') return 'blank'
  if (field.state === 'unparseable') return field.state
  if (field.foreignUnit !== undefined) return 'foreign'
  return field.state === 'zero' ? 'number' : field.state
}

export function isBlank(field: FieldValue | undefined): boolean {
  return kindOf(field) === 'blank'
}

/** The field as it stands in the sheet. */
function written(field: FieldValue): string {
  return JSON.stringify([field.raw ?? field.value, field.converted?.from ?? null, field.foreignUnit ?? null])
}

function sameUnit(one: FieldValue, other: FieldValue): boolean {
  return one.unit === undefined || other.unit === undefined || one.unit === other.unit
}

/** Whether two answers of one sort say the same, however they are written. */
function sameMeaning(kind: Kind, before: FieldValue, after: FieldValue): boolean {
  switch (kind) {
    case 'number':
      return (
        before.value !== null &&
        after.value !== null &&
        exact(before.value).eq(after.value) &&
        sameUnit(before, after)
      )
    case 'not-applicable':
    case 'below-unit':
    case 'withheld':
      return true
    case 'text':
      return normaliseName(before.value ?? '') === normaliseName(after.value ?? '')
    case 'unparseable':
      return before.raw === after.raw
    default:
      return before.value === after.value && before.foreignUnit === after.foreignUnit
  }
}

/**
 * What became of one cell of a row that both versions have. Numbers are compared in the catalogue's unit of measure, so that
 * 1.2 万吨 and 12000 吨 are one amount written in two ways.
 *
 * @returns null where neither version says anything
 */
export function compareFields(
  before: FieldValue | undefined,
  after: FieldValue | undefined,
): Exclude<CellChange, 'added' | 'removed' | 'still-missing' | 'renumbered'> | null {
  const [was, is] = [kindOf(before), kindOf(after)]
  if (!before || was === 'blank') return is === 'blank' ? null : 'filled'
  if (!after || is === 'blank') return 'cleared'
  if (was !== is) return 'state-changed'
  if (!sameMeaning(is, before, after)) return is === 'text' ? 'reworded' : 'changed'
  return written(before) === written(after) ? 'unchanged' : 'rewritten'
}

/** after − before, exact, and in % of the amount before; null where that is no number or zero. */
export function numericDifference(
  before: string | null,
  after: string | null,
): { readonly difference: string | null; readonly relative: string | null } {
  if (before === null || after === null) return { difference: null, relative: null }
  const [was, is] = [exact(before), exact(after)]
  const difference = is.sub(was)
  const relative = was.isZero() ? null : figureText(difference.mul(100).div(was.abs()))
  return { difference: difference.toFixed(), relative }
}

/** The same for two cells, where both are numbers in one unit of measure. */
export function fieldDifference(
  before: FieldValue | undefined,
  after: FieldValue | undefined,
): ReturnType<typeof numericDifference> {
  const isComparable =
    before && after && kindOf(before) === 'number' && kindOf(after) === 'number' && sameUnit(before, after)
  return numericDifference(isComparable ? before.value : null, isComparable ? after.value : null)
}
