import type { Face } from '../../../shared/contract/pages.ts'

/** The families of the drawn pages; a frame is drawn by whatever is there. */
export const pageFamilies: Readonly<Record<Face, string>> = {
  serif: '"Huibiao Serif", serif',
  sans: '"Huibiao Sans", sans-serif',
  emoji: '"Huibiao Emoji", sans-serif',
  box: '"Huibiao Serif", serif',
}

const files = { 'Huibiao Serif': 'serif', 'Huibiao Sans': 'sans', 'Huibiao Emoji': 'emoji' }

let loading: Promise<void> | null = null

/**
 * Loads the typefaces that the pages are printed with: 26 MB from this computer, so only when pages are looked at, and
 * once.
 * @throws where a file does not come; the next call tries again
 */
export function loadPageFonts(): Promise<void> {
  const load = async () => {
    const faces = Object.entries(files).map(([family, file]) => {
      const address = new URL(`fonts/${file}.ttf`, document.baseURI).href
      return new FontFace(family, `url("${address}")`, { display: 'block' })
    })
    await Promise.all(faces.map((face) => face.load()))
    for (const face of faces) document.fonts.add(face)
  }
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}
