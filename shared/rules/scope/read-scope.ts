import type { ReportingUnit } from '../../model/catalogue.ts'
import type { DeclaredScope } from '../../model/received.ts'
import { normaliseName } from '../normalise-name.ts'

/** 统计范围 as a sentence states it; of several that hold together, one about named zones goes before one about all. */
export type Scope = Pick<DeclaredScope, 'includes' | 'zones'>

type Zone = Pick<ReportingUnit, 'id' | 'name' | 'aliases'>

const not = '不包括|不包含|没有包含|未包括|未包含|不含|未含|不涵盖|不统计|未统计|扣除|剔除'
const verbs = new RegExp(`(?<not>${not})|包括|包含|涵盖|含有|含`, 'g')
// What may stand between the verb and the zones, and behind them.
const filling = '(?:位于|所辖|辖区|辖内|区内|境内|本区|本辖区|行政区域|范围|内|的|了)*'
const tail = '(?:的)?(?:管理范围|管理区域)?(?:数据|数值|数|部分|企业|项目|情况|区域|范围)?(?:在内)?'
const all = '(?:各|全部|所有)?(?:功能板块|功能区)(?:管委会)?'
const zoneLike = /功能板块|板块|开发区|经开区|高新区|新区|景区|示范区|功能区|园区/
/** What may be said before the verb: 本表数据均, 统计范围：, 连云区数据. Of a part of the numbers (产生量) it is no scope of the whole. */
const subject =
  /^(?:注|备注|说明|附注)?\d{0,2}[:.、)]?(?:(?:统计|填报|数据|报表|汇总)?(?:范围|口径)(?:为|是)?:?)?(?:(?!各|其|部分)[\p{Script=Han}]{2,4}[区县](?=的|数|均|都|已|$))?(?:本|上|该|此|以上|上述|所有|全部|各项|全区|全县|所填|所列|表中|表内|报表|清单|表|数据|数值|数字|数|指标|统计|的)*(?:均|都|已|全部|暂|中|为|是)*$/u
/** A title or a subject, behind which brackets say what it covers. */
const ofBrackets = /(?:清单|表|名单|名录|台账|数据|数|范围|口径|[区县])$|^$/
const ofPart = /[\d量率值额]|其中|部分|个别/

/** The words for zones of one unit, and the expressions made of them. */
interface ZoneWords {
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>
  readonly object: RegExp
  readonly apart: RegExp
}

const known = new Map<string, ZoneWords>()

function zoneWords(zones: readonly Zone[]): ZoneWords {
  const key = JSON.stringify(zones.map(({ id, name, aliases }) => [id, name, aliases]))
  const before = known.get(key)
  if (before) return before
  const ids = new Map<string, Set<string>>()
  for (const { id, name, aliases } of zones) {
    for (const word of [name, ...aliases].map(normaliseName)) {
      // 市高新区 is 高新区 to those in whom it lies.
      for (const one of [word, word.replace(/^市/, '')])
        if (one.length >= 3) ids.set(one, (ids.get(one) ?? new Set()).add(id))
    }
  }
  const escaped = [...ids.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const name = `(?:${escaped.length > 0 ? escaped.join('|') : '(?!)'})`
  const names = `${name}(?:(?:以及|[、,和及与])${name})*`
  const named = `${names}(?:[两二三四2-4]个(?:功能板块|功能区))?`
  // A comma before another name goes on with the list, known or not.
  const end = `(?=$|[。;)]|,(?!(?:(?!含|括|涵|除|统计)[^,。;])*(?:区|板块)(?:$|[,。;]))|,(?=${names}除外)|\\(${names}除外\\))`
  const words = {
    ids,
    object: new RegExp(
      `^${filling}(?:(?<all>${all})(?:\\((?:即|包括|含|为)?(?<within>${names})\\))?|(?<named>${named}))${tail}${end}`,
    ),
    apart: new RegExp(`(?:^|[,。;(:])(?:(?<all>${all})|(?<named>${named}))${tail}除外(?=$|[,。;)])`),
  }
  if (known.size >= 100) known.clear()
  known.set(key, words)
  return words
}

/** Ids of the zones that a list of names names; null where a name is of two. */
function zonesNamed(text: string, { ids }: ZoneWords): string[] | null {
  const found = text
    .replace(/[两二三四2-4]个(?:功能板块|功能区)$/, '')
    .split(/以及|[、,和及与]/)
    .map((name) => [...(ids.get(name) ?? [])])
  return found.every((own) => own.length === 1) ? [...new Set(found.flat())] : null
}

function scopeOf(includes: boolean, groups: Record<string, string>, words: ZoneWords): Scope | null {
  const named = groups.within ?? groups.named
  const zones = named === undefined ? [] : zonesNamed(named, words)
  return zones && { includes, zones }
}

/** True where what stands before the verb speaks of all the numbers, not of some of them. */
function speaksOfWhole(before: string): boolean {
  const at = Math.max(...[...',。;('].map((mark) => before.lastIndexOf(mark)))
  if (!subject.test(before.slice(at + 1))) return false
  if (at < 0) return true
  const earlier = before.slice(0, at).split(/[。;]/).at(-1) ?? ''
  return before[at] === '(' ? ofBrackets.test(earlier) : before[at] !== ',' || !ofPart.test(earlier)
}

/** What one line says; null where it speaks of zones in a way that is not understood. */
function readLine(line: string, words: ZoneWords): Scope[] | null {
  const scopes: Scope[] = []
  let from = 0
  for (const match of line.matchAll(verbs)) {
    // A verb within what was understood is part of it: 功能板块（含开发区）.
    if (match.index < from) continue
    const rest = line.slice(match.index + match[0].length)
    const object = words.object.exec(rest)
    if (!object) {
      if (zoneLike.test(rest.split(/[。;]/)[0] ?? '')) return null
      continue
    }
    const scope = scopeOf(match.groups?.not === undefined, object.groups ?? {}, words)
    if (!scope || !speaksOfWhole(line.slice(0, match.index))) return null
    scopes.push(scope)
    from = match.index + match[0].length + object[0].length
  }
  const apart = words.apart.exec(line)
  const without = apart && scopeOf(false, apart.groups ?? {}, words)
  return without ? [...scopes, without] : scopes
}

const idOf = ({ zones }: Scope) => [...zones].sort().join()

/** What several places say together, each thing once; nothing where two of them contradict each other. */
export function settleScopes<One extends Scope>(scopes: readonly One[]): One[] {
  const isSame = (one: Scope, other: Scope) => other.includes === one.includes && idOf(other) === idOf(one)
  const contradicts = (one: Scope, other: Scope) =>
    other.includes !== one.includes &&
    (idOf(other) === idOf(one) || one.zones.some((zone) => other.zones.includes(zone)))
  if (scopes.some((one) => scopes.some((other) => contradicts(one, other)))) return []
  return scopes.filter((one, at) => scopes.findIndex((other) => isSame(one, other)) === at)
}

/**
 * Reads whether numbers contain those of functional zones: 统计范围：含徐圩新区, 本表数据不含功能板块, 口径：含辖区内功能板块（开发区、徐圩新区）,
 * （高新区除外）. Works for the titles and notes of a table and for the note of a single row. What is not wholly understood says
 * nothing: an unknown zone, a part of the numbers, an instruction (应不含), a box to tick (含/不含).
 *
 * @param zones the zones that may be meant; see `zonesSpokenOf`
 * @returns empty where the text says nothing of the kind, or nothing clear; no zones named means all of them
 */
export function readScope(text: string, zones: readonly Zone[]): readonly Scope[] {
  if (!/[含括涵除统]/.test(text) || !zoneLike.test(text.replace(/\s+/g, ''))) return []
  const words = zoneWords(zones)
  const scopes: Scope[] = []
  for (const line of text.split(/[\n\r\u3000]+|\s{2,}/)) {
    const said = readLine(normaliseName(line), words)
    if (said === null) return []
    scopes.push(...said)
  }
  return settleScopes(scopes)
}
