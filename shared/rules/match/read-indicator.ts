import { conversionBase } from '../measure.ts'
import { cleanText, normaliseName } from '../normalise-name.ts'
import { expandAliases } from './expand-aliases.ts'
import { losesMeaning } from './guards.ts'
import type { NameForm } from './name-form.ts'
import { withoutNumbering } from './numbering.ts'

/** One step of a header path (title / group / leaf), taken apart. */
interface Step {
  readonly key: string
  readonly unit: string | null
  readonly year: string | null
}

const ofWhich = /^(?:#|其中[:：]?)\s*/
// 发明 Invention, 篇数(篇)Pieces(piece): a tail with a word in lower case. Acronyms (R&D, SCI, CPCI-S) are the name itself.
const englishTail =
  /(?<=[\p{Script=Han})])(?:\s+#?\s*[A-Za-z]|[A-Z])(?=[^\p{Script=Han}]*[a-z]{2})[^\p{Script=Han}]*$/u
const englishBracket = /\((?=[^()\p{Script=Han}]*[a-z]{4})[^()\p{Script=Han}]*\)/gu
const english = /^[^\p{Script=Han}]*[a-z]{3}[^\p{Script=Han}]*$/u
const yearWords = /(?<!\d)((?:19|20)\d{2})年(?:度|末|底)?/

function readStep(text: string): Step {
  let words = cleanText(text.normalize('NFKC')).replace(englishBracket, '').replace(englishTail, '').trim()
  if (english.test(words)) return { key: '', unit: null, year: null }
  for (let before = ''; before !== words; ) {
    before = words
    words = withoutNumbering(words).replace(ofWhich, '').trim()
  }
  let key = normaliseName(words)
  let unit: string | null = null
  key = key.replace(/\((?:单位:?)?([^()]*(?:\([^()]*\))?[^()]*)\)/g, (bracket, inside: string) => {
    const base = conversionBase(inside)
    if (base === null) return bracket
    unit ??= base
    return ''
  })
  const year = yearWords.exec(key)?.[1] ?? null
  if (year !== null) key = key.replace(yearWords, '')
  // CPCI-S and cpcis, 播种面积_大豆 and 播种面积大豆.
  key = key.replace(/(?<=[a-z])-(?=[a-z])/g, '').replace(/[_,:;、]+/g, '')
  return { key: expandAliases('indicator', key, 'normalised'), unit, year }
}

export interface IndicatorReading {
  /** Ways to read the name, the most complete first. */
  readonly forms: readonly NameForm[]
  /** The words of all steps, for ranking. */
  readonly words: readonly string[]
}

/**
 * An indicator's name or the header path that leads to its column: numbering, units of measure, years and the English
 * after the Chinese are taken out of the words; unit and year stay as statements. A path is read as a whole, then
 * without its titles and groups one by one down to its leaf.
 */
export function readIndicator(name: string): IndicatorReading {
  const steps = name.split(/\s+\/\s+|[;；_](?=\p{Script=Han})/u).map(readStep)
  const spoken = steps.filter((step, at) => step.key !== '' && step.key !== steps[at - 1]?.key)
  const statement = (what: 'unit' | 'year') => steps.findLast((step) => step[what] !== null)?.[what]
  const unit = statement('unit')
  const year = statement('year')
  const stated = { ...(unit && { unit }), ...(year && { year }) }
  const words = spoken.map((step) => step.key)
  const keys: string[] = []
  for (let from = 0; from < words.length; from++) {
    const [group = '', leaf = ''] = words.slice(from)
    if (losesMeaning(words.slice(0, from), words.slice(from).join(''))) continue
    keys.push(words.slice(from).join(''))
    // 播种面积 / 大豆 and 大豆播种面积.
    if (from === words.length - 2) keys.push(leaf + group)
  }
  return { forms: [...new Set(keys)].map((key) => ({ key, stated, needed: [] })), words }
}
