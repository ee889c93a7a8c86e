import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

export interface PageFile {
  readonly bytes: Buffer
  readonly mediaType: string
}

/** The file below `folder` that a decoded path means; null where it would lead out or names a hidden file. */
function locate(folder: string, path: string): string | null {
  if (path.includes('\0') || path.includes('\\')) return null
  const parts = path.split('/').filter((part) => part !== '')
  if (parts.some((part) => part.startsWith('.') || part.includes(':'))) return null
  const file = join(folder, ...(parts.length === 0 ? ['index.html'] : parts))
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : null
}

/**
 * A file of the built page.
 * @param path as it stands in the address, still percent-encoded
 * @returns null for everything that is not a page file of a known kind inside the folder
 */
export async function readPageFile(folder: string, path: string): Promise<PageFile | null> {
  try {
    const file = locate(folder, decodeURIComponent(path))
    const mediaType = file === null ? undefined : mediaTypes[extname(file)]
    return file === null || mediaType === undefined ? null : { bytes: await readFile(file), mediaType }
  } catch {
    // Badly encoded, missing, a folder: there is no such page.
    return null
  }
}
