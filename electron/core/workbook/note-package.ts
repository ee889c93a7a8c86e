import type { FileNotice } from '../../../shared/model/raw-sheet.ts'

/** What a zip-based workbook carries beside its cells, told from the names of its parts. */
export function notePackage(entries: ReadonlyMap<string, Uint8Array>): FileNotice[] {
  const names = [...entries.keys()].map((name) => name.replace(/^\//, ''))
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length
  const notices: FileNotice[] = []
  const note = (code: FileNotice['code'], found: number) => {
    if (found > 0) notices.push({ code, facts: { count: String(found) } })
  }
  if (count(/(^|\/)(vbaProject\.bin|macrosheets\/.+)$|^(Basic|Scripts)\/.*\/./i) > 0) {
    notices.push({ code: 'macros', facts: {} })
  }
  note('external-links', count(/^xl\/externalLinks\/[^/]+$/i))
  // In an ods every object is a folder with a document of its own.
  note(
    'embedded-objects',
    count(/^xl\/(embeddings|activeX)\/[^/]+\.(bin|docx?|xlsx?|pptx?|ole)$|^Object [^/]+\/content\.xml$/i),
  )
  note('data-connections', count(/^xl\/connections\.xml$/i))
  return notices
}
