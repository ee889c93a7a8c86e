import { type KnownAlias, knownAliases, type NameKind } from './known-aliases.ts'

// Longest first, so that 固体废弃物 is not read as something that contains a shorter alias.
const byKind = (kind: NameKind): readonly KnownAlias[] =>
  knownAliases
    .filter((alias) => alias.kinds.includes(kind))
    .toSorted((one, other) => other.short.length - one.short.length)

const aliasesOf: Record<NameKind, readonly KnownAlias[]> = {
  indicator: byKind('indicator'),
  unit: byKind('unit'),
  organisation: byKind('organisation'),
  task: byKind('task'),
}

/** Replaces `short` wherever it is not already part of the full form. */
function replaceAnywhere(text: string, { short, full }: KnownAlias): string {
  if (!text.includes(short)) return text
  const kept = full.includes(short) ? text.split(full) : [text]
  return kept.map((part) => part.replaceAll(short, full)).join(full)
}

function expand(text: string, alias: KnownAlias): string {
  const { short, full, at } = alias
  switch (at) {
    case 'whole':
      return text === short ? full : text
    case 'start':
      return text.startsWith(short) ? full + text.slice(short.length) : text
    case 'end':
      // An abbreviation alone names nothing: 高新区 of which city?
      return text.endsWith(short) && text !== short && !text.endsWith(full)
        ? text.slice(0, -short.length) + full
        : text
    case 'anywhere':
      return replaceAnywhere(text, alias)
  }
}

/**
 * A normal form with known abbreviations written out: 工业固废 → 工业固体废物. Repeating it changes nothing.
 * @param only those that decide in that way; all of them where it is left out
 */
export function expandAliases(kind: NameKind, normal: string, only?: KnownAlias['decides']): string {
  return aliasesOf[kind]
    .filter((alias) => only === undefined || alias.decides === only)
    .reduce(expand, normal)
}
