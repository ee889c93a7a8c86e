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

const prefectureByName = new Map<string, Prefecture>(
  provinces.flatMap((province) =>
    province.prefectures.map((name) => [name, { name, province: province.name }] as const),
  ),
)

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
  // Code tables put their own headings between a province and its counties.
  if (province !== null) rest = rest.replace(/^(?:市辖区|(?:省|自治区)直辖县级行政区划)(?=.)/, '')
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
    const found = prefectureByName.get(text.slice(0, length))
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
  const whole = prefectureByName.get(text)
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

/** A place's name without its rank, and whether it was written with one: 灌云县 → 灌云, true. */
export interface RanklessName {
  readonly stem: string
  readonly isRanked: boolean
}

/**
 * The name where a table leaves the rank out. Null for what no table shortens so: zones, autonomous places, names of one
 * character, and counties whose short name is their city's or province's (长沙 is 长沙市, 吉林 is 吉林省).
 */
export function withoutRank(key: string): RanklessName | null {
  if (provinceByName.has(key) || zoneEnd.test(key) || key.includes('自治')) return null
  const isRanked = divisionEnd.test(key)
  const stem = isRanked ? key.replace(/(?:地区|[市县区旗盟])$/, '') : key
  if (stem.length < 2 || divisionEnd.test(stem) || provinceByName.has(stem)) return null
  const city = `${stem}市`
  return isRanked && prefectureByName.has(city) && key !== city ? null : { stem, isRanked }
}

/** A place's name without its rank and nationality, for ranking only: 前郭尔罗斯蒙古族自治县 → 前郭尔罗斯. */
export function unitStem(key: string): string {
  const stem = key.replace(nationality, '').replace(/(?:市|自治县|自治旗|县|区|旗|林区|特区|省|自治区)$/, '')
  return stem === '' ? key : stem
}
