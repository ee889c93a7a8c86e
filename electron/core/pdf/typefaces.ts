import type { Face } from '../../../shared/contract/pages.ts'
import type { TypeMetrics } from '../../../shared/rules/pages/type-metrics.ts'
import { readFont } from './font-places.ts'
import { openTrueType, type TrueType } from './true-type.ts'

export interface Typefaces {
  readonly metrics: TypeMetrics
  readonly fonts: Readonly<Record<Exclude<Face, 'box'>, TrueType>>
}

/** Marks that change how others are shown, if anything: direction, joining, variants. On paper they are nothing. */
export function isUnseen(character: string): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]$/u.test(character)
}

/** Where the typeface asked for has no glyph, the next one is tried. */
const fallbacks = { serif: ['serif', 'sans', 'emoji'], sans: ['sans', 'serif', 'emoji'] } as const

function openTypefaces(): Typefaces {
  const fonts = {
    serif: openTrueType(readFont('serif')),
    sans: openTrueType(readFont('sans')),
    emoji: openTrueType(readFont('emoji')),
  }
  const find = (wanted: 'serif' | 'sans', character: string): { face: Face; advance: number } => {
    if (isUnseen(character)) return { face: wanted, advance: 0 }
    for (const face of fallbacks[wanted]) {
      const font = fonts[face]
      const glyph = font.glyphOf(character.codePointAt(0) ?? 0)
      if (glyph === 0) continue
      return { face, advance: font.advanceOf(glyph) / font.unitsPerEm }
    }
    return { face: 'box', advance: 1 }
  }
  const known = {
    serif: new Map<string, ReturnType<typeof find>>(),
    sans: new Map<string, ReturnType<typeof find>>(),
  }
  return {
    fonts,
    metrics: {
      find(wanted, character) {
        const found = known[wanted].get(character) ?? find(wanted, character)
        known[wanted].set(character, found)
        return found
      },
    },
  }
}

let opened: Typefaces | null = null

/** The product's typefaces, opened once in a process. */
export function typefaces(): Typefaces {
  opened ??= openTypefaces()
  return opened
}
