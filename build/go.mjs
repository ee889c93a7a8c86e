// The one door of every npm script: node build/go.mjs start|test|demo|cli [arguments].
// It starts before anything is installed and on any Node from 18 on, so it is plain JavaScript and imports
// node:* only; what follows it is TypeScript on a Node that is new enough.
// Whatever set-up has to say goes to stderr: stdout belongs to the command.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { modulesAreCurrent, rememberModules } from './modules-current.mjs'
import { withSetupLock } from './setup-lock.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const commands = ['start', 'test', 'demo', 'cli']
const [command = '', ...args] = process.argv.slice(2)
const parent = process.ppid

/**
 * Says why set-up cannot go on, and ends the process.
 * @param {string} sentence
 * @param {number} code exit code: 2 wrong usage, 1 anything else
 * @returns {never}
 */
function giveUp(sentence, code = 1) {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(code)
}

/**
 * better-sqlite3 needs Node-API 10 (on an older one it crashes without a word), and TypeScript runs as it is from
 * 22.18 on; 23 was never more than a passage.
 */
function nodeIsFine() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return Number(process.versions.napi) >= 10 && (major >= 24 || (major === 22 && minor >= 18))
}

/** The Node that node_modules carries for this machine, or null. */
function pinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const file = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name)
  return existsSync(file) ? file : null
}

/** Runs `npm ci` where node_modules does not hold what package-lock.json asks for. */
function installModules() {
  if (modulesAreCurrent(root)) return
  withSetupLock(root, () => {
    if (modulesAreCurrent(root)) return
    process.stderr.write('正在安装依赖（npm ci），首次约需半分钟…\n')
    const npmArgs = ['ci', '--loglevel=error', '--include=dev', '--include=optional']
    // npm must not run on the Node that it is about to replace.
    const path = (process.env.PATH ?? '')
      .split(delimiter)
      .filter((folder) => !folder.startsWith(join(root, 'node_modules')))
      .join(delimiter)
    const result = spawnSync('npm', npmArgs, {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    })
    if (result.error || result.status !== 0) {
      const reason = result.error ? result.error.message : `exit ${result.status ?? result.signal}`
      giveUp(
        `依赖安装失败（npm ci：${reason}）。请看上面 npm 的提示，检查网络和磁盘空间后重试。\n` +
          'Installing the dependencies failed: see the lines of npm above, check network and disk space, then try again.',
      )
    }
    rememberModules(root)
  })
}

/** Hands the same command over to the pinned Node, and ends as that one ends. */
async function moveToPinnedNode() {
  const node = pinnedNode()
  if (node === null || node === process.execPath) {
    giveUp(
      `本机的 Node ${process.versions.node} 版本过低，需要 22.18 以上；请安装 Node 24（https://nodejs.org）后重试。\n` +
        `Node ${process.versions.node} is too old and this platform has no pinned one: install Node 24 and try again.`,
    )
  }
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  await new Promise((resolve) => {
    child.once('error', (error) =>
      giveUp(
        `无法运行自带的 Node（${error.message}）；请安装 Node 24（https://nodejs.org）后重试。\n` +
          'The pinned Node cannot run here: install Node 24 and try again.',
      ),
    )
    child.once('exit', (code, signal) => {
      for (const name of signals) process.removeAllListeners(name)
      if (signal) process.kill(process.pid, signal)
      process.exitCode = code ?? 1
      resolve(null)
    })
  })
}

/** npm runs a script in the project's folder; the paths that the user gave are relative to where the user is. */
function goWhereTheUserIs() {
  const isOurScript =
    process.env.npm_lifecycle_event === command && process.env.npm_package_json === join(root, 'package.json')
  const folder = process.env.INIT_CWD
  if (isOurScript && folder && existsSync(folder) && join(process.cwd(), '/') === root) process.chdir(folder)
}

/** Runs the built command line in this process with the given arguments. */
async function runCli(/** @type {string[]} */ cliArgs) {
  const entry = join(root, 'dist', 'electron', 'cli.js')
  process.argv = [process.execPath, entry, ...cliArgs]
  await import(pathToFileURL(entry).href)
}

/**
 * Ends with npm. A signal to npm reaches the shell between npm and this process, and not always this process:
 * without this the loopback host would live on, holding its port.
 */
function leaveWithNpm() {
  if (process.env.npm_lifecycle_event !== command) return
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

/** Builds what is stale and does what was asked. */
async function runCommand() {
  // Said to all processes that come of this one, too.
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node')
  nodeModule.enableCompileCache?.(process.env.NODE_COMPILE_CACHE)
  if (command === 'test') {
    const { runTests } = await import('./run-tests.ts')
    process.exitCode = await runTests(root, args)
    return
  }
  const { buildWhatIsStale } = await import('./stale-build.ts')
  if (!buildWhatIsStale(root)) process.exit(1)
  goWhereTheUserIs()
  if (command === 'start') {
    const { start } = await import('./start.ts')
    await start(root, args, runCli)
  } else {
    await runCli(command === 'demo' ? ['demo', ...args] : args)
  }
}

if (!commands.includes(command)) {
  giveUp(
    `用法：node build/go.mjs ${commands.join('|')} [参数…]\nUsage: node build/go.mjs ${commands.join('|')} [arguments…]`,
    2,
  )
}
installModules()
leaveWithNpm()
if (nodeIsFine()) await runCommand()
else await moveToPinnedNode()
