import { fileURLToPath } from 'node:url'

// Run from its sources, the window takes what was built last.
const isSource = import.meta.url.endsWith('.ts')

const place = (built: string, source: string) =>
  fileURLToPath(new URL(isSource ? source : built, import.meta.url))

/** Folder of the built page. */
export const pageFolder = place('../renderer', '../../dist/renderer')

/** The one script that runs inside the window before the page. */
export const preloadFile = place('./preload.cjs', '../../dist/electron/preload.cjs')

/** The program of the processes that do jobs. */
export const jobChildFile = place('./desktop-job-child.js', './job-child.ts')
