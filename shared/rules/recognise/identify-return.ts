import type { CatalogueIndex } from '../catalogue-index.ts'
import { isMeasure, normaliseMeasure } from '../measure.ts'
import { normaliseName } from '../normalise-name.ts'
import { readYears } from './read-period.ts'
import type { Statement } from './statement.ts'

/** An answer and the cell that gave it. */
export interface Heard extends Statement {
  /** Id of a unit or a department, or year. */
  readonly says: string
}

/** What the words around a table say about the return. */
export interface Surroundings {
  /** Units, or departments of the city, named in a line 填报单位. */
  readonly stated: readonly Heard[]
  /** Departments of the city in a line 数据提供部门: whose figures they are where no unit is named. */
  readonly provided: readonly Heard[]
  /** Units that a title names: weaker, since the city's name heads every list of the plan. */
  readonly titled: readonly Heard[]
  /** Years that are named as the reporting period. */
  readonly years: readonly Heard[]
  /** Units of measure for the whole table, joined by 、. */
  readonly measure: string | null
}

const unitLine =
  /(?:(?:填报|填表|报送|上报|编报|报表|报告|统计|申报)(?:单位|机关|地区|县区|部门)(?:名称)?|综合机关(?:名称)?|单位名称)(?:\([^()]*\))?:?(.*)|(?:县\(市?、?区\)|县\(市、区\)|县市?区|区县|行政区划|地区|辖区)(?:名称)?(?:\([^()]*\))?:(.*)/
const measureLine = /(?:^|[^填报送制])(?:计量|数量|金额|投资)?单位(?:\((?:[^()]*)\))?:([^\s,;，；]+)/
const measureWords = /单位(?:均|统一)?为([^\s,;，；。)]+)|(?:均)?以([^\s,;，；。)]{1,4}?)(?:为单位|计)/
const beforeTitle =
  /^(?:附件\d*|附表\d*|表\d+|\(\d+\)|\(?(?:19|20)\d{2}年?度?\)?|[〇一二三四五六七八九]{4}年度?|江苏省(?=连云港))(?:[-.]\d+)*[:：.、]?/

/** The reporting unit that a text names from its start: 东海县“无废城市”…清单 names 东海县. */
function leadingUnit(normal: string, index: CatalogueIndex): string | null {
  const others = index.catalogue.units.flatMap((unit) => unit.notThese ?? [])
  if (others.some((other) => normal.startsWith(normaliseName(other)))) return null
  for (let length = Math.min(normal.length, 24); length >= 3; length--) {
    const unit = index.unit(normal.slice(0, length))
    if (unit) return unit.id
  }
  return null
}

/** The unit a title names: at its start behind 附件1 or a year, or by itself in brackets or behind a dash. */
export function unitInTitle(text: string, index: CatalogueIndex): string | null {
  let normal = normaliseName(text)
  for (let before = ''; before !== normal; ) {
    before = normal
    normal = normal.replace(beforeTitle, '')
  }
  const lead = leadingUnit(normal, index)
  const apart = normaliseName(text)
    .split(/[()《》:：_-]+/)
    .flatMap((word) => (word.length >= 2 ? (index.unit(word)?.id ?? []) : []))
  const isCity = lead !== null && index.unitById(lead)?.kind === 'city'
  return (isCity ? apart.find((id) => id !== lead) : null) ?? lead ?? apart[0] ?? null
}

/** The units of measure that a line 单位：… states for a whole sheet, joined by 、; null where none does. */
export function readMeasure(texts: readonly string[]): string | null {
  const measures = new Set<string>()
  for (const text of texts) {
    for (const piece of [...text.split(/[\s\u3000]{2,}/), text].map(normaliseName)) {
      const words = measureWords.exec(piece)
      const of = measureLine.exec(` ${piece}`)?.[1]?.replace(/\)$/, '') ?? words?.[1] ?? words?.[2]
      const parts = of === undefined ? [] : isMeasure(of) ? [of] : of.split(/[、和及]/)
      if (parts.length > 0 && parts.every(isMeasure)) {
        for (const part of parts) measures.add(normaliseMeasure(part))
      }
    }
  }
  return measures.size === 0 ? null : [...measures].join('、')
}

/** The unit that a name starts with; a body of the city that is not known (市生态环境局某分局) does not speak for the city. */
function leadOf(named: string, index: CatalogueIndex): string | null {
  const lead = leadingUnit(named, index)
  const isBody = /(?:[局委办处所站院会]|中心|公司|支队|支行)$/.test(named.replace(afterName, ''))
  return isBody && index.unitById(lead ?? '')?.kind === 'city' ? null : lead
}

const pieces = (text: string) => [...text.split(/[\s\u3000]{2,}/), text].map(normaliseName)

function unitStated(text: string, index: CatalogueIndex): string | null {
  for (const piece of pieces(text)) {
    const said = unitLine.exec(piece)
    const named = said?.[1] ?? said?.[2]
    const unit = named
      ? (index.unit(named)?.id ?? departmentIn(departmentLine, piece, index) ?? leadOf(named, index))
      : null
    if (unit !== null) return unit
  }
  return null
}

const departmentLine =
  /(?:填报|填表|报送|上报|编报|报表|报告|申报)(?:单位|机关|部门)(?:名称)?(?:\([^()]*\))?:?(.+)|综合机关(?:名称)?:?(.+)/
const providerLine = /(?:数据)?(?:提供|供数|报送)(?:单位|机关|部门)(?:名称)?(?:\([^()]*\))?:?(.+)/
// What may follow a name in one line: its seal, who filled the table in and when.
const afterName =
  /(?:\((?:盖章|公章|签章|章)\)|(?:填报|填表|报送|上报|制表|审核|统计)(?:人|日期|时间)|负责人|联系|报告期|日期|计量单位|单位:|(?:19|20)\d{2}年).*$/

/** The department of the city that a line names as a whole: 市统计局工业科 is none, nor is 东海县统计局. */
function departmentIn(line: RegExp, piece: string, index: CatalogueIndex): string | null {
  const said = line.exec(piece)
  const named = (said?.[1] ?? said?.[2] ?? '').replace(afterName, '')
  return index.cityDepartment(named)?.id ?? null
}

function departmentProviding(text: string, index: CatalogueIndex): string | null {
  for (const piece of pieces(text)) {
    const found = departmentIn(providerLine, piece, index)
    if (found !== null) return found
  }
  return null
}

/** Reads titles and notes for the reporting unit, the period and the unit of measure. */
export function readSurroundings(statements: readonly Statement[], index: CatalogueIndex): Surroundings {
  const stated: Heard[] = []
  const provided: Heard[] = []
  const titled: Heard[] = []
  const years: Heard[] = []
  for (const one of statements) {
    const unit = unitStated(one.text, index)
    if (unit !== null) stated.push({ ...one, says: unit })
    const provider = unit === null ? departmentProviding(one.text, index) : null
    if (provider !== null) provided.push({ ...one, says: provider })
    const title = unitLine.test(normaliseName(one.text)) ? null : unitInTitle(one.text, index)
    if (title !== null) titled.push({ ...one, says: title })
    for (const year of readYears(one.text)) years.push({ ...one, says: year })
  }
  return { stated, provided, titled, years, measure: readMeasure(statements.map((one) => one.text)) }
}

/** True where what was heard is the city: its name heads every list of the plan. */
export function isCity(heard: Heard, index: CatalogueIndex): boolean {
  return index.unitById(heard.says)?.kind === 'city'
}

/** The unit that a sheet's name is with the city's name before it: 高新区 → 连云港高新区. Too little to decide by. */
export function zoneOfCity(name: string, index: CatalogueIndex): string | null {
  const city = index.catalogue.units.find((unit) => unit.kind === 'city')?.name
  const plain = normaliseName(name)
  return city !== undefined && /区$/.test(plain) ? (index.unit(city + plain)?.id ?? null) : null
}

/** Evidence for the reporting unit, by how much it weighs. */
export interface UnitEvidence {
  /** Marks of a form, which say whom it was made for. */
  readonly marked: readonly Heard[]
  readonly around: readonly Surroundings[]
  /** Signatures and notes under tables. */
  readonly below: readonly Surroundings[]
  readonly sheetNames: readonly Heard[]
  /** Names of sheets whose tables name no unit themselves; 高新区 may stand for the city's. */
  readonly apart: readonly Heard[]
  /** Units that a column names in every row, or that head a column. */
  readonly inTables: readonly Heard[]
  /** Covers and other sheets without a list. */
  readonly elsewhere: readonly Surroundings[]
}

/**
 * The units a whole return speaks for, each with the cell of each sheet that says so. A form's mark, a line 填报单位 and a
 * title of a unit's own count most, and all must agree; then the cover, the sheets' names, what stands in the tables, and the signature. The city
 * counts only where no other is named. A department of the city hands in its own figures alone: a unit that anything else
 * names contradicts it.
 */
export function unitsOf(evidence: UnitEvidence, index: CatalogueIndex): Heard[] {
  const own = (heard: readonly Heard[]) => heard.filter((one) => !isCity(one, index))
  const { marked, around, below, sheetNames, apart, inTables, elsewhere } = evidence
  const stated = [...around, ...below].flatMap((said) => said.stated)
  const titled = around.flatMap((said) => said.titled)
  const provided = [...around, ...below].flatMap((said) => said.provided)
  const ranks = [
    [...marked, ...own(stated), ...own(titled)],
    provided,
    stated,
    own(elsewhere.flatMap((said) => [...said.stated, ...said.titled])),
    own(sheetNames),
    own(inTables),
    own(below.flatMap((said) => said.titled)),
    titled,
    elsewhere.flatMap((said) => [...said.stated, ...said.titled]),
  ]
  const first = ranks.find((rank) => rank.length > 0) ?? []
  // A sheet named after another unit contradicts, though it would decide nothing by itself.
  const others =
    index.sender(first[0]?.says ?? '')?.kind === 'department'
      ? [
          ...sheetNames,
          ...inTables,
          ...[...below, ...elsewhere].flatMap((said) => [...said.stated, ...said.titled]),
        ]
      : []
  const heard = own(first).length > 0 ? [...first, ...own(apart), ...own(others)] : first
  const isSame = (one: Heard, other: Heard) => other.says === one.says && other.sheet === one.sheet
  return heard.filter((one, at) => heard.findIndex((other) => isSame(one, other)) === at)
}
