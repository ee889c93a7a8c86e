// Tells whether node_modules holds what package-lock.json asks for, without asking npm (which takes a second).
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockEntry */

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * The stamp is bound to the machine too: a folder may have been copied from another system.
 * @param {string} lock text of package-lock.json
 */
function stampOf(lock) {
  return `${process.platform}-${process.arch} ${createHash('sha256').update(lock).digest('hex')}`
}

/**
 * Whether npm must have installed this package here; not so what only an optional package of another system needs.
 * @param {LockEntry} entry
 */
function isMeantForHere(entry) {
  if (!entry.optional) return true
  // Which libc this machine has cannot be told from here.
  if (entry.libc || !entry.os || !entry.cpu) return false
  return entry.os.includes(process.platform) && entry.cpu.includes(process.arch)
}

/**
 * npm writes node_modules/.package-lock.json as its last act, so what it lists is there in full.
 * @param {string} wanted text of package-lock.json
 * @param {string} installed text of node_modules/.package-lock.json
 */
function installedCovers(wanted, installed) {
  if (wanted === '' || installed === '') return false
  /** @type {Record<string, LockEntry>} */
  const wantedPackages = JSON.parse(wanted).packages
  /** @type {Record<string, LockEntry>} */
  const installedPackages = JSON.parse(installed).packages
  return Object.entries(wantedPackages).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true
    const found = installedPackages[path]
    return found ? found.version === entry.version : !isMeantForHere(entry)
  })
}

/**
 * Whether the folders of what package.json names are still there: somebody may have deleted some by hand.
 * @param {string} root project folder
 */
function foldersExist(root) {
  const { dependencies, devDependencies } = JSON.parse(readText(join(root, 'package.json')))
  const names = Object.keys({ ...dependencies, ...devDependencies })
  return names.every((name) => existsSync(join(root, 'node_modules', name, 'package.json')))
}

/** @param {string} root project folder */
export function modulesAreCurrent(root) {
  if (!foldersExist(root)) return false
  const lock = readText(join(root, 'package-lock.json'))
  if (readText(join(root, 'node_modules', '.setup-stamp')) === stampOf(lock)) return true
  // Installed by npm itself (npm install of a developer): as good.
  if (!installedCovers(lock, readText(join(root, 'node_modules', '.package-lock.json')))) return false
  rememberModules(root)
  return true
}

/** @param {string} root project folder */
export function rememberModules(root) {
  try {
    writeFileSync(
      join(root, 'node_modules', '.setup-stamp'),
      stampOf(readText(join(root, 'package-lock.json'))),
    )
  } catch {
    // A folder that belongs to somebody else: then the lists are compared each time.
  }
}
