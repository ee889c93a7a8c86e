import type { Catalogue } from '../../model/catalogue.ts'
import type { AliasKind } from '../../model/mapping.ts'
import { normaliseName } from '../normalise-name.ts'

/** What a name of a kind may stand for. */
export interface MappingTarget {
  readonly key: string
  readonly label: string
  /** Other ways to write it on a command line. */
  readonly names: readonly string[]
}

/** A column's label without the years that the form puts in. */
function columnLabel(group: string | null, label: string): string {
  const plain = (text: string) => text.replace(/\{\w+\}年?度?/g, '')
  return group === null ? plain(label) : `${plain(group)} / ${plain(label)}`
}

/** Everything that a name of the kind may stand for, in the catalogue's order. */
export function mappingTargets(kind: AliasKind, catalogue: Catalogue): MappingTarget[] {
  switch (kind) {
    case 'indicator':
      return catalogue.indicators.map((one) => ({
        key: String(one.seq),
        label: one.name,
        names: [one.printedName, ...one.aliases],
      }))
    case 'task':
      return catalogue.tasks.map((one) => ({
        key: one.code,
        label: `${one.code} ${one.title}`,
        names: [one.title],
      }))
    case 'waste':
      return catalogue.wastes.map((one) => ({ key: one.name, label: one.name, names: one.aliases }))
    case 'department':
      return catalogue.departments.map((one) => ({ key: one.id, label: one.name, names: one.aliases }))
    case 'unit':
      return catalogue.units.map((one) => ({
        key: one.id,
        label: one.name,
        names: [...one.codes.map((at) => at.code), ...one.aliases],
      }))
    case 'column':
      return catalogue.forms.flatMap((form) =>
        form.fields.map((field) => ({
          key: `${form.list}.${field.field}`,
          label: `${form.titles[0]} · ${columnLabel(field.group, field.label)}`,
          names: [`${form.titles[0]}.${field.label}`],
        })),
      )
  }
}

/** The target named by key, label or any other of its names; null where there is none. */
export function findTarget(kind: AliasKind, text: string, catalogue: Catalogue): MappingTarget | null {
  const targets = mappingTargets(kind, catalogue)
  const byKey = targets.find((target) => target.key === text)
  if (byKey) return byKey
  const normal = normaliseName(text)
  return (
    targets.find((target) => normaliseName(target.label) === normal) ??
    targets.find((target) => target.names.some((name) => normaliseName(name) === normal)) ??
    null
  )
}
