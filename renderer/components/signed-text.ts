import { numberText } from './number-text.ts'

/** A difference with its sign. */
export function signedText(value: string): string {
  return value.startsWith('-') || /^0*\.?0*%?$/.test(value) ? numberText(value) : `+${numberText(value)}`
}
