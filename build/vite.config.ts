import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Left to `node_modules` at run time: the host itself, and the package that carries a native file. */
const external = ['electron', 'better-sqlite3', /^node:/]

/**
 * One build, three environments:
 * - `client`: the page, dist/renderer, relative addresses, since it is served from `app://` and from a loopback host;
 * - `node`: the programs and those of their child processes in ESM, dist/electron, chunks flat beside them, so `import.meta.dirname` is one folder;
 * - `preload`: one self-contained CommonJS file, since a sandboxed preload can require nothing else.
 */
export default defineConfig({
  root: `${root}renderer`,
  base: './',
  cacheDir: `${root}node_modules/.cache/vite`,
  plugins: [react()],
  build: { reportCompressedSize: false, chunkSizeWarningLimit: 4000 },
  environments: {
    client: {
      build: { outDir: `${root}dist/renderer`, emptyOutDir: true },
    },
    node: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
      build: {
        outDir: `${root}dist/electron`,
        emptyOutDir: true,
        target: 'node22',
        sourcemap: true,
        minify: false,
        rolldownOptions: {
          input: {
            desktop: `${root}electron/desktop/main.ts`,
            cli: `${root}electron/cli/main.ts`,
            'job-child': `${root}electron/core/jobs/job-child.ts`,
            'desktop-job-child': `${root}electron/desktop/job-child.ts`,
          },
          external,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: `${root}dist/electron`,
        emptyOutDir: false,
        target: 'node22',
        minify: false,
        rolldownOptions: {
          input: { preload: `${root}electron/desktop/preload.ts` },
          external,
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
  builder: {
    // The preload lies in the folder that the node build empties, so the order matters.
    async buildApp(builder) {
      for (const name of ['client', 'node', 'preload']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
})
