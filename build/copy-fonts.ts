import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Name in the product → package, file in it. The licence of each (OFL 1.1) has to go with it. */
const fonts = {
  serif: ['noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'],
  sans: ['noto-sans-sc', '500Medium/NotoSansSC_500Medium.ttf'],
  emoji: ['noto-emoji', '400Regular/NotoEmoji_400Regular.ttf'],
} as const

/** Puts the typefaces of printed pages into a folder, each with its licence. */
export function copyFonts(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, [source, file]] of Object.entries(fonts)) {
    const from = join(root, 'node_modules', '@expo-google-fonts', source)
    copyFileSync(join(from, file), join(folder, `${name}.ttf`))
    copyFileSync(join(from, 'LICENSE_FONT'), join(folder, `${name}-license.txt`))
  }
}
