import type { ImportedSheet } from '../../../shared/contract/imports.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Alias, Answered, ReadingMemory } from '../../../shared/model/mapping.ts'
import type { CatalogueIndex } from '../../../shared/rules/catalogue-index.ts'
import { entryKinds } from '../../../shared/rules/mapping/hints-from-memory.ts'
import { findTarget } from '../../../shared/rules/mapping/mapping-targets.ts'
import { holdsFor } from '../../../shared/rules/mapping/vocabulary-of.ts'
import { normaliseName } from '../../../shared/rules/normalise-name.ts'
import { namesInHeading } from '../../../shared/rules/recognise/item-heading.ts'
import type { Library } from '../library.ts'
import type { ReturnContent } from './read-return-file.ts'

function labelOf(library: Library, alias: Pick<Alias, 'kind' | 'target'>): string {
  if (alias.target === null) return zh.mappings.nothing
  return findTarget(alias.kind, alias.target, library.catalogue)?.label ?? alias.target
}

/** What a person said in this very import, one sentence for each. */
function confirmedSentence({ question, key }: Answered): string {
  const name = question.kind === 'list' || question.raw === '' ? question.sheet : question.raw
  if (key === null) return zh.mappings.leftOut(name)
  const label = question.candidates.find((candidate) => candidate.key === key)?.label ?? key
  return zh.mappings.confirmed(name, label)
}

/** The names in a record that a remembered one may have decided: its own, or that of the indicator it is listed for. */
function namesIn(
  list: ImportedSheet['list'],
  { label, fields }: ImportedSheet['records'][number],
  index: CatalogueIndex,
): string[] {
  return list === 'items' ? namesInHeading(fields.indicator?.raw ?? '', index) : [label]
}

/**
 * Which remembered layouts and names a return was read by, and what was confirmed for it: one sentence each, with who
 * said it and when.
 */
export function memoryUsed(library: Library, content: ReturnContent, memory: ReadingMemory): string[] {
  const { unit, sheets, answered } = content
  const profiles = sheets.flatMap(({ list, fingerprint, columns }) => {
    if (list === null || !columns.some((column) => column.how === 'profile')) return []
    const profile = memory.profiles.findLast((one) => one.unit === unit && one.fingerprint === fingerprint)
    const name = unit === null ? '' : (library.index.sender(unit)?.name ?? unit)
    return profile ? [zh.mappings.usedProfile(name, zh.list[list], profile)] : []
  })
  const names = new Map<string, Set<string>>()
  const say = (kind: string, name: string) => names.set(kind, (names.get(kind) ?? new Set()).add(name))
  for (const sheet of sheets) {
    const kind = sheet.list === null ? undefined : entryKinds[sheet.list]
    if (kind)
      for (const record of sheet.records)
        for (const name of namesIn(sheet.list, record, library.index)) say(kind, normaliseName(name))
    for (const column of sheet.columns) {
      if (column.how === 'alias') say(`column/${sheet.list}.${column.field}`, normaliseName(column.path))
    }
  }
  const aliases = memory.aliases.filter((alias) => {
    const key = alias.kind === 'column' ? `column/${alias.target}` : alias.kind
    return holdsFor(alias, unit) && names.get(key)?.has(alias.normal)
  })
  return [
    ...profiles,
    ...aliases.map((alias) =>
      zh.mappings.usedAlias(zh.mappings.kind[alias.kind], alias.name, labelOf(library, alias), alias),
    ),
    ...answered.map(confirmedSentence),
  ]
}
