import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findChromium } from './chromium.ts'

const fontFiles = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
]

/** Whether text in Chinese shows as text. Windows and macOS always carry such fonts. */
function chineseFontExists(): boolean {
  if (process.platform !== 'linux' || fontFiles.some((file) => existsSync(file))) return true
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}

function run(command: string, args: string[], minutes: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env, timeout: minutes * 60_000 }).status === 0
}

function aptIsOurs(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Debian images come without package lists, and old lists name files that are gone: so refresh and try again. */
function installByApt(packages: string[]): boolean {
  const install = () =>
    run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...packages],
      10,
    )
  const lists = '/var/lib/apt/lists'
  const listsExist = existsSync(lists) && readdirSync(lists).some((name) => name.includes('_Packages'))
  if (listsExist && install()) return true
  return run('apt-get', ['update', '-qq'], 5) && install()
}

/**
 * Finds a browser for the browser tests, or installs one: by apt as root, else by Playwright's own installer.
 * @returns its path, or null when none could be had (the reason stands on stderr)
 */
export function installBrowser(): string | null {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(chineseFontExists() ? [] : ['fonts-noto-cjk']),
  ]
  if (missing.length > 0 && aptIsOurs()) {
    process.stderr.write(`正在用 apt 安装 ${missing.join('、')}…\n`)
    installByApt(missing)
  }
  if (!chineseFontExists()) process.stderr.write('提示：本机没有中文字体，截图中的汉字会显示为方框。\n')
  const found = findChromium()
  if (found) return found
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
  run(process.execPath, [cli, 'install', 'chromium'], 10)
  return findChromium()
}
