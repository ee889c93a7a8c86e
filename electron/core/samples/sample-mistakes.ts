import type { ListKind } from '../../../shared/model/list-kind.ts'
import { exact } from '../../../shared/rules/exact.ts'
import type { SampleReturn } from './sample-row.ts'
import { shiftPoint } from './shift-point.ts'

/** A mistake put into the samples on purpose, as it happens in offices, and the rule that has to find it. */
export interface SampleMistake {
  readonly id: string
  /** Unit id. */
  readonly unit: string
  readonly list: ListKind
  /** Key of the row that is wrong, or of the row that should not be there. */
  readonly key: string
  /** Id of the check rule. */
  readonly rule: string
  /** What the person did, in one sentence. */
  readonly says: string
  /** What the cells hold instead, in the catalogue's unit of measure; null leaves the cell empty. */
  readonly written: Readonly<Record<string, string | null>>
  /** True where the row is one too many, appended to the list. */
  readonly added: boolean
}

/**
 * The mistakes in the sample returns. Figures are taken from the truth, so that each stays the mistake it is meant to be.
 * @throws Error when the truth has no such row: the samples themselves are broken then.
 */
export function sampleMistakes(truth: readonly SampleReturn[]): SampleMistake[] {
  const cell = (unit: string, list: ListKind, key: string, field: string): string => {
    const rows = truth.find((entry) => entry.unit === unit)?.lists[list] ?? []
    const content = rows.find((row) => row.key === key && row.part === null)?.fields[field]
    if (content === undefined || content === null) throw new Error(`no ${field} in ${unit}/${list}/${key}`)
    return content
  }
  const base = { added: false } as const
  return [
    {
      ...base,
      id: 'numerator-in-10k-tonnes',
      unit: 'guanyun',
      list: 'targets',
      key: '15',
      rule: 'targets.ratio-consistent',
      says: '分子按万吨填写，没有注明单位',
      written: { numerator: shiftPoint(cell('guanyun', 'targets', '15', 'numerator'), -4) },
    },
    {
      ...base,
      id: 'transposed-rate',
      unit: 'ganyu',
      list: 'targets',
      key: '28',
      rule: 'targets.ratio-consistent',
      says: '完成值前两位数字写反',
      written: { value: cell('ganyu', 'targets', '28', 'value').replace(/^(\d)(\d)/, '$2$1') },
    },
    {
      ...base,
      id: 'required-indicator-blank',
      unit: 'guannan',
      list: 'targets',
      key: '32',
      rule: 'targets.required-present',
      says: '必选指标未填',
      written: { numerator: null, denominator: null, value: null },
    },
    {
      ...base,
      id: 'rate-only',
      unit: 'lianyun',
      list: 'targets',
      key: '43',
      rule: 'targets.ratio-parts-given',
      says: '只填完成值，没有分子、分母',
      written: { numerator: null, denominator: null },
    },
    {
      ...base,
      id: 'fraction-for-percent',
      unit: 'gaoxin',
      list: 'targets',
      key: '12',
      rule: 'targets.ratio-consistent',
      says: '百分数填成小数',
      written: { value: shiftPoint(cell('gaoxin', 'targets', '12', 'value'), -2) },
    },
    {
      ...base,
      id: 'nothing-of-nothing-is-everything',
      unit: 'yuntaishan',
      list: 'targets',
      key: '58',
      rule: 'targets.ratio-consistent',
      says: '分子、分母都是零，完成值填100%',
      written: { numerator: '0', denominator: '0', value: '100' },
    },
    {
      id: 'unknown-indicator',
      unit: 'kaifaqu',
      list: 'targets',
      key: '绿色交通出行比例',
      rule: 'targets.indicator-known',
      says: '多报一项目标清单以外的指标',
      written: { seq: '63', name: '绿色交通出行比例', measure: '%', value: '71.2' },
      added: true,
    },
    {
      ...base,
      id: 'waste-out-of-balance',
      unit: 'haizhou',
      list: 'wastes',
      key: 'SW02 粉煤灰',
      rule: 'wastes.waste-balance',
      says: '贮存量多填1200吨，与产生量不平衡',
      written: {
        stored: exact(cell('haizhou', 'wastes', 'SW02 粉煤灰', 'stored'))
          .add(1200)
          .toFixed(),
      },
    },
    {
      id: 'unknown-task',
      unit: 'donghai',
      list: 'tasks',
      key: 'D-15',
      rule: 'tasks.task-known',
      says: '多报一项任务清单以外的任务',
      written: {
        code: 'D-15',
        domain: '专项行动',
        title: '开展塑料污染治理联合检查',
        lead: '市发改委',
        due: '2023年',
        status: '正在推进',
      },
      added: true,
    },
    {
      ...base,
      id: 'unknown-department',
      unit: 'kaifaqu',
      list: 'tasks',
      key: 'A-12',
      rule: 'tasks.department-known',
      says: '牵头单位写成不存在的部门',
      written: { lead: '市环保监察大队' },
    },
  ]
}
