import type { CellChange, RuleGroup } from '../../contract/versions.ts'
import { figureWords } from './figures.ts'

const rowChanges = {
  kept: '未变',
  added: '新增',
  removed: '删除',
  moved: '顺序变动',
  renamed: '改名',
} as const

/** What changed between two versions of a return. */
export const versionWords = {
  cellChange: {
    unchanged: '未变',
    rewritten: '写法变化',
    changed: '改数',
    reworded: '改文字',
    filled: '补填',
    cleared: '清空',
    'still-missing': '仍缺',
    'state-changed': '状态变化',
    renumbered: '序号变动',
    added: '新增行',
    removed: '删除行',
  } satisfies Record<CellChange, string>,
  rowChange: rowChanges,
  ruleGroup: {
    fixed: '已改正',
    new: '新出现',
    still: '仍存在',
    uncheckable: '变为无法核验',
    checkable: '恢复可核验',
  } satisfies Record<RuleGroup, string>,
  pairedBy: { 'row-id': '行标识相同', key: '名称等主键相同', person: '人工确认' },
  rowRemoved: '所涉的行已删除，不是改正',
  indicatorFigure: (name: string, part: string | null, field: 'value' | 'numerator' | 'denominator') =>
    `${name}${part === null ? '' : `（${part}）`}${field === 'value' ? '' : `${figureWords.field[field]}`}`,
  taskFigure: (code: string, title: string, state: string) => `${code} ${title}：${state}`,
  /** One line that says what a version changed against the one before. */
  summary: (facts: {
    readonly to: number
    readonly from: number
    readonly cells: readonly (readonly [change: CellChange, count: number])[]
    readonly rows: readonly (readonly [change: 'added' | 'removed' | 'moved' | 'renamed', count: number])[]
    readonly asked: number
    readonly figures: number
  }) => {
    const said = [
      ...facts.cells.map(([change, count]) => `${versionWords.cellChange[change]} ${count} 格`),
      ...facts.rows.map(([change, count]) => `${rowChanges[change]} ${count} 行`),
      ...(facts.asked > 0 ? [`待确认是否同一行 ${facts.asked} 处`] : []),
      facts.figures > 0 ? `影响全市数据 ${facts.figures} 项` : '不影响全市数据',
    ]
    const changed = facts.cells.length + facts.rows.length > 0
    return `第${facts.to}版与第${facts.from}版相比：${changed ? said.join('，') : '没有变化'}。`
  },
  rules: (facts: readonly (readonly [RuleGroup, number])[]) =>
    `审核结果：${facts.map(([group, count]) => `${versionWords.ruleGroup[group]} ${count}`).join('，')}。`,
  reporters: '家',
  projectCount: '项目数',
  projects: '个',
  page: {
    title: '版本对比',
    choose: '选择单位和版本',
    chooseUnit: '请选择单位',
    fromVersion: '改前的版本',
    toVersion: '改后的版本',
    tooFew: (unit: string, versions: number) =>
      versions === 0
        ? `${unit}还没有报送，收到两版后可在这里对比。`
        : `${unit}目前只有一版可用，收到新的一版后可在这里对比。`,
    tab: (name: string, count: number) => `${name} ${count}`,
    differences: '改动的行',
    figures: '全市数据',
    rules: '审核结果',
    versions: '全部版本',
    filter: '筛选',
    list: '清单',
    change: '变化',
    onlyAffecting: '只看影响汇总的差异',
    nothing: '两版内容相同，没有改动。',
    table: '改前和改后',
    row: '行',
    field: '栏目',
    before: '改前',
    after: '改后',
    difference: '差额',
    relative: '差幅',
    city: '全市',
    affects: '影响汇总',
    stateAs: (state: string, raw: string) => (raw === '' || raw === state ? state : `${state}（${raw}）`),
    wholeRow: '整行',
    place: '位置',
    rowAt: (row: number) => `第 ${row} 行`,
    absent: '没有这一行',
    cellsOf: (count: number) => `查看这一行的 ${count} 格`,
    part: '不是同一行',
    asked: '已没有，是不是改名为：',
    pair: (from: string, to: string) => `“${from}”和“${to}”是同一行`,
    score: (percent: number) => (percent === 0 ? '单位相同' : `相近 ${percent}%`),
    unlisted: (rows: number) => `另有 ${rows} 行已计数，未列出`,
    figure: '全市数据',
    from: '变动来自',
    indicator: (seq: string, name: string) => `${seq} ${name}`,
    notAdditive: '由分子、分母算出，见其分子、分母',
    share: (percent: string) => `占 ${percent}`,
    noFigures: '全市数据没有变化。',
    severity: '级别',
    finding: '问题',
    cells: '单元格',
    noFindings: (unverifiable: number) =>
      unverifiable === 0 ? '两版的审核结果相同。' : `两版的审核结果相同；仍有 ${unverifiable} 处无法核验。`,
    stillUncheckable: (count: number) => `另有 ${count} 处两版都无法核验。`,
    version: '版本',
    receivedAt: '收到时间',
    author: '导入人',
    brought: '带来的清单',
    standing: '现状',
    undone: '导入已撤销',
    counts: '计入',
    superseded: '已被后来的版本代替',
    listRows: (list: string, rows: number) => `${list} ${rows} 行`,
    compare: (unit: string) => `对比${unit}各版本`,
  },
  cli: {
    badVersion: (name: string, given: string) => `--${name} 应为版本号，如 1，不能是“${given}”。`,
    badPair: (given: string) => `--pair 应写成“原行=新行”，不能是“${given}”。`,
    title: (unit: string, period: string, from: number, to: number) =>
      `${unit} ${period}年　第${from}版 → 第${to}版`,
    list: (list: string, from: number | null, to: number | null) =>
      `${list}（${from === null ? '原来没有' : `第${from}版`} → ${to === null ? '已没有' : `第${to}版`}）`,
    cellColumns: ['变化', '行', '栏目', '改前', '改后', '差额', '差幅', '原表', '新表', '全市'],
    figureColumns: ['全市数据', '改前', '改后', '差额', '差幅', '变动来自'],
    affects: '影响',
    figures: '全市数据的变化',
    noFigures: '全市数据没有变化。',
    share: (label: string, difference: string, share: string | null) =>
      `${label} ${difference}${share === null ? '' : `（占 ${share}）`}`,
    asked: (row: string, id: string) => `待确认：“${row}”（${id}）已没有，可能就是：`,
    candidate: (row: string, id: string, score: number) =>
      `  “${row}”（${id}）相近 ${Math.round(score * 100)}%`,
    askedHow: '是同一行的，用 --pair "原行标识=新行标识" 指明；都不是的，不必处理。',
    unlisted: (rows: number) => `另有 ${rows} 行的变化已计数，未列出。`,
    absent: '—',
  },
} as const
