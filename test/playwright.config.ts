import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../build/chromium.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const port = Number(process.env.HUIBIAO_E2E_PORT ?? 4817)

// The workers load this file again and find the folder made.
if (!process.env.HUIBIAO_E2E_FOLDER) {
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-e2e-'))
  process.env.HUIBIAO_E2E_FOLDER = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
const library = join(process.env.HUIBIAO_E2E_FOLDER, 'demo.hbk')

/** The real product on the loopback host, filled with the sample returns, in a real Chromium. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // A journey goes through the whole product; a slow machine may take its time.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // One library, one writer: the tests read and change the same returns.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./skipped-reporter.ts']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    // Without a graphics card, drawing in software takes the better half of two cores.
    launchOptions: { executablePath: findChromium() ?? undefined, args: ['--disable-gpu'] },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `"${process.execPath}" dist/electron/cli.js serve --demo --library "${library}" --port ${port} --token e2e`,
    cwd: root,
    url: `http://127.0.0.1:${port}/?token=e2e`,
    timeout: 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
