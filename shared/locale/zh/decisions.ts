import type { Decision, FigureRole, Ruling } from '../../model/decision.ts'
import type { FrozenPeriod } from '../../model/frozen-period.ts'
import type { ListKind } from '../../model/list-kind.ts'
import type { AreaHistory, KeyNames } from '../../model/operation.ts'
import { terms } from './terms.ts'

const role: Readonly<Record<FigureRole | 'figure', string>> = {
  figure: '指标值',
  value: '完成值',
  numerator: '分子',
  denominator: '分母',
}

const kind: Readonly<Record<Ruling['kind'], string>> = {
  reporters: '应报单位',
  scope: '统计范围',
  'department-figure': '部门数据',
  source: '数据来源选择',
  'same-item': '同一事项认定',
}

const where = (list: ListKind | null, key: string | null) =>
  list === null ? '全部清单' : key === null ? terms.list[list] : `${terms.list[list]}“${key}”`

/** Of a department, or of the city where its own return is the source. */
function sourceName(id: string, names: KeyNames): string {
  const name = names.target('department', id)
  return name === id ? names.unit(id) : name
}

/** A ruling in one sentence without its full stop. */
function rulingSentence(ruling: Ruling, names: KeyNames): string {
  switch (ruling.kind) {
    case 'reporters':
      return `应报单位定为 ${ruling.units.length} 家：${ruling.units.map((id) => names.unit(id)).join('、')}`
    case 'scope':
      return `${names.unit(ruling.host)}的${where(ruling.list, ruling.key)}${ruling.includes ? '含' : '不含'}${names.unit(ruling.zone)}`
    case 'department-figure': {
      const part = ruling.part === null ? '' : `（${ruling.part}）`
      return `${sourceName(ruling.department, names)}提供第 ${ruling.indicator} 项${part}${role[ruling.role]}：${ruling.value}`
    }
    case 'source':
      return `第 ${ruling.indicator} 项${role[ruling.role]}采用${ruling.department === null ? '各单位合计' : `${sourceName(ruling.department, names)}的数`}`
    case 'same-item':
      return `${terms.list[ruling.list]}中${ruling.items.map(({ unit, key }) => `${names.unit(unit)}“${key}”`).join('与')}${ruling.same ? '是同一项，只计一次' : '不是同一项，分别计'}`
  }
}

/** What the office decides about how a period is consolidated. */
export const decisionWords = {
  kind,
  role,
  unknownDepartment: (name: string) => `目录中没有部门“${name}”。请填目录中的部门名称。`,
  unknownIndicator: (seq: number) => `没有第 ${seq} 项指标。`,
  unknownEntry: (list: string, key: string) => `${list}中没有“${key}”。请填指标序号或废物名称。`,
  inWords: (seq: number) => `第 ${seq} 项指标是文字说明，没有数值可选。`,
  noParts: (seq: number) => `第 ${seq} 项指标没有分子、分母，请对完成值作决定。`,
  classNeeded: (seq: number, parts: readonly string[]) =>
    parts.length === 0 ? `第 ${seq} 项指标不分档。` : `第 ${seq} 项指标请写明分档：${parts.join('、')}。`,
  notItsHost: (host: string, zone: string) =>
    `按目录，${zone}在这一年不在${host}辖区内。请核对单位，或先在目录中修改所在区。`,
  cityIsNoReporter: '应报单位是各县区和功能板块，不含市本级。',
  state: { 'in-force': '有效', replaced: '已被替代', 'taken-back': '已收回' },
  signOffState: { current: '与现在一致', outdated: '定稿后有变化', 'taken-back': '已收回' },
  where,
  /** What stood open when a period was signed off. */
  signedOff: ({ checks, missing, reporters, inputs, adjustments, decisions }: FrozenPeriod) => {
    const { A, B } = checks.open
    const lacking = Object.entries(missing).flatMap(([list, units]) =>
      units.length === 0
        ? []
        : [`${terms.list[list as ListKind]}缺 ${units.length} 家（${units.join('、')}）`],
    )
    return [
      `应报 ${reporters.length} 家，读入 ${inputs.length} 张清单，市级调整 ${adjustments.length} 处，汇总决定 ${decisions.length} 项`,
      lacking.length === 0 ? '各清单均已报齐' : lacking.join('、'),
      A + B === 0 ? '没有未处理的强制性、准强制性问题' : `未处理的强制性问题 ${A} 条、准强制性问题 ${B} 条`,
    ].join('；')
  },
  says: rulingSentence,
  /** What stands beside a figure that a decision has shaped: why, and by which paper. */
  why: ({ reason, document }: Pick<Decision, 'reason' | 'document'>) => `${reason}（${document}）`,
} as const

type Kinds = 'decide' | 'decision-take-back' | 'sign-off' | 'sign-off-take-back'

export const decisionHistory: AreaHistory<Kinds> = {
  operations: {
    decide: {
      name: '汇总决定',
      says: ({ period, ruling, document }, names) =>
        `${period} 年${rulingSentence(ruling, names)}（${document}）`,
    },
    'decision-take-back': {
      name: '收回汇总决定',
      says: ({ period, ruling, decision }, names) =>
        `收回第${decision}号汇总决定：${period} 年${rulingSentence(ruling, names)}`,
    },
    'sign-off': {
      name: '定稿',
      says: ({ period, hash, note }) => `${period} 年汇总结果定稿（${hash.slice(0, 12)}）：${note}`,
    },
    'sign-off-take-back': {
      name: '收回定稿',
      says: ({ period, hash }) => `收回 ${period} 年汇总结果的定稿（${hash.slice(0, 12)}）`,
    },
  },
  entities: {
    decision: {
      name: '汇总决定',
      parts: {
        period: '报告期',
        subject: '事项',
        ruling: '决定',
        reason: '原因',
        document: '文号或依据',
      },
      hidden: ['subject'],
    },
    'sign-off': {
      name: '定稿',
      parts: { period: '报告期', hash: '校验值', note: '说明', content: '冻结的内容' },
    },
  },
}
