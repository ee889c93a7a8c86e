/** A row of annex 2, put back in order by what its cells say; nothing is known here about the catalogue. */
export interface AnnexIndicator {
  readonly seq: number
  readonly level1: string
  readonly level2: string
  readonly printedName: string
  readonly baseline: string
  readonly target: string
  /** Bodies named after the target: 数据来源 and 责任部门, or only one of them where a cell was lost. */
  readonly bodies: readonly string[]
}

export interface AnnexTask {
  readonly section: string
  readonly code: string
  readonly domain: string
  readonly title: string
  readonly lead: string
  readonly support: string
  readonly due: string
}

/**
 * Rows of annex 2. The name is the cell that ends in a marker; the cells before it are levels (the last one is the
 * second level; a blank repeats the row above), the filled ones behind it are values and bodies.
 */
export function readIndicatorRows(annex: string): AnnexIndicator[] {
  const rows: AnnexIndicator[] = []
  let level1 = ''
  let level2 = ''
  for (const line of annex.split('\n')) {
    const cells = line.split('\t')
    if (!/^\d+$/.test(cells[0] ?? '')) continue
    const at = cells.findIndex((cell) => /[★☆※]$/.test(cell))
    const levels = cells.slice(1, at).filter((cell) => cell !== '')
    if (levels.length > 1) level1 = levels[0] ?? ''
    level2 = levels.at(-1) ?? level2
    const [printedName = '', baseline = '', target = '', ...bodies] = cells
      .slice(at)
      .filter((cell) => cell !== '')
    rows.push({ seq: Number(cells[0]), level1, level2, printedName, baseline, target, bodies })
  }
  return rows
}

/** Rows of annex 3, under the section row above them. */
export function readTaskRows(annex: string): AnnexTask[] {
  const rows: AnnexTask[] = []
  let section = ''
  for (const line of annex.split('\n')) {
    const [code = '', domain = '', title = '', lead = '', support = '', due = ''] = line.split('\t')
    section = /^[一二三四]、(.+)$/.exec(code)?.[1] ?? section
    if (/^[A-D]-\d+$/.test(code)) rows.push({ section, code, domain, title, lead, support, due })
  }
  return rows
}
