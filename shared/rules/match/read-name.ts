import { normaliseName } from '../normalise-name.ts'
import { expandAliases } from './expand-aliases.ts'
import type { NameKind } from './known-aliases.ts'
import { type NameForm, plainForm } from './name-form.ts'
import { readIndicator } from './read-indicator.ts'
import { readOrganisation } from './read-organisation.ts'
import { readUnit } from './read-unit.ts'

const readers: Record<NameKind, (name: string) => readonly NameForm[]> = {
  indicator: (name) => readIndicator(name).forms,
  unit: (name) => [readUnit(name)],
  organisation: (name) => [readOrganisation(name)],
  // A sentence: nothing of it may be left out.
  task: (name) => [plainForm(normaliseName(name))],
}

/** The ways to read a name of that kind, the most complete first; names without any word have none. */
export function readName(kind: NameKind, name: string): readonly NameForm[] {
  return readers[kind](name).filter((form) => form.key !== '')
}

/** The same forms with every known abbreviation written out. */
export function writeOut(kind: NameKind, form: NameForm): NameForm {
  return { ...form, key: expandAliases(kind, form.key) }
}
