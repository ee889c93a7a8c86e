/** What a finished file really holds, counted in the file. */
export interface ProvenList {
  /** Entries: rows that stand for something returned or planned, not sums or remarks. */
  readonly rows: number
  /** Control totals by field; where a file counts several tables, by table and field. */
  readonly totals: Record<string, string>
  readonly pages: number
}

/** What several tables of one file hold together. */
export function sumProven(tables: readonly (ProvenList & { readonly name: string })[]): ProvenList {
  const isAlone = tables.length === 1
  return {
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    totals: Object.fromEntries(
      tables.flatMap(({ name, totals }) =>
        Object.entries(totals).map(([field, total]) => [isAlone ? field : `${name}/${field}`, total]),
      ),
    ),
    pages: tables.reduce((sum, { pages }) => sum + pages, 0),
  }
}
