/** The classes of general solid waste, SWnn (固体废物分类与代码目录, 公告2024年第4号). */
const generalClasses = new Set(
  ['01 02 03 04 05 06 07 09 10 11 12 13 14 15 16 17 59', '60 61 62 63 64', '70 71 72 73 74']
    .concat(['80 81 82 83', '90 91 92 99'])
    .flatMap((group) => group.split(' ')),
)

/** HW01 to HW40 and HW45 to HW50 (国家危险废物名录): 41 to 44 were given up. */
function isHazardousClass(number: string): boolean {
  const value = Number(number)
  return (value >= 1 && value <= 40) || (value >= 45 && value <= 50)
}

const forms = [
  { form: /^SW(\d{2})$/, hazardous: false },
  { form: /^\d{3}-\d{3}-S(\d{2})$/, hazardous: false },
  { form: /^HW(\d{2})$/, hazardous: true },
  { form: /^\d{3}-\d{3}-(\d{2})$/, hazardous: true },
] as const

export interface WasteCode {
  readonly written: string
  /** SW02 of 900-001-S02, HW08 of 900-249-08; null for what has not the form of a code. */
  readonly class: string | null
  readonly hazardous: boolean
  /** False for a class that the lists do not have. */
  readonly isKnown: boolean
}

/** The codes in a cell, of which it may hold several: HW08（900-249-08）, SW02、SW03. Empty for words like 待定. */
export function wasteCodes(text: string): WasteCode[] {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
  return plain
    .split(/[、,;/()\s]+/)
    .filter((token) => /\d/.test(token))
    .map((written) => {
      for (const { form, hazardous } of forms) {
        const number = form.exec(written)?.[1]
        if (number === undefined) continue
        const isKnown = hazardous ? isHazardousClass(number) : generalClasses.has(number)
        return { written, class: `${hazardous ? 'HW' : 'SW'}${number}`, hazardous, isKnown }
      }
      return { written, class: null, hazardous: false, isKnown: false }
    })
}
