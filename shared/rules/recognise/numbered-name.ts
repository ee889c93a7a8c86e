import { cleanText } from '../normalise-name.ts'

/** A leading number that is no part of a name: 15. 秸秆综合利用率, （3）粉煤灰, 二、炉渣. */
const numbering =
  /^(?:\(\d{1,3}\)|\d{1,3}(?: *[.、,)]| +)|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.])(?=[^\d.%])/

/** The name without a number before it; the name itself where it has none. */
export function withoutNumbering(text: string): string {
  return cleanText(text.normalize('NFKC')).replace(numbering, '').trim()
}
