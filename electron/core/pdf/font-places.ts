import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The typefaces whose outlines come from a file. */
export type FontFace = 'serif' | 'sans' | 'emoji'

/** Where the files lie in the package each comes with; the build copies them beside the page under the names of the faces. */
const sources: Readonly<Record<FontFace, string>> = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  emoji: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
}

/** The file of a typeface: of the built product the one its page shows with, else that of the package. */
export function readFont(face: FontFace): Uint8Array {
  const built = fileURLToPath(new URL(`../renderer/fonts/${face}.ttf`, import.meta.url))
  const isBuilt = !import.meta.url.endsWith('.ts') && existsSync(built)
  return readFileSync(isBuilt ? built : createRequire(import.meta.url).resolve(sources[face]))
}
