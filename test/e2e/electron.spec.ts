import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, expect, test } from '@playwright/test'
import { electronBinary } from '../../build/electron-binary.ts'

const binary = electronBinary()
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const reason = binary === null ? 'no Electron binary on this machine' : hasDisplay ? null : 'no display'

test('the real window opens the sample library', async () => {
  test.skip(reason !== null, reason ?? '')
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-electron-'))
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const program = await _electron.launch({
    executablePath: binary ?? '',
    // Chromium refuses its sandbox to root; only a development machine works as root.
    args: [...(isRoot ? ['--no-sandbox'] : []), fileURLToPath(new URL('../..', import.meta.url)), '--demo'],
    env: { ...process.env, XDG_CONFIG_HOME: folder, APPDATA: folder } as Record<string, string>,
  })
  try {
    const window = await program.firstWindow()
    await expect(window.getByRole('heading', { level: 1, name: '报送进度' })).toBeVisible()
    await expect(window.getByRole('banner')).toContainText('示例数据')
    expect(await window.evaluate(() => [typeof globalThis.process, 'require' in globalThis])).toEqual([
      'undefined',
      false,
    ])
  } finally {
    await program.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
