import { correctionWords } from '../../locale/zh/corrections.ts'
import type { ExplanationCause } from '../../model/correction.ts'
import { exact } from '../exact.ts'
import { normaliseName } from '../normalise-name.ts'

/** How much an explanation explains: 0 nothing, it is refused; 3 cause and facts are all there. */
export interface TextQuality {
  readonly level: 0 | 1 | 2 | 3
  /** Why it is not better, the gravest first; empty at 3. */
  readonly reasons: readonly string[]
}

const shortest = 6
const telling = 12
const mostAlike = 3

/** What says only that all is well, however it is put together. */
const assurances = new RegExp(
  [
    '以上|上述|本|该|此|其|我|县|区|市|单位|部门|企业|项目|指标|问题|情况|数据|数值|数字|信息|内容|填报|上报|报送|报表|结果',
    '已经|经过|再次|重新|逐一|认真|已|经|均|都|全部|确|系|为|是|的|了|与|和|并|后|请|实际|现',
    '核实|核对|核查|复核|审核|检查|查验|确认|查实|核定|核|查',
    '无需修改|无须修改|不需修改|不需要修改|不用修改|无需更正|无需改动',
    '真实|属实|如实|准确|正确|无误|不误|没错|没有错误|没有问题|无问题|无异常|没有异常|正常|一致|相符|符合|合理|可靠|有效|对',
    '放心|谢谢|知悉|收到|同意|同上|见上|如上|特此|说明|解释|回复|完毕|ok|yes',
  ].join('|'),
  'g',
)

/** The words alone: folded, without blanks, punctuation and signs. */
export function bareText(text: string): string {
  return normaliseName(text).replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '')
}

function isAssurance(bare: string): boolean {
  return bare.replace(assurances, '').replace(/[无没有误]/g, '') === ''
}

/** True for text that types one or two characters over and over, or that has no words in it. */
function isFilling(bare: string): boolean {
  return new Set(bare).size <= 2 || !/\p{L}{2}/u.test(bare)
}

/**
 * Why a text gives no reason at all; null where it does: at least six characters beside punctuation, words, and more than
 * an assurance that all is well (核实无误, 情况属实 … in any spelling).
 */
export function whyNoReason(text: string): string | null {
  const bare = bareText(text)
  const { gate } = correctionWords
  if (isAssurance(bare) && bare !== '') return gate.assurance
  if ([...bare].length < shortest) return gate.short(shortest, [...bare].length)
  return isFilling(bare) ? gate.filling : null
}

const causeWords: Readonly<Record<Exclude<ExplanationCause, 'other'>, RegExp>> = {
  shutdown: /停产|停工|关停|停业|破产|注销|检修|停运|关闭|搬迁|歇业|减产/,
  scope: /口径|范围|划转|合并|拆分|归并|调整统计|统计方法|不含|包含|改按/,
  'new-enterprise': /新增|新建|投产|新办|新设|新入|投运|扩建/,
  source: /来源|台账|系统|部门数据|普查|申报|年报|监测|估算/,
  unit: /单位|换算|万吨|万元|亿元|公斤|千克/,
}

function saysCause(text: string): boolean {
  return (
    /因|由于|受|导致|造成|所致|缘于|原因/.test(text) ||
    Object.values(causeWords).some((words) => words.test(text))
  )
}

/** Amounts in a text: no years, no dates, no numbers of documents. */
function amountsIn(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[〔[(]\d{4}[〕\])]\s*\d*\s*号?/g, ' ')
    .replace(/\d{4}\s*[年/-]\s*(?:\d{1,2}\s*[月/-]?)?\s*(?:\d{1,2}\s*日?)?/g, ' ')
    .replace(/\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/g, ' ')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/第\s*\d+/g, ' ')
  return plain.match(/\d+(?:\.\d+)?/g) ?? []
}

/** Amounts that are written like one of the cells' numbers but are another: no number of the text stands in the cells. */
function contradicts(text: string, cells: readonly string[]): string[] {
  const said = amountsIn(text)
  const held = cells.flatMap((cell) => amountsIn(cell))
  if (said.length === 0 || held.length === 0) return []
  const isHeld = (one: string) => held.some((other) => exact(one).eq(other))
  return said.some(isHeld) ? [] : said
}

export interface ExplanationToJudge {
  readonly text: string
  /** Null: none chosen yet. */
  readonly cause: ExplanationCause | null
  /** Contents of the cells that are explained. */
  readonly cells: readonly string[]
  /** How many other findings the same text explains already. */
  readonly alike: number
}

/** True where so many findings have the same explanation already that a person has to say that this is meant. */
export function needsConfirmation(alike: number): boolean {
  return alike >= mostAlike
}

/** The quality of an explanation, with what is missing in words. */
export function judgeExplanation({ text, cause, cells, alike }: ExplanationToJudge): TextQuality {
  const { gate } = correctionWords
  const refused = whyNoReason(text)
  if (refused !== null) return { level: 0, reasons: [refused] }
  const bare = bareText(text)
  const hasCause = (cause !== null && cause !== 'other') || saysCause(text)
  const strange = contradicts(text, cells)
  const reasons = [
    ...(needsConfirmation(alike) ? [gate.alike(alike)] : []),
    ...(hasCause ? [] : [gate.noCause]),
    ...([...bare].length >= telling || amountsIn(text).length > 0 ? [] : [gate.thin]),
    ...(strange.length === 0 ? [] : [gate.strange(strange)]),
  ]
  const level = Math.max(1, 3 - reasons.length) as 1 | 2 | 3
  return { level, reasons }
}
