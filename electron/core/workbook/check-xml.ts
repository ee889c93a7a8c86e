import { AppError } from '../../../shared/errors.ts'
import { foundContent, zipFaults } from '../../../shared/locale/zh/reading.ts'

/** Honest workbooks nest about ten deep. */
const deepest = 250

/** The position after a comment, CDATA section or processing instruction that begins at `at`; -1 where it never ends. */
function afterMark(text: string, at: number): number {
  const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '?>'
  const close = text.indexOf(end, at)
  return close < 0 ? -1 : close + end.length
}

/**
 * Holds a part of a workbook against the rules of XML that a lenient reader skips, and then loses cells without a word:
 * every element is closed, in order. Document types are refused: no workbook has one, and entities are theirs.
 *
 * @param path names the part in a refusal
 * @throws AppError file-damaged, file-dangerous, without the file's name
 */
export function checkXml(bytes: Uint8Array, path: string): void {
  // Tags of these formats are ASCII; what the text between them says does not matter here.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const damaged = () => new AppError('file-damaged', { where: zipFaults.malformed(path) })
  const open: string[] = []
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const mark = text.charCodeAt(at + 1)
    if (mark === 33 || mark === 63) {
      if (/^<!DOCTYPE/i.test(text.slice(at, at + 9)))
        throw new AppError('file-dangerous', { where: foundContent.documentType })
      at = afterMark(text, at)
      if (at < 0) throw damaged()
      continue
    }
    const end = text.indexOf('>', at)
    const next = text.indexOf('<', at + 1)
    if (end < 0 || (next >= 0 && next < end)) throw damaged()
    const name = /^\/?[^\s/>]*/.exec(text.slice(at + 1, Math.min(end, at + 100)))?.[0] ?? ''
    if (name.startsWith('/')) {
      if (open.pop() !== name.slice(1)) throw damaged()
    } else if (text.charCodeAt(end - 1) !== 47) {
      if (open.push(name) > deepest) throw new AppError('file-dangerous', { where: foundContent.deepXml })
    }
    at = end + 1
  }
  if (open.length > 0) throw damaged()
}
