/** The most a cell of a workbook can hold. */
const longestText = 32_767

/**
 * Text as a cell can hold it: without the control characters and half characters that no workbook allows, with plain
 * line breaks. What a person reads stays.
 */
export function writableText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '')
      .replaceAll('\t', ' ')
      .slice(0, longestText)
      // The cut may have halved a character.
      .toWellFormed()
  )
}
