import { zh } from '../../shared/locale/zh.ts'
import { type Command, misuse, textOption } from './command.ts'
import { libraryOption, withClient } from './open-client.ts'

/** Undo or redo: one operation, or all up to the one that --through names. */
export function moveCommand(name: 'undo' | 'redo', usage: string): Command {
  return {
    name,
    usage,
    options: { through: { type: 'string' } },
    async run(invocation) {
      const through = textOption(invocation, 'through') ?? null
      if (through !== null && !/^\d{1,9}$/.test(through)) throw misuse(zh.cli.badOption(through, usage))
      const order = { through: through === null ? null : Number(through) }
      const json = await withClient(libraryOption(invocation), ({ client }) => client.history[name](order))
      return { json, text: json.sentence, exitCode: 0 }
    },
  }
}
