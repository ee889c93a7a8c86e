import { type ListKind, listKinds } from '../../model/list-kind.ts'

/** The part of a form that a sheet is: one of the four lists, or the guide. */
export type FormPart = ListKind | 'guide'

/** A name as a piece of an id, whatever it is made of. */
const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('|', '%7C')
const unescaped = (text: string) => text.replaceAll('%7C', '|').replaceAll('%25', '%')

/** What a blank form says of itself on each of its sheets, where nobody sees it. */
export interface FormMark {
  readonly part: FormPart
  readonly period: string
  /** Id of the unit that the form was made for. */
  readonly unit: string
}

/** Which row of a form it is; null of the key: a row for something that the form does not name. */
export interface FormRow {
  readonly list: ListKind
  readonly key: string | null
  /** Class of a composite indicator. */
  readonly part: string | null
}

const marked = 'huibiao-form'
/** The way in which marks and ids are written; a form of another one is read as any table. */
const version = '1'

/** The mark as it stands in its cell: `huibiao-form:1:targets:2024:donghai`. */
export function writeFormMark({ part, period, unit }: FormMark): string {
  return [marked, version, part, period, unit].join(':')
}

/** The mark that a cell holds; null for any other text, and for a mark of another version. */
export function readFormMark(text: string): FormMark | null {
  const [name, written, part, period = '', unit = '', ...more] = text.trim().split(':')
  if (name !== marked || written !== version || more.length > 0) return null
  const known = part === 'guide' ? part : listKinds.find((list) => list === part)
  return known && /^\d{4}$/.test(period) && unit !== '' ? { part: known, period, unit } : null
}

/**
 * The id of a row that the catalogue names, the same every year: `targets|15`, `targets|4|大型`. It goes where the row goes,
 * whatever is sorted, inserted or written over.
 */
export function formRowId(list: ListKind, key: string, part: string | null = null): string {
  return [list, key, ...(part === null ? [] : [part])].map(escaped).join('|')
}

/** The id of a row for something new: of no form before it and no other row of this one. */
export function newRowId(list: ListKind, period: string, position: number): string {
  return `${list}|+${period}-${position}`
}

/** What an id says; null for a text that is none of a form. */
export function readFormRowId(text: string): FormRow | null {
  const [name, key = '', part = null, ...more] = text.trim().split('|').map(unescaped)
  const list = listKinds.find((one) => one === name)
  if (!list || key === '' || more.length > 0) return null
  // A project is called what its row says; its id only tells that it is still the same one.
  const isNamed = !key.startsWith('+') && list !== 'projects'
  return { list, key: isNamed ? key : null, part: isNamed ? part : null }
}
