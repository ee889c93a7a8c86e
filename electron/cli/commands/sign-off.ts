import { writeFileSync } from 'node:fs'
import type { KnownSignOff, PeriodChanges } from '../../../shared/contract/sign-offs.ts'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import {
  type Command,
  type Invocation,
  misuse,
  neededOption,
  type Outcome,
  periodOption,
  textOption,
} from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'
import { idWord } from './aliases.ts'

const usage = zh.cli.usage.signOff
const words = zh.cli.signOff

function signOffTable(signOffs: readonly KnownSignOff[]): string {
  if (signOffs.length === 0) return words.none
  const rows = signOffs.map((one) => [
    String(one.id),
    one.period,
    one.hash.slice(0, 12),
    zh.decisions.signOffState[one.state],
    one.author,
    one.at.slice(0, 10),
    one.note,
    one.sentence,
  ])
  return textTable(words.columns, rows)
}

function changesText({ since, figures }: PeriodChanges): string {
  if (figures.length === 0) return words.unchanged(since.id)
  return figures
    .flatMap((one) => [
      words.changed(one.name, one.beforeDisplay, one.afterDisplay),
      ...one.contributions.map((part) =>
        words.brought(part.label, part.before ?? '—', part.after ?? '—', part.difference),
      ),
    ])
    .join('\n')
}

const one = (signOff: KnownSignOff): Outcome => ({
  json: { signOff },
  text: signOffTable([signOff]),
  exitCode: 0,
})

const actions: Readonly<Record<string, (invocation: Invocation) => Promise<Outcome>>> = {
  sign: async (invocation) => {
    const order = { period: periodOption(invocation, usage), note: textOption(invocation, 'note') ?? '' }
    return one(await withClient(libraryOption(invocation), ({ client }) => client.signOffs.sign(order)))
  },
  list: async (invocation) => {
    const order = { period: periodOption(invocation, usage), takenBack: invocation.options.all === true }
    const signOffs = await withClient(libraryOption(invocation), ({ client }) =>
      client.signOffs.signOffs(order),
    )
    return { json: { signOffs }, text: signOffTable(signOffs), exitCode: 0 }
  },
  'take-back': async (invocation) => {
    const id = idWord(invocation.words[1], usage)
    return one(await withClient(libraryOption(invocation), ({ client }) => client.signOffs.takeBack({ id })))
  },
  export: async (invocation) => {
    const id = idWord(invocation.words[1], usage)
    const out = neededOption(invocation, 'out', usage)
    const { hash, text } = await withClient(libraryOption(invocation), ({ client }) =>
      client.signOffs.content({ id }),
    )
    try {
      writeFileSync(out, text, { flag: 'wx' })
    } catch (error) {
      throw new AppError('folder-unwritable', { folder: out }, { cause: error })
    }
    return { json: { out, hash }, text: words.exported(out, hash), exitCode: 0 }
  },
  changes: async (invocation) => {
    const given = textOption(invocation, 'since')
    const order = {
      period: periodOption(invocation, usage),
      since: given === undefined ? null : idWord(given, usage),
    }
    const changes = await withClient(libraryOption(invocation), ({ client }) =>
      client.signOffs.changes(order),
    )
    return { json: changes, text: changesText(changes), exitCode: 0 }
  },
}

export const signOffCommand: Command = {
  name: 'sign-off',
  usage,
  options: {
    period: { type: 'string' },
    note: { type: 'string' },
    all: { type: 'boolean' },
    out: { type: 'string' },
    since: { type: 'string' },
  },
  async run(invocation) {
    const [name = 'list'] = invocation.words
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw misuse(zh.cli.badOption(name, usage))
    return action(invocation)
  },
}
