import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Where this user's settings lie; %APPDATA% on Windows, the XDG folder elsewhere. */
export function userFolder(): string {
  const base = process.platform === 'win32' ? process.env.APPDATA : process.env.XDG_CONFIG_HOME
  return join(
    base ?? join(homedir(), process.platform === 'win32' ? 'AppData/Roaming' : '.config'),
    'huibiao',
  )
}

const listFile = () => join(userFolder(), 'recent.json')
const kept = 10

/** Library files opened lately, latest first; empty where nothing is remembered. */
export function recentLibraries(): string[] {
  try {
    const list: unknown = JSON.parse(readFileSync(listFile(), 'utf8'))
    return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : []
  } catch {
    return []
  }
}

/** Remembers a library as the latest one. A settings folder that cannot be written is no reason to fail. */
export function rememberLibrary(file: string): void {
  const full = resolve(file)
  const list = [full, ...recentLibraries().filter((entry) => entry !== full)].slice(0, kept)
  try {
    mkdirSync(dirname(listFile()), { recursive: true })
    writeFileSync(listFile(), JSON.stringify(list, null, 2))
  } catch {
    // Convenience only.
  }
}
