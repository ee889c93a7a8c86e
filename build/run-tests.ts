import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { installBrowser } from './install-browser.ts'
import { buildAfresh, buildWhatIsStale } from './stale-build.ts'

interface Step {
  name: string
  says: string
  run: (root: string, args: string[]) => boolean | Promise<boolean>
}

/** Runs a tool of node_modules on this very Node; what it prints is the step's report. */
function runTool(root: string, script: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return result.status === 0
}

/** A port that nobody listens on now, so that two runs at a time do not meet. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return String(port)
}

async function runBrowserTests(root: string, args: string[]): Promise<boolean> {
  const browser = installBrowser()
  if (browser === null) {
    process.stderr.write(
      '没有可用的 Chromium，也无法安装：请安装 Chromium 或 Chrome，或用环境变量 CHROMIUM_PATH 指明其路径后重试。\n',
    )
    return false
  }
  const config = join('test', 'playwright.config.ts')
  const script = join('@playwright', 'test', 'cli.js')
  return runTool(root, script, ['test', `--config=${config}`, ...args], {
    CHROMIUM_PATH: browser,
    HUIBIAO_E2E_PORT: await freePort(),
  })
}

/** In this order the cheap ones fail first, and what looks into dist/ comes after the build. */
const steps: Step[] = [
  {
    name: 'types',
    says: '类型检查',
    run: (root, args) => runTool(root, join('typescript', 'bin', 'tsc'), ['-b', ...args]),
  },
  {
    name: 'lint',
    says: '规范与格式检查',
    run: (root, args) =>
      runTool(root, join('@biomejs', 'biome', 'bin', 'biome'), [
        'check',
        '--config-path=build',
        '--error-on-warnings',
        ...args,
      ]),
  },
  {
    name: 'dead',
    says: '无用代码与依赖检查',
    run: (root, args) =>
      runTool(root, join('knip', 'bin', 'knip.js'), ['--config', join('build', 'knip.json'), ...args]),
  },
  { name: 'build', says: '构建', run: (root) => buildAfresh(root) },
  {
    name: 'unit',
    says: '结构、单元与接口测试',
    run: (root, args) =>
      runTool(root, join('vitest', 'vitest.mjs'), [
        'run',
        `--config=${join('test', 'vitest.config.ts')}`,
        ...args,
      ]),
  },
  { name: 'e2e', says: '浏览器测试', run: runBrowserTests },
]

/**
 * Runs all steps, or those named first among the arguments; the arguments that remain go to the tool of a single
 * named step (`npm test -- unit test/architecture.test.ts`). Stops at the first step that fails.
 * @returns exit code: 0, 1 when a step failed, 2 when the arguments make no sense
 */
export async function runTests(root: string, args: string[]): Promise<number> {
  const firstOther = args.findIndex((argument) => !steps.some((step) => step.name === argument))
  const names = firstOther < 0 ? args : args.slice(0, firstOther)
  const toolArgs = firstOther < 0 ? [] : args.slice(firstOther)
  if (toolArgs.length > 0 && names.length !== 1) {
    process.stderr.write(
      `不认识的步骤“${toolArgs[0]}”；可用：${steps.map((step) => step.name).join('、')}。\n`,
    )
    return 2
  }
  const chosen = names.length === 0 ? steps : steps.filter((step) => names.includes(step.name))
  // A step run on its own looks into dist/ too.
  if (
    !chosen.some((step) => step.name === 'build') &&
    chosen.some((step) => ['unit', 'e2e'].includes(step.name))
  ) {
    if (!buildWhatIsStale(root)) return 1
  }
  const times: string[] = []
  for (const step of chosen) {
    process.stdout.write(`\n▶ ${step.name} ${step.says}\n`)
    const startedAt = performance.now()
    const isGood = await step.run(root, toolArgs)
    times.push(`${step.name} ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    if (!isGood) {
      process.stdout.write(`\n✗ ${step.name}（${step.says}）未通过。用时：${times.join('，')}\n`)
      return 1
    }
  }
  process.stdout.write(`\n✓ 全部通过。用时：${times.join('，')}\n`)
  return 0
}
