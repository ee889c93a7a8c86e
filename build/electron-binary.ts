import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Folder of the npm package; its main module is never imported, since that starts a download. */
function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
}

/** Path of the Electron executable that is on this machine, or null: nothing is downloaded. */
export function electronBinary(): string | null {
  const folder = packageFolder()
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null
  const replacement = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const binary = replacement ? join(replacement, name ?? 'electron') : name && join(folder, 'dist', name)
  return binary && existsSync(binary) ? binary : null
}

/**
 * Lets the package's own installer fetch the executable.
 * @param seconds time limit: where packets are dropped, not refused, the installer would never end
 * @returns the executable, or null when it could not be had in that time
 */
export function fetchElectronBinary(seconds: number): string | null {
  spawnSync(process.execPath, [join(packageFolder(), 'install.js')], {
    stdio: 'ignore',
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  })
  return electronBinary()
}
