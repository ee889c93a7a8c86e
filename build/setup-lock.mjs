// Set-up may be asked for twice at a time (two terminals, a test and a start): one does it, the other waits.
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const oldestLockInMinutes = 15

/**
 * True when the process that wrote the lock is gone, or the lock is older than any set-up lasts
 * (the number of a dead process may belong to another one by now).
 * @param {string} file
 */
function lockIsAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    if (Date.now() - statSync(file).mtimeMs > oldestLockInMinutes * 60_000) return true
    if (owner > 0) process.kill(owner, 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}

/** Sleeps without leaving the stack: set-up is one synchronous piece. */
function pause(/** @type {number} */ milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/**
 * Runs `work` while no other process of this folder runs any under the same lock; waits for its turn.
 * @template T
 * @param {string} root project folder
 * @param {() => T} work synchronous
 * @returns {T}
 */
export function withSetupLock(root, work) {
  const file = join(root, '.setup-lock')
  let hasSaidSo = false
  for (;;) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    if (lockIsAbandoned(file)) {
      rmSync(file, { force: true })
      continue
    }
    if (!hasSaidSo) process.stderr.write('另一个进程正在准备同一目录，等它完成…\n')
    hasSaidSo = true
    pause(200)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return work()
  } finally {
    process.off('exit', release)
    release()
  }
}
