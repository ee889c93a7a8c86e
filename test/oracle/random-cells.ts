import type { Dice } from './dice.ts'

export const notApplicable = ['/', '无', '不涉及', '—']
export const wordsForNumber = ['约12', '12..5', '1.2.3', '30-40', '>95', '正在统计', '待核', '…', '未检出']

const digits = (roll: Dice, length: number) => Array.from({ length }, () => roll.below(10)).join('')
const whole = (roll: Dice, length: number) => `${1 + roll.below(9)}${digits(roll, length - 1)}`

/** A number as people write it: counts, many decimals, huge, tiny, zero, with thousands separators. */
export function numberText(roll: Dice): string {
  switch (roll.below(12)) {
    case 0:
      return roll.pick(['0', '0.00', '0.0'])
    case 1:
      return `0.${'0'.repeat(1 + roll.below(7))}${whole(roll, 3)}`
    case 2:
      return `${whole(roll, 12)}.${digits(roll, 6)}`
    case 3:
      return `${whole(roll, 2)}.${digits(roll, 11)}`
    case 4:
      return `${whole(roll, 3)}.${digits(roll, 1)}0`
    case 5:
      return `${whole(roll, 2)},${digits(roll, 3)}.${digits(roll, 2)}`
    case 6:
    case 7:
      return whole(roll, 1 + roll.below(3))
    default:
      return `${whole(roll, 1 + roll.below(6))}.${digits(roll, 1 + roll.below(3))}`
  }
}

/** Spellings of units that convert into each other. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  吨: ['吨', '万吨', '千克', '公斤', '亿吨'],
  万元: ['万元', '亿元', '元'],
  亿元: ['亿元', '万元', '百万元'],
  '%': ['%'],
  万平方米: ['万平方米', '平方米', '公顷'],
  '吨/日': ['吨/日', '万吨/日'],
  '吨/万元': ['吨/万元', '万吨/亿元'],
  家: ['家'],
  个: ['个', '千个'],
}

/** A number, now and then with the unit behind it, and now and then in another unit. */
export function amount(roll: Dice, unit: string | null): string {
  const number = numberText(roll)
  const others = unit === null ? undefined : spellings[unit]
  return others && roll.chance(0.15) ? `${number}${roll.pick(others)}` : number
}

/** The same said in another way: 12.5 and 12.50, / and 无, 1.2万吨 and 12000吨. */
export function sameAmount(roll: Dice, cell: string): string {
  if (notApplicable.includes(cell)) return roll.pick(notApplicable)
  if (/^\d+\.\d+$/.test(cell)) return `${cell}0`
  const [, number, unit] = /^(\d+)(万吨|亿元)$/.exec(cell) ?? []
  if (number && unit) return unit === '万吨' ? `${number}0000吨` : `${number}0000万元`
  return cell
}
