import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Two projects: `unit` runs everything in plain Node; `shell` runs the window's code against a double of Electron. */
export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vite',
  test: {
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/shell/**', 'test/e2e/**'],
        },
      },
      {
        extends: true,
        resolve: { alias: [{ find: /^electron$/, replacement: `${root}test/shell/electron-double.ts` }] },
        test: {
          name: 'shell',
          include: ['test/shell/**/*.test.ts'],
        },
      },
    ],
  },
})
