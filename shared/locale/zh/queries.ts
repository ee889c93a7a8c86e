import type { AreaHistory } from '../../model/operation.ts'
import type { AnswerFault, AnswerOutcome, QueryAnswerKind, QueryState } from '../../model/query.ts'
import type { SheetField } from '../../rules/queries/query-sheet.ts'
import { terms } from './terms.ts'

const choice: Readonly<Record<QueryAnswerKind, string>> = {
  corrected: '更正（将重新报送）',
  confirmed: '数据无误（说明原因）',
  pending: '暂无法核实（预计日期）',
}

const shortChoice: Readonly<Record<QueryAnswerKind, string>> = {
  corrected: '更正',
  confirmed: '数据无误',
  pending: '暂无法核实',
}

const state: Readonly<Record<QueryState, string>> = {
  draft: '待发',
  sent: '已发出',
  answered: '已答复',
  accepted: '已认可',
  reopened: '已退回',
  closed: '已办结',
  withdrawn: '已撤回',
}

/** 2024-01-15 as a letter writes it. */
function longDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

const blank = (characters: number) => '\u3000'.repeat(characters)
const orBlank = (text: string, characters: number) => text || blank(characters)

const column: Readonly<Record<SheetField, string>> = {
  seq: '序号',
  list: '清单',
  row: '行（指标、废物、任务、项目）',
  cells: '单元格（原表位置）',
  values: '填报内容',
  question: '问题',
  severity: '级别',
  choice: '处理方式',
  answer: '答复（更正后数值、原因说明或预计日期）',
  respondent: '答复人',
  phone: '电话',
}

const fault: Readonly<Record<AnswerFault, string>> = {
  'no-choice': '写了答复，没有选处理方式',
  'unknown-choice': '处理方式不是三种之一',
  'reason-missing': '选了“数据无误”，没有说明原因',
  'reason-thin': '选了“数据无误”，说明过于笼统（不足6个字，或只是“属实”“核实无误”之类）',
  'date-missing': '选了“暂无法核实”，没有写明预计日期',
  'date-past': '选了“暂无法核实”，预计日期已过',
}

const faultFix: Readonly<Record<AnswerFault, string>> = {
  'no-choice': '请填报单位补选处理方式后再发回。',
  'unknown-choice': '请填报单位从下拉列表中选一项后再发回。',
  'reason-missing': '请填报单位补写具体原因后再发回。',
  'reason-thin': '请填报单位写明企业停产、口径变化等具体原因后再发回。',
  'date-missing': '请填报单位补写预计日期（如2024年3月1日）后再发回。',
  'date-past': '请填报单位改写预计日期后再发回。',
}

const faultOutcome = (kind: AnswerFault) => () => `${fault[kind]}，没有收下。${faultFix[kind]}`

/** What became of a row; the place goes before it. */
const outcome: Readonly<Record<AnswerOutcome, (facts: { code: string; state: string }) => string>> = {
  answered: () => '已收下答复。',
  unchanged: () => '与已收下的答复相同。',
  unanswered: () => '还没有答复。',
  repeated: () => '与另一行的答复相同，只计一次。',
  'unknown-code': ({ code }) =>
    `没有编号为 ${code} 的核实，没有收下。请核对是否用错了数据文件，或编号被改动。`,
  'other-unit': ({ code }) => `${code} 不是这家单位的核实，没有收下。请查明这一行从哪里来，由所属单位答复。`,
  'code-changed': ({ code }) =>
    `编号 ${code} 与这一行的内容对不上，可能粘贴错行或只排序了部分列，没有收下。请填报单位在原核实单上重填这一行。`,
  'question-changed': ({ code }) =>
    `${code} 的问题文字与发出的不一致，可能被改动或错行，没有收下。请填报单位在原核实单上重填这一行。`,
  'older-round': ({ code }) =>
    `${code} 之后又退回过一次，这是对上一次的答复，没有收下。请填报单位用最近一次的核实单答复。`,
  contradicting: ({ code }) => `${code} 出现不止一行，答复不一致，都没有收下。请填报单位只保留一行后再发回。`,
  'not-open': ({ code, state: now }) => `${code} ${now}，不再收答复。如需更改，请先退回这一条。`,
  'no-choice': faultOutcome('no-choice'),
  'unknown-choice': faultOutcome('unknown-choice'),
  'reason-missing': faultOutcome('reason-missing'),
  'reason-thin': faultOutcome('reason-thin'),
  'date-missing': faultOutcome('date-missing'),
  'date-past': faultOutcome('date-past'),
}

/** Queries to the units: questions, workbook, letter, answers. */
export const queryWords = {
  choice,
  shortChoice,
  state,
  outcome,
  /** File, sheet and cell before what is said of it. */
  atCell: (file: string, sheet: string, ref: string, sentence: string) =>
    `${file} ${sheet}!${ref}：${sentence}`,
  handled: {
    asked: (code: string, now: QueryState, due: string) => `核实 ${code} ${state[now]}，答复期限 ${due}`,
    answered: (code: string, kind: QueryAnswerKind, text: string) =>
      `核实 ${code} 已答复：${shortChoice[kind]}${text === '' ? '' : `，${text}`}`,
  },
  skipped: {
    unknown: '没有这条审核结果，可能已改正。请重新审核。',
    asked: (code: string) => `已由 ${code} 问过，不重复提问。`,
  },
  wholeList: '整张清单',
  ask: '请更正，或说明原因，或写明何时能核实。',
  neutral: (place: string, rule: string, fix: string) =>
    `${place}经与其他单位的填报内容比较，没有通过“${rule}”，需要核实。${fix}`,
  notAnswered: '上次没有答复。',
  noAnswer: '没有答复',
  answered: (kind: QueryAnswerKind, text: string) =>
    `上次答复：${shortChoice[kind]}${text === '' ? '' : `，${text}`}${/[。！？]$/.test(text) ? '' : '。'}`,
  again: (round: number, before: string, asked: string) => `【第${round}次核实】${before}退回原因：${asked}`,
  severity: (severity: keyof typeof terms.severity) => `${severity}\n${terms.severity[severity]}`,
  inBrackets: (text: string) => `【${text}】`,
  cell: (ref: string, label: string) => (label === '' ? ref : `${ref} ${label}`),
  cellHolds: (ref: string, raw: string) => `${ref}：${raw === '' ? '（未填）' : raw}`,
  column,
  codeColumn: '核实编号（请勿改动）',
  sheetName: '核实单',
  sheetTitle: (unit: string, period: string) => `${unit}${period}年度报表数据核实单`,
  unitLine: (unit: string) => `填报单位：${unit}`,
  periodLine: (period: string) => `报告期：${period}年`,
  dueLine: (due: string) => `请于${longDay(due)}前答复`,
  howToFill: [
    '填写说明：1. 只填浅黄色的格：先在“处理方式”中选一项，再在“答复”中写更正后的数值、原因说明或预计日期，并写明答复人和电话。',
    '2. 选“更正”的，本单不改已报的数，请改正原报表后重新报送；选“数据无误”的，说明具体原因，不少于6个字；选“暂无法核实”的，写明预计日期。',
    '3. 可以排序、筛选，答复按隐藏列中的编号读回；请勿改动问题文字和隐藏列。填好后存盘发回，WPS、Excel 格式均可。',
  ],
  signatures: ['单位负责人：', '统计负责人：', '填表人：', '联系电话：', '填报日期：　　　　年　　月　　日'],
  letter: {
    title: (unit: string, period: string) => `关于核实${unit}${period}年度“无废城市”建设报表数据的函`,
    documentNumber: `${blank(6)}〔${blank(3)}〕${blank(3)}号`,
    addressee: (unit: string) => `${unit}：`,
    opening: (facts: {
      readonly plan: string
      readonly number: string
      readonly period: string
      readonly count: number
      readonly bySeverity: readonly { readonly severity: string; readonly count: number }[]
      /** How many of them were asked before. */
      readonly again: number
    }) =>
      `根据《${facts.plan.replaceAll(/[《》]/g, '')}》（${facts.number}），我们审核了你单位报送的${facts.period}年度报表，有${facts.count}处数据需要核实` +
      `（${facts.bySeverity.map(({ severity, count }) => `${severity}${count}处`).join('、')}），逐项列于附件1` +
      `${facts.again === 0 ? '。' : `，其中${facts.again}处为再次核实。`}现就有关事项函告如下。`,
    howToAnswer: '一、请对照原始记录和统计台账逐项核对，每项从以下三种答复中选一种：',
    answers: [
      '（一）更正。确有差错的，写明更正后的数值；',
      '（二）数据无误。说明具体原因，如企业停产、口径变化、新增企业、数据来源变更等；',
      '（三）暂无法核实。写明预计能够核实的日期。',
    ],
    correction: '二、需要更正的，请在原报表中改正后重新报送。你单位填报的数据，我们不代为修改。',
    due: (due: string) =>
      `三、请于${longDay(due)}前将填好的附件2发回；不便使用电子表格的，可在附件1的“答复”栏内填写，签字盖章后报送。`,
    contact: (known: { readonly contact: string; readonly phone: string; readonly email: string }) =>
      `联系人：${orBlank(known.contact, 5)}　联系电话：${orBlank(known.phone, 7)}${known.email === '' ? '' : `　电子邮箱：${known.email}`}`,
    attachments: (count: number, workbook: string) => [
      `附件：1. 核实问题表（${count}项）`,
      `　　　2. 电子核实单（${workbook}）`,
    ],
    issuerBlank: '（发函单位盖章）',
    dateBlank: `${blank(4)}年${blank(2)}月${blank(2)}日`,
    attachmentMark: '附件1',
    tableTitle: (unit: string, period: string) => `${unit}${period}年度报表数据核实问题表`,
    tableNote:
      '“参考值”由审核算得，仅供核对，不代替你单位的核实。答复请写明：更正为多少，或数据无误的原因，或何时能核实。',
    columns: ['序号', '核实编号', '清单、行、单元格', '填报内容', '问题', '参考值', '答复'],
    signatures: `单位负责人（签字）：${blank(8)}填表人：${blank(8)}联系电话：${blank(8)}单位盖章：`,
    page: { before: '— ', after: ' —' },
  },
  folder: (position: number, name: string) => `${String(position).padStart(2, '0')}-${name}`,
  workbookFile: (unit: string, period: string) => `核实单-${unit}-${period}.xlsx`,
  letterFile: (unit: string, period: string) => `核实函-${unit}-${period}.docx`,
  exportFolder: (library: string) => `${library}-核实`,
  progress: {
    write: (file: string, done: number, total: number) => `已写出 ${done}/${total}：${file}`,
    read: (file: string, done: number, total: number) => `已读 ${done}/${total}：${file}`,
  },
} as const

interface QueryHistoryNames {
  readonly codes: readonly string[]
}
const named = ({ codes }: QueryHistoryNames) =>
  codes.length === 1 ? (codes[0] ?? '') : `${codes[0]} 等 ${codes.length} 条`

export const queryHistory: AreaHistory<'query-create' | 'query-send' | 'query-answer' | 'query-decide'> = {
  operations: {
    'query-create': {
      name: '提出核实',
      says: ({ units, codes, period }) => `提出 ${period} 年核实 ${codes.length} 条（${units.join('、')}）`,
    },
    'query-send': {
      name: '发出核实',
      says: ({ units, codes, period }) => `发出 ${period} 年核实 ${codes.length} 条（${units.join('、')}）`,
    },
    'query-answer': {
      name: '读回答复',
      says: ({ files, codes }) =>
        `从${files.map(({ file }) => `“${file}”`).join('、')}读回答复 ${codes.length} 条`,
    },
    'query-decide': {
      name: '处理核实',
      says: (decided) => `核实 ${named(decided)}：${state[decided.decision]}`,
    },
  },
  entities: {
    query: {
      name: '核实',
      parts: {
        code: '编号',
        unit: '填报单位',
        period: '报告期',
        rule: '规则',
        finding: '审核结果',
        list: '清单',
        key: '行',
        severity: '级别',
        text: '问题',
        cells: '单元格',
        cell_values: '填报内容',
        due: '答复期限',
      },
      says: (part, value, names) => (part === 'unit' ? names.unit(String(value)) : null),
    },
    'query-event': {
      name: '核实进展',
      parts: {
        query_id: '核实',
        kind: '进展',
        answer: '处理方式',
        text: '内容',
        respondent: '答复人',
        phone: '电话',
        source: '来源',
      },
      says: (part, value) => {
        if (part === 'kind') return state[value as QueryState] ?? null
        return part === 'answer' ? (shortChoice[value as QueryAnswerKind] ?? null) : null
      },
    },
  },
}

/** The page 核实. */
export const queryScreens = {
  lead: '把审核发现的问题发回填报单位核实，答复按编号读回。',
  view: { list: '核实进展', create: '提出核实', export: '发出', import: '读回答复' },
  views: '核实的步骤',
  filter: '筛选核实',
  state: '进展',
  severity: '级别',
  code: '编号',
  row: '行',
  due: '答复期限',
  question: '问题',
  counts: '各单位核实情况',
  summary: (n: number) => `共 ${n} 条`,
  none: '还没有核实。先从审核结果中提出。',
  overdue: '逾期未答',
  resubmitted: '已重报',
  resubmittedWhy: (version: number) => `第${version}版已改动所问的数，请核对后认可或退回。`,
  changed: (label: string, from: string, to: string) => `${label}：${from} → ${to}`,
  gone: '新报的表中没有这一行',
  empty: '（未填）',
  detail: '核实详情',
  round: (n: number) => `第${n}次`,
  asked: '提问',
  reopened: '退回原因',
  sent: (at: string) => `${at} 发出`,
  notSent: '尚未发出',
  answer: '答复',
  by: (name: string, phone: string) => [name, phone].filter((one) => one !== '').join(' '),
  noAnswer: '尚未答复',
  decided: (state: string, by: string, at: string) => `${by} ${at} ${state}`,
  decide: {
    accepted: '认可',
    reopened: '退回再核',
    closed: '办结',
    withdrawn: '撤回',
  } satisfies Record<'accepted' | 'reopened' | 'closed' | 'withdrawn', string>,
  reason: '说明（退回时必填，会写进下一次核实函）',
  confirm: '确定',
  candidates: '可以提出的核实',
  candidatesLead: '默认选中未处理的A、B、C类不通过；同一内容不会重复提问。',
  askedAlready: (code: string) => `已由 ${code} 提问`,
  withheld: '涉及其他单位，发出的文字已略去',
  choose: (name: string) => `选中 ${name}`,
  create: (n: number) => `提出 ${n} 条核实`,
  created: (n: number) => `已提出 ${n} 条核实，可以发出。`,
  nothingToAsk: '没有可以提出的核实。',
  waiting: (n: number) => `待发出和待答复的共 ${n} 条，每个单位一份核实单（xlsx）和一份核实函（docx）。`,
  scope: '范围',
  everything: '全部单位',
  folder: '目标文件夹',
  ownFolder: '数据文件旁的“核实”文件夹',
  chooseFolder: '选择文件夹',
  start: '写出并记为已发出',
  working: '正在写出',
  result: '本次写出的文件',
  written: (files: number, sent: number) => `${files} 份文件，新发出 ${sent} 条`,
  out: '位置',
  openFolder: '打开文件夹',
  kind: { workbook: '核实单', letter: '核实函' },
  queries: '条数',
  digest: 'SHA-256',
  download: '下载',
  downloadFile: (file: string) => `下载 ${file}`,
  drop: '把填好的核实单拖到这里',
  dropNow: '松开即可读回',
  or: '或',
  chooseFiles: '选择核实单',
  reading: '正在读回',
  dryRun: '先试读，不写入',
  report: '读回结果',
  reportDry: '试读结果（没有写入）',
  store: '写入这些答复',
  file: { read: '已读', duplicate: '以前读过，未再写入', refused: '拒收' },
  missing: (codes: readonly string[]) => `文件里没有、仍待答复：${codes.join('、')}`,
  place: '位置',
  choice: '处理方式',
  what: '结果',
  ask: '发回核实',
  askDone: (code: string) => `已提出核实 ${code}`,
  askAlready: (code: string) => `已问过：${code}`,
} as const
