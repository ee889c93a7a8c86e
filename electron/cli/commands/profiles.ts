import type { KnownProfile } from '../../../shared/contract/mappings.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Command, misuse } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'
import { idWord } from './aliases.ts'

const usage = zh.cli.usage.profiles

function profileTable(profiles: readonly KnownProfile[]): string {
  if (profiles.length === 0) return zh.cli.noProfiles
  const rows = profiles.map((profile) => [
    String(profile.id),
    profile.unitName,
    zh.list[profile.list],
    String(profile.columns.filter((column) => column.field !== null).length),
    profile.author,
    profile.at.slice(0, 10),
    profile.takenBack ? zh.cli.takenBack(profile.takenBack.author, profile.takenBack.at.slice(0, 10)) : '',
  ])
  return textTable(zh.cli.profileColumns, rows)
}

export const profilesCommand: Command = {
  name: 'profiles',
  usage,
  options: { all: { type: 'boolean' } },
  async run(invocation) {
    const [action = 'list', id] = invocation.words
    const library = () => libraryOption(invocation)
    if (action === 'list') {
      const takenBack = invocation.options.all === true
      const profiles = await withClient(library(), ({ client }) => client.mappings.profiles({ takenBack }))
      return { json: { profiles }, text: profileTable(profiles), exitCode: 0 }
    }
    if (action !== 'take-back') throw misuse(zh.cli.badOption(action, usage))
    const number = idWord(id, usage)
    const profile = await withClient(library(), ({ client }) =>
      client.mappings.takeBackProfile({ id: number }),
    )
    return { json: { profile }, text: profileTable([profile]), exitCode: 0 }
  },
}
