import type { progressVerdicts, taskStates } from '../../contract/figures.ts'
import type { QueryState } from '../../model/query.ts'
import { terms } from './terms.ts'

type Verdict = (typeof progressVerdicts)[number]
type TaskState = (typeof taskStates)[number]

/** 东海县、灌云县 */
const named = (names: readonly string[]) => names.join('、')

/** 已达标3项，进度正常1项; what there is none of is not named. */
function counted(
  parts: readonly { readonly count: number; readonly name: string }[],
  measure: string,
): string {
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, name }) => `${name}${count}${measure}`)
    .join('，')
}

/** What all of them are, or how many are what. */
function shared(
  total: number,
  parts: readonly { readonly count: number; readonly name: string }[],
  measure: string,
): string {
  const only = parts.find(({ count }) => count === total)
  if (only) return total === 1 ? `为“${only.name}”` : `均为“${only.name}”`
  return counted(parts, measure)
}

const queryState: Readonly<Record<QueryState, string>> = {
  draft: '待发出',
  sent: '已发出、待答复',
  answered: '已答复、待认可',
  accepted: '已认可',
  reopened: '已退回',
  closed: '已办结',
  withdrawn: '已撤回',
}

/** 年度工作报告. */
export const reportWords = {
  /** `连云港市“无废城市”建设2023年度工作报告` */
  title: (subject: string, period: string) => [subject, `${period}年度工作报告`],
  annexes: (captions: readonly string[]) =>
    captions.map((caption, at) => `${at === 0 ? '附表：' : '　　　'}${at + 1}. ${caption}`),
  /** Endings of a plan's title that the subject does without. */
  planEndings: ['建设实施方案', '实施方案', '工作方案', '行动方案', '方案', '规划', '计划'],
  keptOfEnding: '建设',
  quoted: (title: string) => `《${title}》`,
  file: (period: string) => `${period}年度工作报告.docx`,
  mark: { draft: '（草稿）', final: '（定稿）' },
  draftHeader: '草稿　数据尚未定稿',
  figure: (number: number, caption: string) => `图${number}　${caption}`,
  table: (number: number, caption: string) => `表${number}　${caption}`,
  annex: (number: number) => `附表${number}`,
  measure: (unit: string) => `单位：${unit}`,
  notes: (notes: readonly string[]) =>
    notes.map((note, at) =>
      notes.length === 1 ? `注：${note}` : `${at === 0 ? '注：' : '　　'}${at + 1}. ${note}`,
    ),
  blank: (what: string) => `【请补充：${what}】`,
  issuerBlank: '【请补充：报告单位】',
  dateBlank: '　　　　年　　月　　日',
  date: (day: string) => {
    const [year, month, date] = day.split('-')
    return `${year}年${Number(month)}月${Number(date)}日`
  },
  page: { before: '— ', after: ' —' },
  none: '—',
  proof: {
    nothing: '（没有内容）',
    piece: (at: number, meant: string, found: string) => `第${at}处应为“${meant}”，读出“${found}”`,
    part: (part: string) => `文件中多出 ${part}`,
    outside: '文件中有指向外部的链接',
    margins: '页眉或页码不符',
    book: (number: number) => `图${number}的数据表与图不符`,
  },
  ended: (clauses: readonly string[]) => `${clauses.join('；')}。`,

  heading: {
    overall: '一、总体情况',
    returns: '（一）填报情况',
    indicators: '（二）指标进展',
    done: '二、主要做法和成效',
    practice: '（一）主要做法',
    wastes: '（二）固体废物产生、利用和处置情况',
    tasks: '（三）任务完成情况',
    projects: '（四）项目建设情况',
    problems: '三、存在问题及建议',
    behind: '（一）进度滞后的指标',
    quality: '（二）填报和审核中的问题',
    other: '（三）其他问题和原因',
    advice: '（四）下一步建议',
  },
  fill: {
    practice:
      '本年度的主要做法、典型经验和成效，如制度建设、技术推广、市场培育、监管执法、宣传教育等方面的具体工作',
    effect: '任务推进中的亮点、已完成任务的成果名称和文号',
    causes: '造成滞后的主客观原因，工作中存在的其他困难和问题',
    advice: '下一年度的工作安排，以及对有关单位、部门的意见建议',
  },

  opening: (plan: string, number: string, period: string, subject: string) =>
    `根据《${plan}》（${number}）关于年度总结的要求，现将${subject}${period}年度工作情况报告如下。`,
  basis:
    '本报告的数据取自各单位报送的清单和市级登记的调整、决定。全市的率按分子合计除以分母合计计算，不是各单位数值的平均；没有报送的不按零计算；无法得出的数写明原因。',

  coverage: {
    reporters: (count: number, units: readonly string[]) =>
      count === 0 ? '本年度没有应报单位。' : `本年度应报单位${count}家：${named(units)}。`,
    list: (facts: {
      list: string
      expected: number
      received: number
      contained: readonly string[]
      missing: readonly string[]
    }) => {
      const { list, expected, received, contained, missing } = facts
      if (expected === 0) return `${list}没有应报单位`
      const within = contained.length === 0 ? '' : `，${named(contained)}的数据含在所在区的清单中`
      if (received === expected) return `${list}应报${expected}家，已全部报送`
      if (received === 0 && contained.length === 0) return `${list}应报${expected}家，尚无单位报送`
      const lacking = missing.length === 0 ? '' : `，未报${missing.length}家（${named(missing)}）`
      return `${list}应报${expected}家，已报${received}家${within}${lacking}`
    },
    notCounted: (unit: string, list: string, why: string) => `${unit}报送的${list}没有计入（${why}）`,
    caption: '各单位清单报送情况',
    columns: { seq: '序号', unit: '填报单位', code: '代码' },
    received: '已报',
    missing: '未报',
    contained: '含在所在区',
    total: '已报家数',
  },

  indicators: {
    none: '方案没有列出指标。',
    all: (count: number, verdicts: Readonly<Record<Verdict, number>>) =>
      `方案共有指标${count}项，${shared(count, verdictCounts(verdicts), '项')}。`,
    marked: (mark: string, count: number, verdicts: Readonly<Record<Verdict, number>>) =>
      count === 0 ? '' : `${mark}${count}项，${shared(count, verdictCounts(verdicts), '项')}`,
    markName: { required: '必选指标（★）', optional: '特色可选指标（☆）', city: '自选指标（※）' },
    judged:
      '已达标指完成值符合目标；进度正常指尚未达标，但不差于从现状值到目标值当年应达到的数；进度滞后指差于当年应达到的数；劣于现状值指比现状值离目标更远。',
    verdict: (verdict: Verdict, count: number, clauses: readonly string[]) =>
      count === 0
        ? `没有${verdictNoun[verdict]}。`
        : `${verdictNoun[verdict]}有${count}项：${clauses.join('；')}。`,
    clause: (name: string, value: string, more: readonly string[]) =>
      `${name}${value}${more.length === 0 ? '' : `（${more.join('，')}）`}`,
    named: (seq: number, name: string) => `第${seq}项${name}`,
    value: (value: string) => `为${value}`,
    noValue: '没有全市数',
    inWords: '为文字说明',
    target: (target: string) => `目标${target}`,
    lacking: (units: readonly string[]) => `缺${named(units)}`,
    why: {
      qualitative: '定性指标，要由人评定',
      noValue: '没有可以比较的数',
      target: (target: string) => `目标“${target}”不是一个数`,
      baseline: '方案没有列现状值，无法判断进度',
      range: '现状值是一个范围，无法判断进度',
      parts: '有的分档没有数，无法判断进度',
    },
    caption: { required: '必选指标（★）完成情况', others: '可选指标（☆）和自选指标（※）完成情况' },
    columns: {
      seq: '序号',
      name: '指标',
      unit: '计量单位',
      baseline: (year: number) => `${year}年现状值`,
      target: (year: number) => `${year}年目标值`,
      value: (period: string) => `${period}年完成值`,
      coverage: '填报单位数',
      progress: '进度',
    },
    reported: (reported: number, expected: number) => `${reported}/${expected}`,
    qualitative: (reported: number, expected: number) =>
      expected === 0
        ? '没有应报单位'
        : reported === 0
          ? '尚无单位填报'
          : reported === expected
            ? '见目标责任清单'
            : `${reported}家已填，见目标责任清单`,
    coverageNote: '“填报单位数”为参与汇总的单位数/应报单位数。',
    noValueNote: (seq: number, why: string) => `第${seq}项没有全市数：${why}。`,
    lackingNote: (seq: number, units: readonly string[]) => `第${seq}项缺${named(units)}。`,
    chart: (baselineYear: number, targetYear: number) =>
      `必选指标从${baselineYear}年现状值到${targetYear}年目标值已走过的路程`,
    chartAxis: '已走过的路程（%）',
    chartSeries: '已走过的路程',
    category: (seq: number, name: string, share: string) => `${seq} ${name}　${share}`,
    chartHow:
      '已走过的路程＝（完成值－现状值）÷（目标值－现状值）×100%；负数表示比现状值差；超出坐标轴的只画到轴端，数字写在指标名称后。',
    chartLeftOut: (why: string, seqs: readonly number[]) => `第${seqs.join('、')}项没有画出：${why}。`,
    leftOut: {
      noValue: '没有全市数',
      words: '目标或现状值没有给出一个数',
      same: '现状值与目标值相同',
      parts: '分档计算',
    },
    nothingToDraw: '必选指标都没有可以计算的路程，图略。',
  },

  wastes: {
    none: '没有单位报送废物数量。',
    coverage: (reported: number, expected: number, missing: readonly string[]) =>
      missing.length === 0
        ? `以下为全部${expected}家应报单位的合计。`
        : `以下为已报数据的合计（${reported}/${expected}家），缺${named(missing)}。`,
    quantity: (name: string, amount: string) => `${name}${amount}`,
    lacking: (names: readonly string[]) => `${named(names)}没有单位填报`,
    prior: (amount: string) => `（其中利用往年贮存量${amount}）`,
    disposedPrior: (amount: string) => `（其中处置往年贮存量${amount}）`,
    rate: (rate: string) => `综合利用率${rate}`,
    noRate: '综合利用率无法计算（缺产生量或综合利用量，或产生量为零）',
    ended: (category: string, clauses: readonly string[]) => `${category}：${clauses.join('，')}。`,
    kinds: (count: number) => `涉及${count}种`,
    caption: '各类固体废物产生、利用和处置情况',
    columns: {
      category: '类别',
      kinds: '种类数',
      unit: '计量单位',
      rate: '综合利用率',
    },
    rateNote: '综合利用率＝综合利用量÷（产生量＋利用往年贮存量）×100%。空格表示没有单位填报。',
    chart: (unit: string) => `各类固体废物的去向构成（按${unit}计）`,
    chartAxis: '占比',
    category: (category: string, generated: string | null) =>
      generated === null ? `${category}\n（产生量未报）` : `${category}\n（产生${generated}）`,
    ten: (amount: string, unit: string) => `${amount}万${unit}`,
  },

  tasks: {
    none: '方案没有列出任务。',
    all: (tasks: number, units: number, expected: number) =>
      units === 0
        ? `方案共有任务${tasks}项，本年度没有应报单位。`
        : `方案共有任务${tasks}项，${units}家应报单位应填报${expected}项次。`,
    states: (total: number, states: readonly { readonly count: number; readonly name: string }[]) =>
      `按填报情况，${shared(total, states, '项次')}。`,
    complete: (complete: number, total: number) =>
      complete === 0
        ? '没有所有应报单位都已完成的任务。'
        : complete === total
          ? '全部任务所有应报单位都已完成。'
          : `所有应报单位都已完成的任务有${complete}项。`,
    overdue: (count: number, times: number, period: string) =>
      count === 0
        ? `到${period}年底，没有已过完成时限仍未完成的任务。`
        : `到${period}年底，有单位已过完成时限仍未完成的任务${count}项，共${times}项次，见下表。`,
    state: (state: TaskState) => terms.taskState[state],
    noState: '未填报',
    caption: '任务完成情况',
    overdueCaption: '逾期任务',
    times: '项次',
    columns: {
      section: '体系',
      tasks: '任务数',
      overdue: '其中逾期',
      code: '编号',
      title: '任务',
      lead: '牵头部门',
      due: '完成时限',
      units: '逾期单位',
    },
    total: '合计',
    statesNote: '一家单位填报一项任务为一项次。“未填报”含未报送清单和状态无法识别的。',
    chart: '各体系任务完成情况',
    chartAxis: '项次',
  },

  projects: {
    none: '没有单位报送项目。',
    all: (count: number, total: string | null, completed: string | null) =>
      `各单位共报送项目${count}个，${total === null ? '总投资没有单位填报' : `总投资${total}`}，${
        completed === null ? '累计完成投资没有单位填报' : `累计完成投资${completed}`
      }。`,
    year: (period: string, plan: string | null, done: string | null) =>
      plan === null && done === null
        ? `${period}年度计划投资和完成投资都没有单位填报。`
        : `${period}年度${plan === null ? '计划投资没有单位填报' : `计划投资${plan}`}，${
            done === null ? '完成投资没有单位填报' : `完成投资${done}`
          }。`,
    coverage: (missing: readonly string[]) =>
      missing.length === 0 ? '' : `以上不含未报送项目清单的${named(missing)}。`,
    repeated: (count: number) => (count === 0 ? '' : `另有${count}行与其他行是同一项目，只计一次。`),
    asked: (count: number) => (count === 0 ? '' : `有${count}组项目可能是同一项目，尚未确认，暂按各自计入。`),
    reconciled: (facts: {
      name: string
      indicator: string
      list: string
      difference: string
      verdict: 'exact' | 'rounding' | 'mismatch'
    }) => {
      const { name, indicator, list, difference, verdict } = facts
      const end = {
        exact: '两者一致',
        rounding: `两者相差${difference}，在修约范围内`,
        mismatch: `两者相差${difference}，超出修约范围，须核实`,
      }[verdict]
      return `与${name}核对：目标责任清单合计${indicator}，项目清单合计${list}，${end}。`
    },
    unreconciled: (name: string) => `${name}与项目清单无法核对：其中一方没有数。`,
    caption: '项目建设情况',
    columns: { state: '建设状态', count: '项目数', total: '总投资', completed: '累计完成投资' },
    noState: '未填',
    total: '合计',
  },

  problems: {
    noneBehind: '没有进度滞后或劣于现状值的指标。',
    behind: (count: number) => `进度滞后或劣于现状值的指标有${count}项，差距和各单位的份额见下表。`,
    indicator: (name: string, value: string, clauses: readonly string[]) =>
      `${name}：完成值${value}。${clauses.map((clause) => `${clause}。`).join('')}`,
    gapCaption: '进度滞后指标的差距和各单位的份额',
    gapColumns: { seq: '序号', name: '指标', city: '全市差距', units: '各单位的份额' },
    part: (name: string, part: string) => `${name}（${part}）`,
    ofUnits: (clauses: readonly string[]) => clauses.join('；'),
    gapNote: '率类指标按分子计算差额；有的单位超过目标、抵去一部分差距时，其余单位的份额之和大于100%。',
    noneMissing: '各项清单应报尽报，没有缺报单位。',
    missing: (unit: string, lists: readonly string[]) => `${unit}未报送${named(lists)}`,
    indicatorsLacking: (count: number) =>
      count === 0 ? '已报清单中没有缺数的指标。' : `全市数缺有关单位数据的指标有${count}项，见下表。`,
    lackingCaption: '缺数的指标',
    lackingColumns: { seq: '序号', name: '指标', units: '缺数的单位' },
    checks: (pass: number, fail: number, unverifiable: number) =>
      `按审核规则检查，通过${pass}处，不通过${fail}处，无法核验${unverifiable}处。`,
    noFindings: '审核没有发现问题。',
    handling: (parts: readonly { readonly count: number; readonly name: string }[], total: number) =>
      `归并后列出问题${total}个，${shared(total, parts, '个')}。`,
    handlingName: {
      open: '尚未处理',
      asked: '已发出核实',
      answered: '已答复、待处理',
      explained: '已说明原因',
      exempt: '已豁免',
    },
    open: (parts: readonly { readonly count: number; readonly name: string }[]) =>
      `尚未处理的问题按级别分：${counted(parts, '个')}。`,
    openUnits: (parts: readonly { readonly count: number; readonly name: string }[]) =>
      `按单位分：${counted(parts, '个')}。`,
    queryState,
    queries: (
      total: number,
      parts: readonly { readonly count: number; readonly name: string }[],
      overdue: number,
    ) =>
      total === 0
        ? '没有向填报单位发出核实。'
        : `向填报单位提出核实${total}件，${shared(total, parts, '件')}${overdue === 0 ? '' : `；超过期限未答复${overdue}件`}。`,
    adjustments: (total: number, parts: readonly { readonly count: number; readonly name: string }[]) =>
      total === 0
        ? '没有市级调整，汇总数据均按各单位报送数计算。'
        : `市级调整${total}处，${shared(total, parts, '处')}，报送数保留，见下表。`,
    review: (count: number) =>
      count === 0 ? '' : `另有${count}处调整所依据的报送值已变，暂不生效，待复核。`,
    adjustmentCaption: '市级调整',
    adjustmentColumns: {
      seq: '编号',
      unit: '填报单位',
      cell: '项目和栏目',
      from: '报送数',
      to: '调整数',
      kind: '类别',
      why: '原因和依据',
    },
    cell: (row: string, part: string | null, field: string) =>
      `${row}${part === null ? '' : `（${part}）`} ${field}`,
    why: (reason: string, document: string) => `${reason}（${document}）`,
    explanations: (count: number) =>
      count === 0 ? '填报单位没有对审核问题作出说明。' : `填报单位对审核问题作出说明${count}处，见下表。`,
    explanationCaption: '对审核问题的说明',
    explanationColumns: {
      seq: '序号',
      unit: '填报单位',
      row: '所在行',
      rule: '审核规则',
      cause: '原因',
      text: '说明',
    },
    exemptions: (count: number) => (count === 0 ? '' : `现行豁免${count}项。`),
    balances: (clauses: readonly string[]) =>
      clauses.length === 0 ? '' : `废物平衡关系不符的有${clauses.length}种：${clauses.join('；')}。`,
    balance: (name: string, difference: string) => `${name}产生量与各去向之和相差${difference}`,
    unbalanced: (names: readonly string[]) =>
      names.length === 0 ? '' : `废物平衡关系无法核验的有${names.length}种，缺产生量或去向。`,
  },
} as const

const verdictNoun: Readonly<Record<Verdict, string>> = {
  met: '已达标的指标',
  'on-track': '进度正常的指标',
  behind: '进度滞后的指标',
  'worse-than-baseline': '劣于现状值的指标',
  'cannot-tell': '无法判断进度的指标',
}

function verdictCounts(verdicts: Readonly<Record<Verdict, number>>) {
  return (Object.keys(verdictNoun) as Verdict[]).map((one) => ({
    count: verdicts[one],
    name: terms.progress[one],
  }))
}
