import { dialog } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { errorSentences } from '../../shared/locale/zh/errors.ts'
import { hostWords } from '../../shared/locale/zh/hosts.ts'
import type { Log } from '../core/log.ts'

/** What the person reads about an error of the host: the core's sentence, or `internal` with its stack in the log. */
export function sentenceOf(error: unknown, log: Log): string {
  if (error instanceof AppError) return errorSentences[error.code](error.facts)
  const reference = Date.now().toString(36)
  log.error('host', error, { reference })
  return errorSentences.internal({ reference })
}

/** Says in a native box why a library was not opened. */
export async function showRefusal(sentence: string): Promise<void> {
  const { cannotOpen, close } = hostWords.desktop.dialogs
  await dialog.showMessageBox({
    type: 'error',
    title: hostWords.desktop.title,
    message: cannotOpen,
    detail: sentence,
    buttons: [close],
  })
}

/** Where there is nothing to go back to: what to do instead. */
export async function askAfterRefusal(sentence: string): Promise<'open' | 'new' | 'quit'> {
  const { cannotOpen } = hostWords.desktop.dialogs
  const { openLibrary, newLibrary, quit } = hostWords.desktop.menu
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: hostWords.desktop.title,
    message: cannotOpen,
    detail: sentence,
    buttons: [openLibrary, newLibrary, quit],
    cancelId: 2,
  })
  return (['open', 'new', 'quit'] as const)[response] ?? 'quit'
}
