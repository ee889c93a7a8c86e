/** What a PDF file shows, as a program of other hands reads it. Lengths in points, from the upper left corner. */
export interface ReadPage {
  readonly width: number
  readonly height: number
  /** In the order they are drawn. `isUpright` is false for what stands at a slant. */
  readonly runs: readonly {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly isUpright: boolean
  }[]
  /** Straight lines: x1, y1, x2, y2. */
  readonly lines: readonly (readonly [number, number, number, number])[]
}

interface Glyph {
  readonly unicode: string
}

/** Lines of a path as the reader keeps it: 0, x, y begins one, 1, x, y goes on; anything else is none of ours. */
function linesOfPath(path: ArrayLike<number>, height: number): [number, number, number, number][] {
  const lines: [number, number, number, number][] = []
  for (let at = 0; at + 2 < path.length; at += 3) {
    if (path[at] !== 1) continue
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [path[at - 2], path[at - 1], path[at + 1], path[at + 2]]
    lines.push([x1, height - y1, x2, height - y2])
  }
  return lines
}

/**
 * Reads a PDF file: the text of every run by the file's own account of its characters, where it stands, and the lines.
 * @throws Error where the file cannot be read
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  // Large, and needed where files are proven only.
  const { getDocument, OPS } = await import('unpdf/pdfjs')
  // The reader takes the bytes for its own.
  const task = getDocument({
    data: bytes.slice(),

    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const pages: ReadPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const [, , width = 0, height = 0] = page.view
      const { fnArray, argsArray } = await page.getOperatorList()
      const runs: ReadPage['runs'][number][] = []
      const lines: [number, number, number, number][] = []
      let matrix: ArrayLike<number> = [1, 0, 0, 1, 0, 0]
      fnArray.forEach((operation, index) => {
        const args = argsArray[index]
        if (operation === OPS.setTextMatrix) matrix = args[0]
        else if (operation === OPS.showText) {
          const glyphs = args[0] as readonly (Glyph | number)[]
          const text = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('')
          runs.push({ text, x: matrix[4] ?? 0, y: height - (matrix[5] ?? 0), isUpright: matrix[1] === 0 })
        } else if (operation === OPS.constructPath && args[1]?.[0]) {
          lines.push(...linesOfPath(args[1][0], height))
        }
      })
      pages.push({ width, height, runs, lines })
      page.cleanup()
    }
    return pages
  } finally {
    await task.destroy()
  }
}
