import { sheetText } from './xml-text.ts'

/** The texts of a sheet: each is written once, and cells name it by its number. */
export interface ListStrings {
  /** Number of a text, counted from 0. */
  indexOf(text: string): number
  /** The part `xl/sharedStrings.xml`, once all texts are known. */
  toXml(): string
}

/** An empty table of texts. */
export function listStrings(): ListStrings {
  const known = new Map<string, number>()
  let uses = 0
  return {
    indexOf(text) {
      uses += 1
      const index = known.get(text) ?? known.size
      known.set(text, index)
      return index
    },
    toXml() {
      const items = [...known.keys()].map((text) => {
        // Without being told so, a reader may trim a text or join its lines.
        const kept = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : ''
        return `<si><t${kept}>${sheetText(text)}</t></si>`
      })
      const counts = `count="${uses}" uniqueCount="${known.size}"`
      return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>${items.join('')}</sst>`
    },
  }
}
