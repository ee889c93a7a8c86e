import { spawn } from 'node:child_process'
import { electronBinary, fetchElectronBinary } from './electron-binary.ts'

const downloadSeconds = 60
/** A window that ends this soon with an error never opened: a system library or the display is missing. */
const windowOpensWithinMs = 10_000

type RunCli = (args: string[]) => Promise<void>

function displayExists(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Why no window can be opened, or the executable that opens it. */
function findWindow(): { binary: string } | { reason: string } {
  if (!displayExists()) return { reason: '本机没有图形界面' }
  const present = electronBinary()
  if (present) return { binary: present }
  process.stderr.write(`正在下载桌面窗口组件（Electron，最多等 ${downloadSeconds} 秒）…\n`)
  const fetched = fetchElectronBinary(downloadSeconds)
  return fetched ? { binary: fetched } : { reason: '桌面窗口组件（Electron）无法下载' }
}

/** Runs the window until it is closed. @returns true unless it could not be opened at all */
async function openWindow(binary: string, root: string, args: string[]): Promise<boolean> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  // Chromium refuses its sandbox to root; only a development machine works as root.
  // The code that Node has compiled is not for Electron's engine.
  const { NODE_COMPILE_CACHE: _, ...env } = process.env
  const words = [...(isRoot ? ['--no-sandbox'] : []), root, ...args]
  const child = spawn(binary, words, { stdio: 'inherit', env })
  const startedAt = Date.now()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(127))
    // Ended by us or by the terminal is as good as closed; any other signal is a crash.
    child.once('exit', (status, signal) =>
      resolve(status ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
    )
  })
  const hasOpened = code === 0 || Date.now() - startedAt > windowOpensWithinMs
  if (hasOpened) process.exitCode = code
  else process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
  return hasOpened
}

/**
 * Opens the product: the window where one can be had, else the same app on the loopback host.
 * @param args `--demo`, `--library FILE` and what else the hosts understand; `--web` asks for the loopback host
 */
export async function start(root: string, args: string[], runCli: RunCli): Promise<void> {
  const passed = args.filter((argument) => argument !== '--web')
  let reason = '按要求使用浏览器方式'
  if (passed.length === args.length) {
    const window = findWindow()
    if ('binary' in window) {
      if (await openWindow(window.binary, root, passed)) return
      reason = '桌面窗口没有打开（可能缺少系统图形库，提示见上）'
    } else {
      reason = window.reason
    }
  }
  process.stdout.write(`${reason}，改在浏览器中运行，请打开下面的地址；按 Ctrl+C 结束。\n`)
  await runCli(['serve', ...passed])
}
