import { resolve } from 'node:path'

export interface DesktopArguments {
  readonly demo: boolean
  /** A library named by `--library` or by opening its file; full path. */
  readonly library: string | null
}

/**
 * What the window was started with. Chromium adds switches of its own to a second start, so what is not known is
 * passed over.
 * @param folder that relative names start from
 */
export function readArguments(words: readonly string[], folder: string): DesktopArguments {
  const named = words[words.indexOf('--library') + 1]
  const library =
    (words.includes('--library') ? named : undefined) ??
    words.find((word) => !word.startsWith('-') && word.endsWith('.hbk'))
  return { demo: words.includes('--demo'), library: library === undefined ? null : resolve(folder, library) }
}
