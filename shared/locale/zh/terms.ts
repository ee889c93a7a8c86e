import type { TableKind } from '../../model/list-kind.ts'

/** One word for one thing, everywhere. */
export const terms = {
  product: '汇表',
  list: {
    targets: '目标责任清单',
    wastes: '废物清单',
    tasks: '任务清单',
    projects: '项目清单',
    enterprises: '企业名录',
    facilities: '设施名录',
    items: '佐证名单',
  } satisfies Record<TableKind, string>,
  severity: { A: '强制性', B: '准强制性', C: '核实性', D: '提示性' },
  result: { pass: '通过', fail: '不通过', unverifiable: '无法核验' },
  progress: {
    met: '已达标',
    'on-track': '进度正常',
    behind: '进度滞后',
    'worse-than-baseline': '劣于现状值',
    'cannot-tell': '无法判断',
  },
  taskState: { done: '已完成', ongoing: '正在推进', continuous: '持续开展', 'not-started': '未开展' },
  overdue: '已逾期',
  /** What a demonstration leaves in its folder. */
  demo: { library: '示例数据.hbk', returns: '示例上报表', lists: '示例清单' },
  /** Folder for lists beside a library. */
  listsFolder: (library: string) => `${library}-清单`,
  state: {
    number: '数值',
    zero: '零',
    blank: '未填',
    'not-applicable': '不适用',
    'below-unit': '不足最小单位',
    withheld: '未提供的数',
    range: '范围',
    inequality: '上下限',
    composite: '分项数值',
    text: '文字',
    unparseable: '无法识别',
  },
  marker: { required: '★', optional: '☆', city: '※' },
  aggregation: {
    'ratio-of-sums': '分子合计÷分母合计',
    sum: '各单位相加',
    composite: '分档汇总',
    'single-reporter': '单一单位报送',
    'city-only': '市级直接填报',
    survey: '第三方调查',
    qualitative: '定性汇集',
  },
} as const
