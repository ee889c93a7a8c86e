/** Without 0, 1, I and O, which are taken for each other. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Text as a spreadsheet program may hand it back: what is no word or figure does not count. */
export function plainQuestion(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/**
 * Six characters over a query's code and its question. They stand beside the code in a row of an answer workbook: where
 * code and question have come apart, by a wrong pasting or by sorting some of the columns, the word no longer fits. It
 * finds slips; it is no signature. 32-bit FNV-1a over the characters.
 */
export function checkWord(code: string, question: string): string {
  let hash = 0x811c9dc5
  for (const character of `${code}\n${plainQuestion(question)}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  let word = ''
  // 30 of the 32 bits; the two highest are folded into the lowest.
  for (let rest = hash ^ (hash >>> 30), count = 0; count < 6; count++, rest >>>= 5) word += letters[rest & 31]
  return word
}
