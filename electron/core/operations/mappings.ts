import type { KnownAlias, KnownProfile } from '../../../shared/contract/mappings.ts'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Alias, AliasKind, MappingProfile } from '../../../shared/model/mapping.ts'
import { findTarget, mappingTargets } from '../../../shared/rules/mapping/mapping-targets.ts'
import { normaliseName } from '../../../shared/rules/normalise-name.ts'
import { type Core, requireLibrary } from '../core.ts'
import { aliasById, allAliases } from '../db/tables/alias.ts'
import { allProfiles, profileById } from '../db/tables/mapping-profile.ts'
import { rememberAlias, sameName, takeBackAlias, takeBackProfile } from '../keep-mappings.ts'
import type { Library } from '../library.ts'
import type { Implementer } from './implementer.ts'

const unitName = (library: Library, id: string) => library.index.sender(id)?.name ?? id

function describeAlias(library: Library, alias: Alias): KnownAlias {
  const { kind, target, scope } = alias
  return {
    ...alias,
    targetLabel: target === null ? null : (findTarget(kind, target, library.catalogue)?.label ?? target),
    scopeName: scope === null ? null : unitName(library, scope),
  }
}

const describeProfile = (library: Library, profile: MappingProfile): KnownProfile => ({
  ...profile,
  unitName: unitName(library, profile.unit),
})

function addAlias(
  library: Library,
  order: { kind: AliasKind; name: string; target: string; unit: string | null },
  author: string,
): KnownAlias {
  const { kind, name } = order
  const kindName = zh.mappings.kind[kind]
  if (normaliseName(name) === '') throw new AppError('alias-name-empty', { name })
  const target = findTarget(kind, order.target, library.catalogue)
  if (!target) throw new AppError('alias-target-unknown', { kind: kindName, target: order.target })
  const scope = order.unit === null ? null : library.sender(order.unit).id
  const alias = { kind, name, target: target.key, scope }
  const before = sameName(library.db, alias)
  // The catalogue's own names go before remembered ones: an alias against them would never be heard.
  const own = kind === 'column' ? null : findTarget(kind, name, library.catalogue)
  const other = before && before.target !== target.key ? before.target : (own?.key ?? target.key)
  if (other !== target.key) {
    const label =
      other === null ? zh.mappings.nothing : (findTarget(kind, other, library.catalogue)?.label ?? other)
    throw new AppError('alias-taken', { name, kind: kindName, target: label })
  }
  const by = { author, at: new Date().toISOString() }
  const id = library.db.transaction(() => rememberAlias(library.db, alias, by)).immediate()
  library.refresh()
  return describeAlias(library, aliasById(library.db, id) as Alias)
}

export function mappingOperations(os: Implementer, core: Core) {
  const by = () => ({ author: core.options.author, at: new Date().toISOString() })
  return {
    aliases: os.mappings.aliases.handler(({ input }) => {
      const library = requireLibrary(core)
      return allAliases(library.db)
        .filter((alias) => input.takenBack || alias.takenBack === null)
        .map((alias) => describeAlias(library, alias))
    }),
    addAlias: os.mappings.addAlias.handler(({ input }) =>
      addAlias(requireLibrary(core), input, core.options.author),
    ),
    takeBackAlias: os.mappings.takeBackAlias.handler(({ input }) => {
      const library = requireLibrary(core)
      const alias = aliasById(library.db, input.id)
      if (!alias || alias.takenBack) throw new AppError('alias-unknown', { id: String(input.id) })
      library.db.transaction(() => takeBackAlias(library.db, alias, by())).immediate()
      library.refresh()
      return describeAlias(library, aliasById(library.db, input.id) as Alias)
    }),
    profiles: os.mappings.profiles.handler(({ input }) => {
      const library = requireLibrary(core)
      return allProfiles(library.db)
        .filter((profile) => input.takenBack || profile.takenBack === null)
        .map((profile) => describeProfile(library, profile))
    }),
    takeBackProfile: os.mappings.takeBackProfile.handler(({ input }) => {
      const library = requireLibrary(core)
      const profile = profileById(library.db, input.id)
      if (!profile || profile.takenBack) throw new AppError('profile-unknown', { id: String(input.id) })
      library.db.transaction(() => takeBackProfile(library.db, profile, by())).immediate()
      library.refresh()
      return describeProfile(library, profileById(library.db, input.id) as MappingProfile)
    }),
    targets: os.mappings.targets.handler(({ input }) =>
      mappingTargets(input.kind, requireLibrary(core).catalogue).map(({ key, label }) => ({ key, label })),
    ),
  }
}
