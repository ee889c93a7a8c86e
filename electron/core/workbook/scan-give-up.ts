/**
 * Thrown by the scanner at the first thing it does not positively understand. It never leaves the scanner: the workbook
 * then goes to the spreadsheet library, which knows more shapes and says what is damaged.
 */
export const notUnderstood: unique symbol = Symbol('not understood')

/** Ends the scanning of this workbook; the library reads it instead. */
export function giveUp(): never {
  throw notUnderstood
}
