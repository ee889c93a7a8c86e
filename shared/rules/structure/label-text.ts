import { normaliseName } from '../normalise-name.ts'

/** A row's or a column's label, taken apart. */
export interface LabelText {
  /** How far it is set in, in half-width blanks. */
  readonly indent: number
  /** Normal form without numbering, without the English beside the Chinese, without bracketed remarks. */
  readonly name: string
  /** Rank of its numbering: 1 for 一、, 2 for （一）, 3 for 1., 4 for (1), 5 for ①; null where it has none. */
  readonly numbering: number | null
  /**
   * What its words say of its figures. `whole`: the sum of everything (合计, 全国); `subtotal`: of some rows (小计,
   * 市区合计); `maybe`: words that often name a sum (总人口, 累计).
   */
  readonly total: 'whole' | 'subtotal' | 'maybe' | null
  /** 其中： or #: contained in another row, never added to its neighbours. */
  readonly ofWhich: boolean
}

const numberings: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.,]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,2}(?:[、,]|\.(?!\d))/,
  /^\(\d{1,2}\)|^\d{1,2}\)/,
]
const circled = /^[\s\u3000]*[\u2460-\u2473]/
const wholeWord =
  /^(?:全国|全省|全市|全县|全区|全州|全盟|全旗|全镇|全乡|全村|全行业|全社会|全地区|全部|总计|合计|共计|总数|总和|总合计|(?:全国|全省|全市|全县|全区|地区|各地区|地方|城市|各省|各市|各县|各项)(?:总计|合计|共计|总数))$/
const endsTotal = /(?:合计|总计|共计)$/
const maybeWord =
  /^总(?!经理|体|部|理)|总(?!经理|体|部|理|局|站|队|校|公司)[^合计]{1,5}$|^累计|^全部|^全(?:国|省|市|县|区)(?!日制)/

function indentOf(text: string): number {
  const lead = /^[\s\u00a0\u3000]*/.exec(text)?.[0] ?? ''
  let indent = 0
  for (const character of lead) if (character !== '\n') indent += character === '\u3000' ? 2 : 1
  return indent
}

/** The Chinese of a bilingual label, in normal form; the English where there is no Chinese. */
export function chineseName(text: string): string {
  const normal = normaliseName(text)
  if (!/\p{Script=Han}/u.test(normal)) return normal
  return normal.replace(/[a-z][a-z.,'’&:;()/\d-]*$/, '') || normal
}

const known = new Map<string, LabelText>()

/** Takes a label apart. */
export function labelText(text: string): LabelText {
  const before = known.get(text)
  if (before) return before
  const label = takeApart(text)
  if (known.size >= 20_000) known.clear()
  known.set(text, label)
  return label
}

function takeApart(text: string): LabelText {
  let name = chineseName(text)
  let numbering: number | null = null
  if (circled.test(text)) {
    numbering = 5
    name = name.replace(/^\d{1,2}/, '')
  } else {
    const at = numberings.findIndex((pattern) => pattern.test(name))
    const pattern = numberings[at]
    if (pattern) {
      numbering = at + 1
      name = name.replace(pattern, '')
    }
  }
  const ofWhich = /^(?:其中|#|‖|ofwhich|inwhich|在(?:总计|合计|总数).{0,4}中)/.test(name)
  name = name.replace(/^(?:其中|#|‖|ofwhich|inwhich):?/, '')
  const bare = name.replace(/\([^()]*\)$/, '') || name
  return { indent: indentOf(text), name: bare, numbering, total: ofWhich ? null : totalOf(bare), ofWhich }
}

function totalOf(name: string): LabelText['total'] {
  if (wholeWord.test(name)) return 'whole'
  if (/^(?:national)?(?:grand)?total$|^nation(?:al)?$/.test(name)) return 'whole'
  if (/小计$|^subtotal$/.test(name)) return 'subtotal'
  if (endsTotal.test(name)) return 'subtotal'
  // 年末总人口 is a total of its moment.
  return maybeWord.test(name.replace(/^(?:(?:本|全)?年末|年初|年底|期末|期初)/, '')) ? 'maybe' : null
}
