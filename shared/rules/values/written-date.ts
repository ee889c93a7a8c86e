import type { WrittenDate } from '../../model/written-date.ts'

const continuing =
  /^(?:持续(?:开展|推进|实施|进行|完善)?|长期(?:坚持|开展|推进)?|常态化(?:开展|推进)?|每年|逐年(?:推进)?|全年)$/
const point = /^(\d{4})(?:年|[-./](?=\d))?(?:(\d{1,2})(?:月|[-./](?=\d)|$))?(?:(\d{1,2})[日号]?)?$/
const closing = /(?:底|末)?(?:之?前|以前|止)?(?:完成)?$/
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && !isLeap ? 28 : (monthDays[month - 1] ?? 0)
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[〜～]/g, '~')
}

function pointOf(text: string): WrittenDate | null {
  const [, year, month, day] = point.exec(text.replace(closing, '')) ?? []
  if (year === undefined || Number(year) < 1900 || Number(year) > 2199) return null
  if (month === undefined) return day === undefined ? { kind: 'year', year: Number(year) } : null
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined) return { kind: 'month', year: Number(year), month: Number(month) }
  if (Number(day) < 1 || Number(day) > daysOf(Number(year), Number(month))) return null
  return { kind: 'day', year: Number(year), month: Number(month), day: Number(day) }
}

/** 2022-2025年 and 2023年6-9月: the second end leaves out what it shares with the first. */
function spanOf(folded: string): WrittenDate | null {
  const [, left = '', right = ''] = /^(.{4,11}?)(?:~|-+|至|到)(.{1,11})$/.exec(folded) ?? []
  if (left === '') return null
  const from = pointOf(left) ?? pointOf(`${left}月`)
  if (!from || !('year' in from)) return null
  const to = pointOf(right) ?? pointOf(`${from.year}年${right}`)
  if (!to || !('year' in to)) return null
  const order = (date: typeof from) => date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0)
  return order(from) < order(to) && from.kind === to.kind ? { kind: 'span', from, to } : null
}

/**
 * Reads a date as people write it: 2023年6月, 2023.6, 2023年6月底前, 2024, 2022—2025年, 持续开展. Parts only; no time of
 * day, no time zone.
 *
 * @returns null for anything else
 */
export function writtenDate(text: string): WrittenDate | null {
  if (text.length > 40) return null
  const folded = fold(text)
  if (continuing.test(folded)) return { kind: 'continuing' }
  // 20230630
  const compact = folded.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return /^\d{5}$/.test(folded) ? null : (pointOf(compact) ?? spanOf(folded))
}

/**
 * The day that a spreadsheet's serial number stands for, days since 1899-12-30 (1900 system). Calculated on the
 * calendar itself, as clocks know time zones.
 */
export function dateOfSerial(serial: number): WrittenDate | null {
  if (!Number.isInteger(serial) || serial < 61 || serial > 109_574) return null
  // Civil date from a day count; days are counted from 0000-03-01 so that leap days end a year.
  const days = serial + 693_899
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { kind: 'day', year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}
