const circled = '\u2460-\u2473\u2474-\u2487\u24EA\u24F5-\u24FE\u2776-\u277F\u2780-\u2793\u3251-\u325F'
const raised = '\u00B2\u00B3\u00B9\u2070\u2074-\u2079'
const marks = new RegExp(
  `(?:[${circled}${raised}]+|[*＊]{1,3}|[†‡※#＃]|[[［〔【]\\d{1,2}[\\]］〕】]|[(（]?注\\s?\\d{0,2}[:：]?[)）]?)$`,
)

/**
 * A footnote mark behind a number: 12.5①, 12.5*, 12.5[1], 12.5（注1）, 12.5¹. Taken off before anything is folded, since
 * folding would turn ① into a digit.
 *
 * @returns the content without the mark, and the mark; null where there is none.
 */
export function footnoteOf(text: string): { readonly content: string; readonly mark: string } | null {
  const mark = marks.exec(text)?.[0]
  if (mark === undefined) return null
  const content = text.slice(0, -mark.length).trimEnd()
  // m² and m³ are units of measure.
  return /[\d\uFF10-\uFF19%％‰\p{Script=Han})）]$/u.test(content) ? { content, mark } : null
}
