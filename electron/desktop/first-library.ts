import { join } from 'node:path'
import { cliWords } from '../../shared/locale/zh/cli.ts'
import { recentLibraries, userFolder } from '../core/recent-libraries.ts'
import { makeDemoFile } from '../core/samples/make-demo-library.ts'
import { changeLibrary, type HostOptions, type LibraryChoice, type LibraryDesk } from './library-desk.ts'
import type { NativeDialogs } from './native-dialogs.ts'
import type { DesktopArguments } from './read-arguments.ts'
import { askAfterRefusal, sentenceOf } from './refusal-box.ts'

/** What the window shows at its start: what was asked for, else the library of last time, else a new one. */
async function firstChoice({ demo, library }: DesktopArguments, host: HostOptions): Promise<LibraryChoice> {
  if (demo) {
    const libraryFile = await makeDemoFile(join(userFolder(), cliWords.demo.folder), host)
    return { file: libraryFile, expected: 'library', demo }
  }
  const named = library ?? recentLibraries()[0]
  if (named !== undefined) return { file: named, expected: 'library' }
  return { file: join(userFolder(), cliWords.firstLibrary), expected: 'either' }
}

async function choiceAfterRefusal(sentence: string, dialogs: NativeDialogs): Promise<LibraryChoice | null> {
  const answer = await askAfterRefusal(sentence)
  if (answer === 'quit') return null
  const file = await (answer === 'open' ? dialogs.chooseLibrary() : dialogs.nameNewLibrary())
  return file === null ? null : { file, expected: answer === 'open' ? 'library' : 'nothing' }
}

/** Opens the first library; where it is refused, asks for another until one opens. @returns null: the person gave up */
export async function openFirstLibrary(
  words: DesktopArguments,
  host: HostOptions,
  dialogs: NativeDialogs,
): Promise<LibraryDesk | null> {
  let choose: () => Promise<LibraryChoice | null> = () => firstChoice(words, host)
  for (;;) {
    try {
      const choice = await choose()
      return choice && (await changeLibrary(null, choice, host))
    } catch (error) {
      const sentence = sentenceOf(error, host.log)
      choose = () => choiceAfterRefusal(sentence, dialogs)
    }
  }
}
