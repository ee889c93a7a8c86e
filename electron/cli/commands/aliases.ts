import type { KnownAlias } from '../../../shared/contract/mappings.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { aliasKinds } from '../../../shared/model/mapping.ts'
import { type Command, type Invocation, misuse, neededOption, textOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'

const usage = zh.cli.usage.aliases

/** The number that a word names. */
export function idWord(word: string | undefined, usageLine: string): number {
  if (word === undefined || !/^\d{1,9}$/.test(word)) throw misuse(zh.cli.missing('ID', usageLine))
  return Number(word)
}

function kindOption(invocation: Invocation): KnownAlias['kind'] | undefined {
  const given = textOption(invocation, 'kind')
  const kind = aliasKinds.find((one) => one === given)
  if (given !== undefined && kind === undefined) throw misuse(zh.cli.badKind(given, aliasKinds.join('、')))
  return kind
}

function aliasTable(aliases: readonly KnownAlias[]): string {
  if (aliases.length === 0) return zh.cli.noAliases
  const rows = aliases.map((alias) => [
    String(alias.id),
    zh.mappings.kind[alias.kind],
    alias.name,
    alias.targetLabel ?? zh.mappings.nothing,
    alias.scopeName ?? zh.mappings.office,
    alias.author,
    alias.at.slice(0, 10),
    alias.takenBack ? zh.cli.takenBack(alias.takenBack.author, alias.takenBack.at.slice(0, 10)) : '',
  ])
  return textTable(zh.cli.aliasColumns, rows)
}

export const aliasesCommand: Command = {
  name: 'aliases',
  usage,
  options: {
    kind: { type: 'string' },
    name: { type: 'string' },
    target: { type: 'string' },
    unit: { type: 'string' },
    all: { type: 'boolean' },
  },
  async run(invocation) {
    const [action = 'list', id] = invocation.words
    const kind = kindOption(invocation)
    const unit = textOption(invocation, 'unit') ?? null
    const library = () => libraryOption(invocation)
    switch (action) {
      case 'list': {
        const takenBack = invocation.options.all === true
        const known = await withClient(library(), ({ client }) => client.mappings.aliases({ takenBack }))
        const aliases = known.filter((alias) => kind === undefined || alias.kind === kind)
        return { json: { aliases }, text: aliasTable(aliases), exitCode: 0 }
      }
      case 'add': {
        if (kind === undefined) throw misuse(zh.cli.missing('--kind', usage))
        const name = neededOption(invocation, 'name', usage)
        const target = neededOption(invocation, 'target', usage)
        const alias = await withClient(library(), ({ client }) =>
          client.mappings.addAlias({ kind, name, target, unit }),
        )
        return { json: { alias }, text: aliasTable([alias]), exitCode: 0 }
      }
      case 'take-back': {
        const number = idWord(id, usage)
        const alias = await withClient(library(), ({ client }) =>
          client.mappings.takeBackAlias({ id: number }),
        )
        return { json: { alias }, text: aliasTable([alias]), exitCode: 0 }
      }
      default:
        throw misuse(zh.cli.badOption(action, usage))
    }
  },
}
