import { writableText } from '../../../shared/rules/lists/writable-text.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in an element or between the quotes of an attribute. What XML cannot hold is left out. */
export function xmlText(text: string): string {
  return writableText(text).replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
}

/**
 * Text of a cell, a sheet's name or a footer (ST_Xstring, ECMA-376 part 1, 22.9.2.19): there _xHHHH_ is the character
 * of that number, so an underscore that would begin one is written as a number itself.
 */
export function sheetText(text: string): string {
  return xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}
