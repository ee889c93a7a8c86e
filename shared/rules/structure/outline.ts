import { type LabelText, labelText } from './label-text.ts'
import { besideKind, placeRank } from './place-names.ts'

/** A row, or a column, as a member of a list that may hold totals. */
export interface OutlineItem {
  readonly label: string
  /** False for a heading inside the list: it has no figures of its own. */
  readonly figures: boolean
  /** False for a rate, which is part of no sum. */
  readonly addable: boolean
}

export interface OutlineEntry extends OutlineItem {
  readonly text: LabelText
  /** Kind of an extra row (新疆兵团, 港澳台 …); null for an ordinary one. */
  readonly beside: number | null
  /** The 其中 rows and those set in under them. */
  readonly ofWhich: boolean
}

/** Reads the labels of a list. */
export function outlineEntries(items: readonly OutlineItem[]): OutlineEntry[] {
  let under: LabelText | null = null
  return items.map((item) => {
    const text = labelText(item.label)
    const inside: boolean =
      text.ofWhich ||
      (under !== null && text.total === null && text.numbering === null && text.indent > under.indent)
    if (text.ofWhich) under = text
    else if (!inside) under = null
    return { ...item, text, beside: besideKind(text.name), ofWhich: inside }
  })
}

/** How deep each entry stands, by one way of showing it; the smaller the further out. */
export type Depths = readonly number[]

/** The ways in which a list may show what contains what: setting in, numbering, the rank of places. */
export function depthSchemes(entries: readonly OutlineEntry[]): Depths[] {
  const schemes: number[][] = []
  const plain = entries.filter((entry) => entry.text.total !== 'whole')
  if (new Set(plain.map((entry) => entry.text.indent)).size > 1)
    schemes.push(entries.map((entry) => (entry.text.total === 'whole' ? -1 : entry.text.indent)))
  const numbered = plain.filter((entry) => entry.text.numbering !== null).length
  if (numbered >= 2) {
    let last: number | null = null
    schemes.push(
      entries.map((entry) => {
        if (entry.text.total === 'whole') {
          last = null
          return -1
        }
        if (entry.text.numbering !== null) last = entry.text.numbering
        return entry.text.numbering ?? (last === null ? 0 : last + 0.5)
      }),
    )
  }
  const ranks = plain.map((entry) => placeRank(entry.text.name))
  const known = ranks.filter((rank) => rank !== null)
  if (known.length * 10 >= plain.length * 8 && new Set(known).size > 1)
    schemes.push(
      entries.map((entry) => (entry.text.total === 'whole' ? -1 : (placeRank(entry.text.name) ?? 2.5))),
    )
  return schemes
}

/** For each entry the entries right below it, by one scheme; what adds to nothing is left out. */
export function childrenOf(entries: readonly OutlineEntry[], depths: Depths): number[][] {
  const children: number[][] = entries.map(() => [])
  // Open ancestors, outermost first.
  const open: number[] = []
  entries.forEach((entry, at) => {
    const depth = depths[at] ?? 0
    while (open.length > 0 && (depths[open.at(-1) ?? 0] ?? 0) >= depth) open.pop()
    // A heading without figures hands its members to what stands above it.
    const parent = open.findLast((index) => entries[index]?.figures)
    if (parent !== undefined && entry.figures && entry.addable && !entry.ofWhich) children[parent]?.push(at)
    if (!entry.ofWhich) open.push(at)
  })
  return children
}
