import { createHash } from 'node:crypto'
import type { Face } from '../../../shared/contract/pages.ts'
import { type PdfObjects, utf16Hex } from './pdf-objects.ts'
import { subsetFont } from './subset-font.ts'
import { isUnseen, type Typefaces } from './typefaces.ts'

/** The typefaces of one PDF file: every character that is used becomes a glyph of its own. */
export interface PdfFonts {
  /** The codes of a text as a PDF string, in hexadecimal. */
  encode(face: Face, text: string): string
  /** The width it has by itself, in points. */
  widthOf(face: Face, text: string, size: number): number
  /** Puts the fonts down, cut to what was used. @returns the entries of the resources that name them */
  embed(objects: PdfObjects): string
}

const names: Readonly<Record<Face, string>> = {
  serif: 'NotoSerifSC-Regular',
  sans: 'NotoSansSC-Medium',
  emoji: 'NotoEmoji-Regular',
  box: 'HuibiaoBox',
}

export const fontName = (face: Face) => `/F-${face}`

const hex4 = (value: number) => value.toString(16).padStart(4, '0')

/** Says which character each code is, so that what is copied, searched and read aloud is the text. */
function toUnicode(characters: readonly string[]): string {
  const blocks: string[] = []
  for (let start = 0; start < characters.length; start += 100) {
    const block = characters.slice(start, start + 100)
    const entries = block.map((character, index) => `<${hex4(start + index + 1)}> <${utf16Hex(character)}>`)
    blocks.push(`${block.length} beginbfchar\n${entries.join('\n')}\nendbfchar`)
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\n` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend'
  )
}

/** Six letters that tell subsets apart, drawn from what they hold. */
function subsetTag(characters: readonly string[]): string {
  const digest = createHash('sha256').update(characters.join('')).digest()
  return Array.from({ length: 6 }, (_, index) => String.fromCharCode(65 + ((digest[index] ?? 0) % 26))).join(
    '',
  )
}

function embedFace(objects: PdfObjects, face: Face, characters: readonly string[], faces: Typefaces): number {
  const font = faces.fonts[face === 'box' ? 'serif' : face]
  const { bytes, widths } = subsetFont(font, characters, { isBox: face === 'box', isBlank: isUnseen })
  const scale = (value: number) => Math.round((1000 * value) / font.unitsPerEm)
  const name = `${subsetTag(characters)}+${names[face]}`
  const file = objects.putStream(bytes, `/Length1 ${bytes.length}`)
  const descriptor = objects.put(
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${font.box.map(scale).join(' ')}]/ItalicAngle 0` +
      `/Ascent ${scale(font.ascent)}/Descent ${scale(font.descent)}/CapHeight 733/StemV 80/FontFile2 ${file} 0 R>>`,
  )
  const descendant = objects.put(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDToGIDMap/Identity` +
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>' +
      `/FontDescriptor ${descriptor} 0 R/DW 1000/W[0[${widths.join(' ')}]]>>`,
  )
  const unicode = objects.putStream(toUnicode(characters))
  return objects.put(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]` +
      `/ToUnicode ${unicode} 0 R>>`,
  )
}

export function pdfFonts(faces: Typefaces): PdfFonts {
  const used = new Map<Face, Map<string, number>>()
  const codesOf = (face: Face) => {
    const codes = used.get(face) ?? new Map<string, number>()
    used.set(face, codes)
    return codes
  }
  return {
    encode(face, text) {
      const codes = codesOf(face)
      let hex = ''
      for (const character of text) {
        const code = codes.get(character) ?? codes.size + 1
        codes.set(character, code)
        hex += hex4(code)
      }
      return `<${hex}>`
    },
    widthOf(face, text, size) {
      const font = faces.fonts[face === 'box' ? 'serif' : face]
      let width = 0
      for (const character of text) {
        if (isUnseen(character)) continue
        const glyph = face === 'box' ? 0 : font.glyphOf(character.codePointAt(0) ?? 0)
        width += glyph === 0 ? 1 : font.advanceOf(glyph) / font.unitsPerEm
      }
      return width * size
    },
    embed(objects) {
      return [...used]
        .map(([face, codes]) => `${fontName(face)} ${embedFace(objects, face, [...codes.keys()], faces)} 0 R`)
        .join('')
    },
  }
}
