/** What a spreadsheet takes for the beginning of a formula, or lets one begin after; full-width signs among them. */
const trigger = /^'*[=+\-@\t\r\n＝＋－＠]/u
const guarded = /^''*[=+\-@\t\r\n＝＋－＠]/u

/**
 * Text that a spreadsheet shows and never calculates: where it begins like a formula (OWASP, CSV injection), an apostrophe
 * goes before it. Text that begins with apostrophes and then like a formula gets one more, so that each can be taken off
 * again. For text only: a negative number stays a number.
 */
export function guardText(text: string): string {
  return trigger.test(text) ? `'${text}` : text
}

/** The text as it was before `guardText`. */
export function unguardText(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}
