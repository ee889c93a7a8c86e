import { simplify } from './match/traditional.ts'

// Zero-width characters, joiners, byte order marks, soft hyphens and direction marks.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\u30FC]/g
const quotes = /["'“”‘’「」『』〝〞＂]/g
const markers = /[★☆※◆▲●]/g

/**
 * The form in which two spellings of one name are equal: compatibility characters folded (full width, Kangxi radicals),
 * traditional characters simplified, blanks and invisible characters removed, dashes, quotes and the plan's markers (★ ☆ ※) taken out of the way.
 * Two names decide a match only if their normal forms are identical.
 *
 * @returns empty for text that consists of nothing else.
 */
export function normaliseName(text: string): string {
  const known = normalForms.get(text)
  if (known !== undefined) return known
  const normal = normalForm(text)
  if (text.length <= 60) {
    if (normalForms.size >= 20_000) normalForms.clear()
    normalForms.set(text, normal)
  }
  return normal
}

// Returns say the same few hundred words over and over; a form is made once for each.
const normalForms = new Map<string, string>()

function normalForm(text: string): string {
  return simplify(text.normalize('NFKC'))
    .replace(invisible, '')
    .replace(/\s+/g, '')
    .replace(markers, '')
    .replace(quotes, '')
    .replace(dashes, '-')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
    .replace(/[·・•‧]/g, '·')
    .replace(/[。;；:：,，、]+$/g, '')
    .toLowerCase()
}

const unclean = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/

/** Text as a person wrote it, without blanks from line wrapping inside Han words and without invisible characters. */
export function cleanText(text: string): string {
  if (!unclean.test(text)) return text
  return text
    .replace(invisible, '')
    .replace(/[\u00A0\u3000\t ]+/g, ' ')
    .replace(/(?<=[\p{Script=Han}，。、；：“”《》（）]) +(?=[\p{Script=Han}，。、；：“”《》（）])/gu, '')
    .trim()
}
