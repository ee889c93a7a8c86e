import type { Indicator } from '../../shared/model/catalogue.ts'
import { seedCatalogue } from '../seeds/seed-catalogue.ts'
import { type Dice, dice } from './dice.ts'
import type { LibraryDocument, RawCell, RawList, RawRow } from './document.ts'
import { amount, notApplicable, numberText, sameAmount, wordsForNumber } from './random-cells.ts'
import { randomDecisions } from './random-decisions.ts'

const { units, indicators, wastes, tasks, departments } = seedCatalogue
const reporters = units.filter(({ kind }) => kind !== 'city')
const quantities = [
  'generated',
  'utilised',
  'utilisedPrior',
  'disposed',
  'disposedPrior',
  'stored',
  'discarded',
]

/** Fields that the city never adjusts here. */
const inWords = ['note', 'owner', 'approval', 'years', 'status']

type Cells = Record<string, RawCell>

/** A number of the role, or anything else that people write there. */
function anyCell(roll: Dice, unit: string | null): string {
  if (roll.chance(0.86)) return amount(roll, unit)
  return roll.pick(['', '', ...notApplicable, ...wordsForNumber, `${numberText(roll)}箱`])
}

/** Now and then the city counts another number than the one reported. */
function adjusted(roll: Dice, cells: Cells, next: () => number): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => {
      if (typeof cell !== 'string' || inWords.includes(field) || !roll.chance(0.02)) return [field, cell]
      return [field, { reported: cell, counts: numberText(roll), id: next() }]
    }),
  )
}

function ratioCells(roll: Dice, one: Indicator): Cells {
  const numerator = () => amount(roll, one.numerator?.unit ?? null)
  const denominator = () => amount(roll, one.denominator?.unit ?? null)
  switch (
    roll.pick(['both', 'both', 'both', 'both', 'both', 'any', 'any', 'rate', 'half', '0/0', 'n/0', 'na', ''])
  ) {
    case 'both':
      return { numerator: numerator(), denominator: denominator(), value: roll.pick(['', numberText(roll)]) }
    case 'any':
      return {
        numerator: anyCell(roll, one.numerator?.unit ?? null),
        denominator: anyCell(roll, one.denominator?.unit ?? null),
        value: anyCell(roll, one.unit),
      }
    case 'rate':
      return { numerator: roll.pick(['', '/']), denominator: '', value: amount(roll, one.unit) }
    case 'half':
      return roll.chance(0.5) ? { numerator: numerator() } : { denominator: denominator(), value: '' }
    case '0/0':
      return { numerator: '0', denominator: roll.pick(['0', '0.00']), value: roll.pick(['', '/', '100']) }
    case 'n/0':
      return { numerator: numerator(), denominator: '0' }
    case 'na':
      return { numerator: roll.pick(['', ...notApplicable]), value: roll.pick(notApplicable) }
    default:
      return { numerator: '', denominator: '', value: '' }
  }
}

function targetCells(roll: Dice, one: Indicator): Cells {
  if (one.kind === 'qualitative')
    return { value: roll.pick(['', '/', '已建立协调机制', '每月调度一次', '12家单位联网']) }
  if (one.denominator !== null) return ratioCells(roll, one)
  const cell = anyCell(roll, one.unit)
  // A plain number in the column of numerators is the answer all the same.
  return roll.chance(0.1) && !/[^\d.]/.test(cell) ? { numerator: cell, value: '' } : { value: cell }
}

/** The same row once more: told the same, told otherwise, or left empty. */
function again(roll: Dice, row: RawRow, one: Indicator): RawRow[] {
  const kind = roll.pick(['same', 'other', 'empty'])
  if (kind === 'other') return [row, { ...row, cells: targetCells(roll, one) }]
  const empty = { ...row, cells: Object.fromEntries(Object.keys(row.cells).map((field) => [field, ''])) }
  if (kind === 'empty') return roll.chance(0.5) ? [row, empty] : [empty, row]
  const cells = Object.entries(row.cells).map(([field, cell]) => [
    field,
    typeof cell === 'string' && one.kind !== 'qualitative' ? sameAmount(roll, cell) : cell,
  ])
  return [row, { ...row, cells: Object.fromEntries(cells) }]
}

function targetRows(roll: Dice, sender: string, next: () => number): RawRow[] {
  return indicators.flatMap((one) => {
    if (roll.chance(0.06)) return []
    const row = (part: string | null, cells: Cells): RawRow[] => {
      const zone = units.find(({ hosts }) => hosts[0]?.unit === sender)
      const note =
        zone && roll.chance(0.03) ? { note: `${roll.pick(['含', '不含'])}${zone.name}` } : undefined
      const made: RawRow = {
        ...{ key: String(one.seq), name: one.printedName, part },
        cells: { ...adjusted(roll, cells, next), ...note },
      }
      return roll.chance(0.06) ? again(roll, made, one) : [made]
    }
    if (one.parts.length === 0) return row(null, targetCells(roll, one))
    const whole = row(null, roll.chance(0.1) ? { value: roll.pick(notApplicable) } : {})
    const parts = one.parts.filter(() => roll.chance(0.8)).flatMap((part) => row(part, ratioCells(roll, one)))
    return [...whole, ...parts]
  })
}

function wasteRows(roll: Dice, next: () => number): RawRow[] {
  return wastes.flatMap((waste) => {
    if (roll.chance(0.4)) return []
    const measure = roll.pick([undefined, undefined, '吨', '万吨', '千克'])
    const cells = Object.fromEntries(
      quantities.flatMap((one) => (roll.chance(0.8) ? [[one, anyCell(roll, null)]] : [])),
    )
    const row: RawRow = {
      ...{ key: waste.name, name: waste.name, part: null, cells: adjusted(roll, cells, next) },
      ...(measure ? { measure } : {}),
    }
    if (!roll.chance(0.1)) return [row]
    return [row, roll.chance(0.5) ? row : { ...row, cells: { ...cells, stored: numberText(roll) } }]
  })
}

const statuses = [
  '已完成',
  '完成',
  '100%',
  '正在推进',
  '推进中',
  '未完成',
  '60%',
  '持续开展',
  '未启动',
  '0%',
  '',
  '/',
  '在研究',
]

function taskRows(roll: Dice): RawRow[] {
  return tasks.flatMap(({ code, title }) => {
    if (roll.chance(0.1)) return []
    const row: RawRow = { key: code, name: title, part: null, cells: { status: roll.pick(statuses) } }
    return roll.chance(0.05) ? [{ ...row, cells: { status: '' } }, row] : [row]
  })
}

function projectRows(roll: Dice, sender: string, next: () => number): RawRow[] {
  const count = roll.below(6)
  return Array.from({ length: count }, (_, at): RawRow => {
    const shared = roll.chance(0.4)
    const id = shared ? `共建项目${roll.below(4)}` : `${sender}项目${at}`
    const cells = {
      owner: shared ? roll.pick(['', '市城投公司', '港口公司']) : `${sender}公司`,
      approval: shared ? roll.pick(['', '', `连发改〔2022〕${roll.below(3)}号`]) : '',
      totalInvestment: anyCell(roll, '万元'),
      completedInvestment: anyCell(roll, '万元'),
      ...(roll.chance(0.5) ? { yearPlan: numberText(roll), yearDone: numberText(roll) } : {}),
      years: roll.pick(['', '2022-2024', '2023年3月—2025年12月', '长期']),
      status: roll.pick(['', '/', '在建', '已建成', '前期']),
    }
    return { key: id, name: id, part: null, cells: adjusted(roll, cells, next) }
  })
}

function itemRows(roll: Dice, sender: string): RawRow[] {
  const behind = indicators.filter(({ items }) => items)
  return Array.from({ length: roll.below(8) }, (_, at): RawRow => {
    const indicator = String(roll.pick(behind).seq)
    const code = roll.chance(0.5) ? `9132070000000${100 + roll.below(6)}XX` : ''
    const name = roll.chance(0.3) ? `共有名单${roll.below(3)}` : `${sender}名单${at}`
    return { key: name, name, part: null, cells: { indicator, creditCode: code } }
  })
}

function listsOf(roll: Dice, sender: string, next: () => number): RawList[] {
  const scopes = () => {
    // 云台山景区 lies in two districts; only one of them ever claims it here.
    if (sender === 'haizhou')
      return roll.pick([[], [], [{ includes: true, zones: [] }], [{ includes: true, zones: ['gaoxin'] }]])
    if (sender !== 'lianyun') return []
    return roll.pick([
      ...[[], [], [{ includes: true, zones: ['xuwei'] }], [{ includes: false, zones: [] }]],
      [
        { includes: true, zones: ['kaifaqu', 'xuwei'] },
        { includes: false, zones: ['yuntaishan'] },
      ],
    ])
  }
  const headers = (fields: readonly string[], unit: string): Record<string, string> =>
    roll.chance(0.3) ? Object.fromEntries(fields.map((field) => [field, unit])) : {}
  const all: RawList[] = [
    { sender, list: 'targets', rows: targetRows(roll, sender, next) },
    { sender, list: 'wastes', headers: headers(quantities, '万吨'), rows: wasteRows(roll, next) },
    { sender, list: 'tasks', rows: taskRows(roll) },
    {
      ...{ sender, list: 'projects', rows: projectRows(roll, sender, next) },
      headers: headers(['totalInvestment', 'completedInvestment'], '亿元'),
    },
    { sender, list: 'items', rows: itemRows(roll, sender) },
  ]
  return all
    .filter(() => !roll.chance(0.1))
    .map((one) => ({ ...one, scopes: scopes(), ...(roll.chance(0.03) ? { estimated: true } : {}) }))
}

function departmentLists(roll: Dice): RawList[] {
  return ['lianyungang', roll.pick(departments).id, roll.pick(departments).id]
    .filter((id, at, all) => all.indexOf(id) === at && (id === 'lianyungang' || roll.chance(0.5)))
    .map((sender) => {
      const rows = targetRows(roll, '', () => 0).filter(() => sender === 'lianyungang' || roll.chance(0.2))
      // Departments' own numbers are never adjusted here.
      const plain = rows.map((row) => ({
        ...row,
        cells: Object.fromEntries(
          Object.entries(row.cells).map(([field, cell]) => [
            field,
            typeof cell === 'string' ? cell : cell.reported,
          ]),
        ),
      }))
      return { sender, list: 'targets' as const, rows: plain }
    })
}

/** A library made up from a seed: everything that can go wrong or differ in returns, more often than it does. */
export function randomLibrary(seed: number): LibraryDocument {
  const roll = dice(seed)
  let adjustment = 0
  const next = () => {
    adjustment += 1
    return adjustment
  }
  const lists = [...reporters.flatMap(({ id }) => listsOf(roll, id, next)), ...departmentLists(roll)]
  return {
    period: roll.pick(['2022', '2023', '2024', '2025']),
    lists: roll.shuffle(lists),
    decisions: randomDecisions(roll, lists),
  }
}
