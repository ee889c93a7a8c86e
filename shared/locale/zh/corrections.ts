import type { Adjustment, AdjustmentKind, ExplanationCause } from '../../model/correction.ts'
import type { AreaHistory, OperationPayloads } from '../../model/operation.ts'
import { terms } from './terms.ts'

const kind: Record<AdjustmentKind, string> = {
  scope: '口径调整',
  estimate: '估算补缺',
  error: '错误更正（县已确认）',
}

const cause: Record<ExplanationCause, string> = {
  shutdown: '企业停产',
  scope: '口径变化',
  'new-enterprise': '新增企业',
  source: '数据来源变更',
  unit: '单位换算',
  other: '其他',
}

/** An instant as the day it falls on. */
const day = (at: string) => at.slice(0, 10)

/** 市级调整, 说明, 豁免. */
export const correctionWords = {
  kind,
  cause,
  /** Printed behind a figure that the city has adjusted. */
  mark: '＊',
  indicator: (seq: number, name: string, part: string | null) =>
    `第${seq}项 ${name}${part === null ? '' : `（${part}）`}`,
  task: (code: string, title: string) => `${code} ${title}`,
  adjustmentNumber: (id: number) => `第${id}号`,
  placeOf: (id: number) => ({ file: '市级调整', sheet: '调整清单', ref: `第${id}号` }),
  why: ({ kind: of, reason, document, author, at }: Adjustment) =>
    `${kind[of]}：${reason}（${document}，${author} ${day(at)}）`,
  noUnit: '无计量单位',
  wantsNumber: (unit: string | null) => `一个数${unit === null ? '' : `（${unit}）`}、0 或“不适用”`,
  wantsText: '一段文字',
  state: {
    'in-force': '有效',
    review: '待复核',
    expired: '已失效',
    moot: '问题已消失',
    'taken-back': '已收回',
  },
  adjustment: {
    inForce: '按调整数汇总。',
    review: (from: string, now: string) => `调整所依据的报送值已由“${from}”变为“${now}”，调整暂不生效。`,
    several: (from: string) =>
      `调整时报送的是“${from}”，现在有几行都是这一项，不能确定是哪一行，调整暂不生效。`,
  },
  lapsed: {
    rule: '市级调整所依据的报送值未变',
    message: (
      unit: string,
      list: string,
      row: string,
      field: string,
      id: number,
      from: string,
      now: string,
    ) =>
      `${unit}${list}${row}“${field}”：第${id}号市级调整所依据的报送值已由“${from}”变为“${now}”，调整暂不生效，按新报送值汇总。仍需调整的，请市级重新调整；不再需要的，请收回。`,
  },
  explanation: {
    inForce: (author: string, at: string, causeName: string, text: string) =>
      `${author} ${day(at)} 说明（${causeName}）：${text}`,
    withPermit: (permit: string) => `允许说明：${permit}`,
    expired: (before: string, now: string) => `所说明的数值已由 ${before} 变为 ${now}，说明不再有效。`,
    moot: '所说明的问题已不存在。',
  },
  exemption: {
    inForce: (approver: string, document: string, until: string, reason: string) =>
      `${approver}批准豁免至 ${until}（${document}）：${reason}`,
    expired: (until: string) => `已于 ${until} 到期。`,
  },
  values: (values: readonly string[]) =>
    values.length === 0 ? '（没有单元格）' : values.map((one) => (one === '' ? '空白' : one)).join('、'),
  handling: { open: '未处理', asked: '已查询', answered: '已答复', explained: '已说明', exempt: '已豁免' },
  /** What an explanation or a reason is measured by. */
  gate: {
    short: (needed: number, found: number) =>
      `太短：除标点外至少 ${needed} 个字，现在 ${found} 个。请写明原因。`,
    assurance: '只说了“核实无误”一类的话，没有说明原因。请写明为什么是这个数。',
    filling: '看不出说的是什么。请写明原因。',
    alike: (count: number) => `同样的话已用于 ${count} 处，请核实各处原因是否真的相同。`,
    noCause: '没有说出原因，如企业停产、口径变化、新增企业、数据来源变更、单位换算。',
    thin: '没有具体情况。最好写明是哪家企业、什么时候、多少。',
    strange: (numbers: readonly string[]) => `文中的数 ${numbers.join('、')} 不在所说明的单元格里，请核对。`,
    level: ['不能接受', '勉强', '较好', '充分'],
  },
  needed: { document: '文号或依据', approver: '批准人', until: '截止日期' },
  notes: {
    marked: '带＊者为市级调整数，报送数如下：',
    unit: (row: string, field: string, from: string, to: string, why: string) =>
      `${row}${field}：报送 ${from}，调整为 ${to}。${why}。`,
    city: (unit: string, text: string) => `${unit}　${text}`,
  },
} as const

/** The pages and forms. */
export const correctionScreens = {
  lead: '市级对报送数的调整、对问题的说明和豁免。报送数始终保留，每一项都可以收回。',
  filter: '筛选',
  withTakenBack: '包括已收回的',
  adjustments: '市级调整',
  explanations: '说明',
  exemptions: '豁免',
  none: '本期还没有调整、说明或豁免。在“审核”中选一个问题即可登记。',
  noneOf: '没有。',
  summary: (adjustments: number, explanations: number, exemptions: number) =>
    `调整 ${adjustments} 处，说明 ${explanations} 条，豁免 ${exemptions} 项`,
  columns: {
    number: '编号',
    unit: '单位',
    cell: '数据',
    numbers: '报送 → 调整',
    kind: '种类',
    reason: '原因',
    document: '文号或依据',
    by: '经办',
    state: '状态',
    rule: '规则',
    explained: '所说明的数值',
    text: '说明',
    approver: '批准人',
    until: '截止日期',
    covers: '覆盖问题',
    actions: '操作',
  },
  wholeRule: '（全部）',
  takeBackConfirm: (name: string) => `收回${name}？`,
  takeBackWhy: '收回后按没有它时汇总和审核。这一步留有记录，也可以撤销。',
  adjustmentName: (id: number) => `第 ${id} 号调整`,
  explanationName: (id: number) => `第 ${id} 条说明`,
  exemptionName: (id: number) => `第 ${id} 项豁免`,
  mark: '调',
  summaryOf: (ids: readonly number[]) => `含市级调整：${ids.map((id) => `第${id}号`).join('、')}`,
  reported: (from: string) => `报送 ${from}`,
  both: (from: string, to: string) => `报送 ${from}，市级调整为 ${to}。`,
  noCell: '这个数由市级填入，报表中没有相应的单元格。',
  toPage: '查看调整与说明',
  handling: '处理',
  explain: '说明',
  exempt: '豁免',
  adjust: '调整',
  useSuggestion: '采用建议',
  actions: '处理这个问题',
  keys: 'S 说明，H 豁免，T 调整',
  needlessHint: '提示性问题知悉即可，不需要说明',
  blockingHint: '强制性问题不能说明，只能更正、调整或豁免',
  form: {
    explainTitle: '说明问题',
    exemptTitle: '豁免',
    adjustTitle: '市级调整',
    cause: '原因类别',
    text: '说明',
    textHint: '写明原因和具体情况。所说明的数值一变，说明即失效。',
    permit: '由谁、依据什么允许说明',
    permitHint: '准强制性问题须经市级允许',
    confirm: (count: number) => `同样的话已用于 ${count} 处，各处原因确实相同`,
    quality: '说明质量',
    cell: '调整哪一格',
    to: '调整为',
    measure: '填写所用的计量单位',
    kind: '调整种类',
    reason: '原因',
    document: '文号或依据',
    approver: '批准人',
    until: '截止日期',
    scope: '豁免范围',
    oneRow: (row: string) => `只豁免“${row}”`,
    whole: '本规则对该单位的全部问题',
    reported: '报送',
    counted: '现按',
    suggestion: '已填入建议值，请核对后再提交。',
    noCells: '这个问题没有可以调整的数。',
    submit: '提交',
    prepared: '检查无误后提交；之后可以收回，也可以撤销。',
  },
} as const

type Kinds =
  | 'adjust'
  | 'adjustment-take-back'
  | 'explain'
  | 'explanation-take-back'
  | 'exempt'
  | 'exemption-take-back'

const adjusted = (payload: OperationPayloads['adjust'], unit: string) =>
  `${unit}${payload.period}年${terms.list[payload.list]}${payload.row}“${payload.fieldLabel}”`

export const correctionHistory: AreaHistory<Kinds> = {
  operations: {
    adjust: {
      name: '市级调整',
      says: (payload, names) =>
        `${kind[payload.kind]}：${adjusted(payload, names.unit(payload.unit))}由“${payload.from}”调整为“${payload.to}”（${payload.document}）`,
    },
    'adjustment-take-back': {
      name: '收回调整',
      says: (payload, names) =>
        `收回第${payload.adjustment}号市级调整：${adjusted(payload, names.unit(payload.unit))}`,
    },
    explain: {
      name: '说明',
      says: ({ unit, ruleName, key, cause: of, text }, names) =>
        `说明${names.unit(unit)}“${ruleName}”${key}（${cause[of]}）：${text}`,
    },
    'explanation-take-back': {
      name: '收回说明',
      says: ({ unit, ruleName, key }, names) => `收回对${names.unit(unit)}“${ruleName}”${key}的说明`,
    },
    exempt: {
      name: '豁免',
      says: ({ unit, ruleName, key, approver, until, document }, names) =>
        `豁免${names.unit(unit)}“${ruleName}”${key ?? ''}至 ${until}（${approver}批准，${document}）`,
    },
    'exemption-take-back': {
      name: '收回豁免',
      says: ({ unit, ruleName, key }, names) => `收回对${names.unit(unit)}“${ruleName}”${key ?? ''}的豁免`,
    },
  },
  entities: {
    adjustment: {
      name: '市级调整',
      parts: {
        unit: '填报单位',
        period: '报告期',
        list: '清单',
        key: '行',
        part: '分档',
        field: '栏目',
        reported: '报送值',
        adjusted: '调整值',
        kind: '种类',
        reason: '原因',
        document: '文号或依据',
      },
    },
    explanation: {
      name: '说明',
      parts: {
        unit: '填报单位',
        period: '报告期',
        rule: '规则',
        finding: '问题',
        cell_values: '所说明的数值',
        cause: '原因类别',
        text: '说明',
        permit: '允许说明',
      },
    },
    exemption: {
      name: '豁免',
      parts: {
        unit: '填报单位',
        period: '报告期',
        rule: '规则',
        key: '行',
        approver: '批准人',
        document: '文号或依据',
        reason: '原因',
        until: '截止日期',
      },
    },
  },
}
