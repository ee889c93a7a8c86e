import type { Comparison, FieldValue, ValuePart } from '../../model/record.ts'
import { exact } from '../exact.ts'
import { inUnit } from './in-unit.ts'
import type { ValueContext } from './value-context.ts'
import { type WrittenNumber, writtenNumber } from './written-number.ts'

/** The part of a value that tells what kind of answer it is. */
export type Structure = Pick<
  FieldValue,
  'bounds' | 'compared' | 'parts' | 'unit' | 'converted' | 'foreignUnit'
> & {
  readonly state: 'range' | 'inequality' | 'composite'
}

type Shape = Pick<Structure, 'unit' | 'converted' | 'foreignUnit'>

function shapeOf(
  number: WrittenNumber,
  context: ValueContext,
): { readonly value: string; readonly shape: Shape } {
  const { value, unit, converted, foreignUnit } = inUnit(number.digits, number.unit, context)
  return {
    value,
    shape: {
      ...(unit === null ? {} : { unit }),
      ...(converted === null ? {} : { converted }),
      ...(foreignUnit === null ? {} : { foreignUnit }),
    },
  }
}

const rangeSign = /^([^~—至到]+?)(?:~|—+|-|至|到)([^~—至到]+)$/

/** 30%~40%, 30—40, 30至40万吨: both ends, the unit may stand behind the second only. */
function readRange(folded: string, context: ValueContext): Structure | null {
  const [, left = '', right = ''] = rangeSign.exec(folded) ?? []
  if (left === '') return null
  const upper = writtenNumber(right)
  const lower = writtenNumber(left)
  if (!upper || !lower || upper.magnitude !== null || lower.magnitude !== null) return null
  if (lower.unit !== null && lower.unit !== upper.unit) return null
  if (exact(upper.digits).lte(lower.digits)) return null
  const to = shapeOf(upper, context)
  const from = shapeOf({ ...lower, unit: upper.unit }, context)
  return { state: 'range', ...to.shape, bounds: [from.value, to.value] }
}

const before: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:>=|=>|不低于|不少于|不小于|至少|最低|大于等于|大于或等于|不得低于|不得少于)/, '>='],
  [/^(?:<=|=<|不高于|不超过|不多于|不大于|至多|最多|最高|小于等于|小于或等于|不得高于|不得超过)/, '<='],
  [/^(?:>|高于|大于|多于|超过|超)/, '>'],
  [/^(?:<|低于|小于|少于|不足|不到)/, '<'],
]
/** 以上 and 以下 include the number itself (民法典 第一千二百五十九条). */
const behind: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:及?以上)(?:\(含\))?$/, '>='],
  [/(?:及?以下|以内|之内)(?:\(含\))?$/, '<='],
]

function readInequality(folded: string, context: ValueContext): Structure | null {
  for (const [pattern, operator] of [...before, ...behind]) {
    const rest = folded.replace(pattern, '')
    if (rest === folded) continue
    const number = writtenNumber(rest)
    if (!number || number.magnitude !== null) return null
    const { value, shape } = shapeOf(number, context)
    return { state: 'inequality', ...shape, compared: { operator, bound: value } }
  }
  return null
}

/** Different quantities, not classes of one: 产生10、利用9 is several answers in one cell. */
const quantityWords =
  /产生|利用|处置|贮存|倾倒|丢弃|其中|分子|分母|总数|总计|合计|计划|完成|目标|现状|上年|今年|本年|去年|\d年/
const segment = /^([^\d\s:+\-<>~]{1,12}?):?([+-]?\d.*)$/s

/** The labelled segments of a cell; null where one of them is none. */
function labelledNumbers(folded: string): { readonly part: string; readonly number: WrittenNumber }[] | null {
  const segments = folded.split(/[、,;。\n]/).filter((text) => text !== '')
  if (segments.length < 2) return null
  const read = segments.map((text) => {
    const [, part = '', rest = ''] = segment.exec(text) ?? []
    const number = part === '' ? null : writtenNumber(rest)
    return number && number.magnitude === null ? { part: part.trim(), number } : null
  })
  return read.every((one) => one !== null) ? read : null
}

function readComposite(folded: string, context: ValueContext): Structure | null {
  const read = labelledNumbers(folded)
  if (!read || read.some(({ part }) => quantityWords.test(part))) return null
  if (new Set(read.map(({ part }) => part)).size < read.length) return null
  const shaped = read.map(({ part, number }) => ({ part, ...shapeOf(number, context) }))
  const [first] = shaped
  if (!first || shaped.some(({ shape }) => shape.foreignUnit !== first.shape.foreignUnit)) return null
  const parts: ValuePart[] = shaped.map(({ part, value }) => ({ part, value }))
  const { unit, foreignUnit } = first.shape
  return {
    state: 'composite',
    parts,
    ...(unit === undefined ? {} : { unit }),
    ...(foreignUnit === undefined ? {} : { foreignUnit }),
  }
}

/** A range, an inequality or a composite answer; null for any other folded text. */
export function structuredAnswer(folded: string, context: ValueContext): Structure | null {
  return readInequality(folded, context) ?? readRange(folded, context) ?? readComposite(folded, context)
}

/** Several answers in one cell: 10/9, two lines of numbers, 产生10、利用9. */
export function holdsSeveral(folded: string): boolean {
  if (labelledNumbers(folded) !== null) return true
  const pieces = folded.split(/[/、;\n]/).filter((piece) => piece !== '')
  return pieces.length > 1 && pieces.every((piece) => writtenNumber(piece) !== null)
}
