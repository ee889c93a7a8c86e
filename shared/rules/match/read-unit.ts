import { normaliseName } from '../normalise-name.ts'
import { provinces, sharedDivisionNames } from './divisions.ts'
import { formerName, type NameForm } from './name-form.ts'
import { withoutNumbering } from './numbering.ts'

const divisionEnd = /(?:省|自治区|特别行政区|市|自治州|州|地区|盟|区|县|旗|镇|乡|街道|兵团)$/
const zoneEnd = /(?:经开|高新|开发|产业|示范|管理|园|新|景|保税|合作)区$/
const nationality = /(?:[\p{Script=Han}]族)+自治[州县旗]$/u

const provinceByName = new Map(
  provinces.flatMap((province) => [[province.name, province] as const, [province.short, province] as const]),
)

interface Prefecture {
  readonly name: string
  readonly province: string
}

// 连云港市 by its full name, and 连云港 where nothing else is called so.
const prefectureByFullName = new Map<string, Prefecture>()
const prefectureByShortName = new Map<string, Prefecture>()
for (const province of provinces) {
  for (const name of province.prefectures) {
    const prefecture = { name, province: province.name }
    prefectureByFullName.set(name, prefecture)
    const short = name.replace(/(?:市|盟|地区)$/, '')
    if (short !== name && !provinceByName.has(short)) prefectureByShortName.set(short, prefecture)
  }
}

interface Place {
  readonly province: string | null
  readonly prefecture: string | null
  readonly rest: string
}

/** Takes 江苏省连云港市 off 江苏省连云港市海州区, but only places that exist and lie in each other. */
function takePlace(text: string): Place {
  let rest = text
  let province: string | null = null
  for (const { name, short } of provinces) {
    if (rest.startsWith(name) && rest.length > name.length) {
      province = name
      rest = rest.slice(name.length)
      break
    }
    // 江苏连云港市: a short name counts only where a prefecture of that province follows.
    if (rest.startsWith(short) && prefectureAt(rest.slice(short.length), name) !== null) {
      province = name
      rest = rest.slice(short.length)
      break
    }
  }
  const prefecture = prefectureAt(rest, province)
  if (prefecture !== null && rest.length > prefecture.name.length) {
    return {
      province: prefecture.province,
      prefecture: prefecture.name,
      rest: rest.slice(prefecture.name.length),
    }
  }
  return { province, prefecture: null, rest }
}

function prefectureAt(text: string, province: string | null): Prefecture | null {
  for (let length = Math.min(text.length, 14); length >= 2; length--) {
    const found = prefectureByFullName.get(text.slice(0, length))
    if (found && (province === null || found.province === province)) return found
  }
  return null
}

/** 人民政府 and 管理委员会 govern a place and report for it. */
function withoutGovernment(text: string): string {
  const place = text.replace(/(?:人民政府|政府|管理委员会|管委会)$/, '')
  return place.length >= 2 && divisionEnd.test(place) ? place : text
}

/** A zone names its city with 市 or without: 岳阳市屈原管理区, 岳阳屈原管理区. */
function zoneKey(text: string): string {
  const prefecture = prefectureAt(text, null)
  if (!zoneEnd.test(text) || !prefecture?.name.endsWith('市')) return text
  return prefecture.name.slice(0, -1) + text.slice(prefecture.name.length)
}

/**
 * A reporting unit's name: the place itself, with the province and prefecture written before it as statements. A suffix
 * (市, 县, 区) is part of the name: 广州市 is not 广州区.
 */
export function readUnit(name: string): NameForm {
  const current = withoutNumbering(normaliseName(name)).replace(formerName, '')
  const text = withoutGovernment(current.replace(/[()、]/g, ''))
  const province = provinceByName.get(text)
  if (province) return { key: province.name, stated: {}, needed: [] }
  const whole = prefectureByFullName.get(text) ?? prefectureByShortName.get(text)
  if (whole) return { key: whole.name, stated: { province: whole.province }, needed: [] }
  const place = takePlace(text)
  const isPlaced = place.rest.length >= 2 && place.rest.length < text.length && divisionEnd.test(place.rest)
  // A zone's city is part of its name, not a place that may be left out.
  if (!isPlaced) return placedForm(zoneKey(text), null, null)
  if (zoneEnd.test(place.rest) && place.prefecture !== null)
    return placedForm(zoneKey(place.prefecture + place.rest), place.province, null)
  return placedForm(place.rest, place.province, place.prefecture)
}

function placedForm(key: string, province: string | null, prefecture: string | null): NameForm {
  const stated = { ...(province && { province }), ...(prefecture && { prefecture }) }
  return { key, stated, needed: sharedDivisionNames.has(key) ? ['province', 'prefecture'] : [] }
}

/**
 * What a county's name is without its rank, where a list may leave the rank out: 灌云 for 灌云县. Null for anything that
 * is more or less than that: 经济技术开发区, 前郭尔罗斯蒙古族自治县, 沙县.
 */
export function shortUnitName(key: string): string | null {
  if (prefectureByFullName.has(key) || zoneEnd.test(key) || key.includes('自治')) return null
  const short = key.replace(/[市县区旗]$/, '')
  return short !== key && short.length >= 2 && !namesPlace(short) ? short : null
}

/** Whether a name says by itself what it is: ends in a rank, or is a province's or prefecture's short name. */
export function namesPlace(key: string): boolean {
  return divisionEnd.test(key) || provinceByName.has(key) || prefectureByShortName.has(key)
}

/** A place's name without its rank and nationality, for ranking only: 前郭尔罗斯蒙古族自治县 → 前郭尔罗斯. */
export function unitStem(key: string): string {
  const stem = key.replace(nationality, '').replace(/(?:市|自治县|自治旗|县|区|旗|林区|特区|省|自治区)$/, '')
  return stem === '' ? key : stem
}
