import { normaliseName } from '../normalise-name.ts'

/**
 * The form in which a defined name and a printed label are equal: a name can hold letters, digits and underscores only, so
 * nothing else counts.
 */
export function nameOnly(text: string): string {
  return normaliseName(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** A label without the remark in brackets behind it: 产生量（万吨） → 产生量. */
export function withoutRemark(label: string): string {
  return label.replace(/[（(][^（()）]*[)）]\s*$/u, '')
}
