import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'
import { checkXml } from './check-xml.ts'

/** Cells of a sheet at most in either direction: no honest place or span is larger. */
const mostPlaces: Readonly<Record<string, number>> = {
  Index: 1_048_576,
  MergeAcross: 16_384,
  MergeDown: 1_048_576,
  Span: 1_048_576,
}

/**
 * Refuses a workbook in the XML of Excel 2003 (SpreadsheetML) whose places and spans would fill the memory.
 *
 * @throws AppError file-dangerous, file-damaged, without the file's name
 */
export function checkOldXml(text: string): void {
  for (const [, name = '', digits] of text.matchAll(
    /\b(?:\w+:)?(Index|MergeAcross|MergeDown|Span)\s*=\s*["'](\d+)["']/g,
  )) {
    if (Number(digits) > (mostPlaces[name] ?? 0)) {
      throw new AppError('file-dangerous', { where: foundContent.farPlace(`${name}="${digits}"`) })
    }
  }
  checkXml(Buffer.from(text, 'utf8'), foundContent.oldXml)
}
