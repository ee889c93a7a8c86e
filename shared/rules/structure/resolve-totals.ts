import {
  childrenOf,
  type Depths,
  depthSchemes,
  isPart,
  type OutlineEntry,
  type OutlineItem,
  outlineEntries,
} from './outline.ts'
import { completeSets, headedSets, runsBeside } from './partial-lists.ts'
import { besideKinds, isCountryPart, provincesOf } from './place-names.ts'

/** A member of a list that is the sum of others. Indexes into the list. */
export interface ResolvedTotal {
  readonly total: number
  readonly parts: readonly number[]
  /** True where its own words say so (合计, 全国), false where only its place in the list does. */
  readonly named: boolean
}

/** How far the figures bear out one reading: lines with figures, those that add up, those that do exactly. */
export interface Evidence {
  readonly checked: number
  readonly held: number
  readonly exact: number
}

export type Weigh = (total: number, parts: readonly number[]) => Evidence

// A register of enterprises is no table of totals: words that only may name one (总厂) prove nothing there.
const longestList = 400

interface Reading {
  readonly parts: readonly number[]
  readonly evidence: Evidence
}

/** The reading that the figures bear out best; the first of equals. */
function best(total: number, readings: readonly (readonly number[])[], weigh: Weigh): Reading | null {
  let chosen: Reading | null = null
  const seen = new Set<string>()
  for (const parts of readings) {
    const key = parts.join(',')
    if (parts.length === 0 || seen.has(key)) continue
    seen.add(key)
    const evidence = weigh(total, parts)
    const better =
      chosen === null ||
      evidence.held > chosen.evidence.held ||
      (evidence.held === chosen.evidence.held && evidence.exact > chosen.evidence.exact)
    if (better) chosen = { parts, evidence }
    if (evidence.checked > 0 && evidence.exact === evidence.checked) break
  }
  return chosen
}

function mostlyHeld({ checked, held }: Evidence): boolean {
  return checked > 0 && held * 2 > checked
}

/** A reading with each choice of extra rows left out: all in first. */
function withoutBesides(entries: readonly OutlineEntry[], parts: readonly number[]): number[][] {
  if (parts.length > longestList) return [[...parts]]
  const present = Array.from({ length: besideKinds }, (_, kind) => kind).filter((kind) =>
    parts.some((part) => entries[part]?.beside === kind),
  )
  const choices = 2 ** present.length
  return Array.from({ length: choices }, (_, choice) => {
    const out = new Set(present.filter((_, bit) => (choice >> bit) & 1))
    return parts.filter((part) => {
      const { beside } = entries[part] ?? { beside: null }
      return beside === null || !out.has(beside)
    })
  })
}

/**
 * Says which members of a list are the sum of which others. Structure proposes: words, numbering, setting in, the rank
 * of places, position; figures choose between proposals, and confirm those that no word of the list makes. A total that
 * its own words name keeps its parts even where they do not add up: that is the misprint to report.
 */
export function resolveTotals(
  items: readonly OutlineItem[],
  weigh: Weigh,
  /** False where words alone prove little: a heading 合计 may stand beside columns of other measures. */
  wordsSuffice = true,
): ResolvedTotal[] {
  const entries = outlineEntries(items)
  const found: ResolvedTotal[] = []
  const settled = new Set<number>()
  const holders = new Map<number, number[]>()
  const add = (total: number, parts: readonly number[], named: boolean) => {
    found.push({ total, parts, named })
    settled.add(total)
    for (const part of parts) holders.set(part, [...(holders.get(part) ?? []), total])
  }
  const schemes = depthSchemes(entries)
  for (const scheme of schemes) {
    for (const reading of impliedTotals(entries, scheme, weigh)) {
      if (settled.has(reading.total)) continue
      add(reading.total, reading.parts, entries[reading.total]?.text.total !== null)
    }
  }
  const nested = found.length > 0
  for (const reading of countryTotals(entries, weigh))
    if (!settled.has(reading.total)) add(reading.total, reading.parts, true)
  const named = entries.flatMap((entry, at) => (entry.text.total !== null && isPart(entry) ? [at] : []))
  const kind = (at: number) => entries[at]?.text.total
  // Subtotals first: what a grand total holds depends on them.
  for (const level of ['subtotal', 'whole', 'maybe'] as const) {
    if (level === 'maybe' && entries.length > longestList) continue
    let direction = 0
    const pending: number[] = []
    const settle = (total: number, wanted: number): void => {
      const reading = readNamed(entries, total, { settled, holders, schemes, nested }, weigh, wanted)
      if (reading === null) return
      const doubtful = level === 'maybe' || !wordsSuffice
      const few = level !== 'maybe' && reading.evidence.checked <= 2
      const held = mostlyHeld(reading.evidence)
      // A total that does not add up holds what the others of its list hold: the rows below it, or those above.
      if (!held && wanted === 0 && level !== 'maybe') return void pending.push(total)
      if (held) direction += (reading.parts[0] ?? 0) > total ? 1 : -1
      if (!doubtful || few || held) add(total, reading.parts, level !== 'maybe')
      // 总人口 = 男 + 女 and = 城镇 + 乡村: each split of the whole stands on its own.
      for (const parts of [
        ...completeSets(entries, total),
        ...headedSets(entries, null, total, schemes[0]),
      ]) {
        const again = best(total, [parts], weigh)
        if (again && mostlyHeld(again.evidence) && parts.join() !== reading.parts.join())
          found.push({ total, parts, named: true })
      }
    }
    for (const total of named) if (kind(total) === level && !settled.has(total)) settle(total, 0)
    for (const total of pending) settle(total, direction === 0 ? 0.5 : Math.sign(direction))
  }
  return found.sort((a, b) => a.total - b.total)
}

/** The best reading of a total that its words name; `wanted` 1 asks for the rows after it, -1 for those before. */
function readNamed(
  entries: readonly OutlineEntry[],
  total: number,
  resolved: Resolved,
  weigh: Weigh,
  wanted: number,
): Reading | null {
  const all = namedReadings(entries, total, resolved).flatMap((parts) => withoutBesides(entries, parts))
  const sided = all.filter((parts) => parts.every((part) => Math.sign(part - total) === wanted))
  const reading = best(total, sided.some((parts) => parts.length > 0) ? sided : all, weigh)
  if (reading !== null && mostlyHeld(reading.evidence)) return reading
  const run = best(total, runsBeside(entries, total), weigh)
  const sure = run !== null && run.evidence.checked >= 3 && run.evidence.held * 10 >= run.evidence.checked * 8
  return sure ? run : reading
}

/** Totals that only their place shows: those with members set in, numbered or ranked below them, and borne out. */
function impliedTotals(entries: readonly OutlineEntry[], scheme: Depths, weigh: Weigh): ResolvedTotal[] {
  const children = childrenOf(entries, scheme)
  const proposals = children.flatMap((parts, total) => {
    const entry = entries[total]
    if (!entry || !isPart(entry) || parts.length === 0 || entry.text.total === 'whole') return []
    const reading = best(total, withoutBesides(entries, parts), weigh)
    return reading ? [{ total, ...reading }] : []
  })
  const borne = proposals.filter(({ evidence }) => mostlyHeld(evidence))
  // Where the list's other groups add up, one that does not is a misprint, not another kind of list.
  const consistent = borne.length >= 2 && borne.length * 3 >= proposals.length * 2
  return proposals
    .filter(
      ({ evidence, parts }) =>
        (mostlyHeld(evidence) && (parts.length > 1 || consistent)) ||
        // One that adds up nowhere is another kind of list, or one that the page cuts off.
        (consistent && evidence.checked > 0 && (evidence.held > 0 || evidence.checked <= 2)),
    )
    .map(({ total, parts }) => ({ total, parts, named: false }))
}

/** 东部, 中部 … of a list of provinces: those that follow, else those that belong there. */
function countryTotals(entries: readonly OutlineEntry[], weigh: Weigh): ResolvedTotal[] {
  return entries.flatMap((entry, total): ResolvedTotal[] => {
    const belongs = isPart(entry) ? provincesOf(entry.text.name) : null
    if (!belongs) return []
    const following: number[] = []
    for (let at = total + 1; at < entries.length && !isCountryPart(entries[at]?.text.name ?? ''); at++)
      if (isPart(entries[at]) && entries[at]?.text.total !== 'whole') following.push(at)
    const members = entries.flatMap((other, at) => (isPart(other) && belongs(other.text.name) ? [at] : []))
    const reading = best(total, [members, following], weigh)
    // Older tables divide the country otherwise: neither then is certain.
    const certain = following.length >= 2 && following.join() === members.join()
    return reading && reading.parts.length >= 2 && (certain || mostlyHeld(reading.evidence))
      ? [{ total, parts: reading.parts, named: true }]
      : []
  })
}

interface Resolved {
  /** Totals already found. */
  readonly settled: ReadonlySet<number>
  /** Of each member the totals that hold it. */
  readonly holders: ReadonlyMap<number, readonly number[]>
  readonly schemes: readonly Depths[]
  /** True where setting in, numbering or the rank of places showed totals. */
  readonly nested: boolean
}

/** What a named total may be the sum of, most plausible first. */
function namedReadings(
  entries: readonly OutlineEntry[],
  total: number,
  { settled, holders, schemes, nested }: Resolved,
): number[][] {
  const level = entries[total]?.text.total
  const isTotal = (at: number) => {
    const other = entries[at]?.text.total
    return level === 'whole' ? other === 'whole' : other === 'whole' || other === 'subtotal'
  }
  const scope = (step: 1 | -1): number[] => {
    const rows: number[] = []
    for (let at = total + step; at >= 0 && at < entries.length && !isTotal(at); at += step)
      if (isPart(entries[at])) rows.push(at)
    return step === 1 ? rows : rows.reverse()
  }
  const after = scope(1)
  const before = scope(-1)
  const scopes = before.length === 0 ? [after] : after.length === 0 ? [before] : [before, after]
  if (level === 'subtotal' && after.length > 0 && before.length === 0) scopes.push(after)
  const above = new Set(holders.get(total))
  const inner = scopes.flatMap((rows) => {
    const own = rows.filter((row) => !above.has(row))
    const outer = own.filter((row) => !holders.has(row))
    const leaves = own.filter(
      (row) =>
        !settled.has(row) &&
        entries[row]?.text.total !== 'subtotal' &&
        !isCountryPart(entries[row]?.text.name ?? ''),
    )
    // Where rows are set in or numbered, a total holds the outer ones; 小计 in a flat list only interrupt it.
    const readings = nested ? [outer, leaves] : [leaves, outer]
    for (const scheme of schemes) {
      const top = Math.min(...own.map((row) => scheme[row] ?? 0))
      readings.push(own.filter((row) => scheme[row] === top))
    }
    readings.push(own)
    readings.push(...headedSets(entries, own, total, schemes[0]))
    return readings
  })
  // Everything around it, where totals stand in the middle.
  const around = [...before, ...after].filter((row) => !holders.has(row))
  return [...inner, ...(before.length > 0 && after.length > 0 ? [around] : [])]
}
