import { zh } from '../../../shared/locale/zh.ts'
import { type Invocation, misuse, type Outcome, periodOption } from '../command.ts'
import { libraryOption, type Session, withClient } from '../open-client.ts'
import { idWord } from './aliases.ts'

/** What a command can do that shows what was said, or takes one of it back by its number. */
interface Said {
  list(session: Session, order: { period: string; takenBack: boolean }): Promise<Outcome>
  takeBack(session: Session, id: number): Promise<Outcome>
}

/** `[list] --period 2023 [--all]`, or `take-back ID`. */
export async function listOrTakeBack(invocation: Invocation, usage: string, said: Said): Promise<Outcome> {
  const [action = 'list', word] = invocation.words
  switch (action) {
    case 'list': {
      const order = { period: periodOption(invocation, usage), takenBack: invocation.options.all === true }
      return withClient(libraryOption(invocation), (session) => said.list(session, order))
    }
    case 'take-back': {
      const id = idWord(word, usage)
      return withClient(libraryOption(invocation), (session) => said.takeBack(session, id))
    }
    default:
      throw misuse(zh.cli.badOption(action, usage))
  }
}
