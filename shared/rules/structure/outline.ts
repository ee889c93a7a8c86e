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

/** True for a member that a total may add up. */
export function isPart(entry: OutlineEntry | undefined): boolean {
  return entry?.figures === true && entry.addable && !entry.ofWhich
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
  const schemes: Depths[] = []
  const plain = entries.filter((entry) => entry.text.total !== 'whole')
  if (new Set(plain.map((entry) => entry.text.indent)).size > 1)
    schemes.push(entries.map((entry) => (entry.text.total === 'whole' ? -1 : entry.text.indent)))
  const numbered = plain.filter((entry) => entry.text.numbering !== null).length
  if (numbered >= 2) {
    let last: number | null = null
    schemes.push(
      entries.map((entry) => {
        const { total } = entry.text
        if (total === 'whole' || (total === 'subtotal' && entry.text.numbering === null)) {
          last = null
          return total === 'whole' ? -1 : 0
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
  const urban = urbanDepths(entries)
  if (urban) schemes.push(urban)
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
    if (parent !== undefined && isPart(entry)) children[parent]?.push(at)
    if (!entry.ofWhich) open.push(at)
  })
  return children
}

/** 市区 over its districts, 县 over its counties, where a city's list shows both. */
function urbanDepths(entries: readonly OutlineEntry[]): Depths | null {
  let member: RegExp | null = null
  let members = 0
  const depths = entries.map((entry) => {
    const { name, total } = entry.text
    if (total === 'whole') {
      member = null
      return -1
    }
    if (/^(?:市区|市辖区|城区)(?:合计|小计)?$/.test(name)) member = /.区$/
    else if (/^(?:各?县|市县|县\(市\)|县市)(?:合计|小计)?$/.test(name)) member = /.[县市]$/
    else if (member?.test(name)) {
      members += 1
      return 1
    } else member = null
    return 0
  })
  return members >= 2 ? depths : null
}
