/** The command line: help, tables, summaries. */
export const cliWords = {
  help: '汇表命令行。用法：huibiao 命令 [选项]\n\n命令：',
  helpOptions: '\n各命令通用：--library 数据文件（省略时用最近打开的）  --json 只输出一份 JSON  --help 用法',
  usage: {
    init: 'init --library 数据文件　　新建数据文件，内置市级方案',
    import:
      'import --period 2023 [--unit 单位] [--password 密码] [--dry-run] [--keep-going] [--answers 回答.json] 文件…　　导入报表；默认一份拒收则整批不写入，--keep-going 先收下合格的；--answers 回答上次 --json 列出的问题',
    check: 'check --period 2023 [--unit 单位] [--fail-on A]　　审核',
    matrix: 'matrix --period 2023　　各单位各项指标的填报情况：齐、缺、多报、重复、冲突等十种',
    consolidate: 'consolidate --period 2023　　汇总',
    trace:
      'trace --period 2023 --indicator 15 | --waste 粉煤灰 --field generated | --project 名称或“全部” --field totalInvestment　　追溯一个数据的来源',
    diff: 'diff --period 2023 --unit 单位 [--from 1] [--to 2] [--pair 原行=新行]…　　对比一个单位两次上报的版本：改了哪些格，影响哪些全市数据，审核结果有何变化；默认对比最后两版',
    export:
      'export --period 2023 --out 文件夹 [--unit 单位] [--formats xlsx,pdf,docx,csv,json,sdmx] [--source-notes]　　输出“1+N”清单、年度报告和数据文件',
    template:
      'template --period 2024 --out 文件夹 [--unit 单位]　　布表：每个填报单位一份带填报说明和四张清单的空表，填好后直接导入，不需要对应',
    fill: 'fill --period 2023 --list targets|wastes|tasks|projects [--unit 单位] --template 模板.xlsx --out 文件.xlsx　　套打：把一张清单填入本单位自己的模板，格式不变；省略 --unit 时填全市清单。模板用名称指明位置：明细、列_栏目名、合计_栏目名、标题、填报单位、报告期……',
    inspect: 'inspect [--password 密码] 文件…　　识读任意统计表，核对其中的合计；不需要数据文件',
    match:
      'match --kind indicator|unit|organisation --against 名录.txt 名称.txt　　看名称（每行一个）怎样对到名录；不需要数据文件',
    query:
      'query draft|create|export|import|list|accept|reopen|close|withdraw　　向单位核实：\n    query draft --period 2023 [--unit 单位]　　可以提出哪些核实\n    query create --period 2023 [--unit 单位] [--finding 编号,编号] [--severity AB] [--unverifiable] [--due 2024-01-31]　　提出核实；不指明时取未处理的A、B、C类不通过\n    query export --period 2023 [--unit 单位] --out 文件夹　　写出核实单（xlsx）和核实函（docx），并记为已发出\n    query import [--dry-run] [--password 密码] 文件…　　按编号读回答复\n    query list --period 2023 [--unit 单位] [--state 进展]　　核实的进展\n    query accept|reopen|close|withdraw 编号… [--text 原因]　　认可、退回、办结、撤回',
    demo: 'demo [--out 文件夹]　　用示例上报表走一遍全流程',
    catalogue:
      'catalogue --out 文件夹 | --in 文件夹　　把目录（指标、单位、表式、规则……）写成 JSON 供修改，改好后读回；每处改动留有记录',
    aliases:
      'aliases [list] [--kind 种类] [--all] | add --kind 种类 --name 表中名称 --target 目录中的编号或名称 [--unit 只限这个单位] | take-back 编号　　人工确认过的名称对应；种类：indicator、task、waste、department、unit、column',
    adjust:
      'adjust --period 2023 --unit 单位 --list 清单 --key 编号或名称 [--part 分档] --field 栏目 --to 数值 [--measure 万吨] --kind scope|estimate|error --reason 原因 --document 文号　　市级调整：口径调整、估算补缺、错误更正（县已确认）；报送数保留',
    adjustments: 'adjustments [list] --period 2023 [--all] | take-back 编号　　市级调整清单',
    explain:
      'explain --period 2023 --finding 问题编号 --cause shutdown|scope|new-enterprise|source|unit|other --text 说明 [--permit 由谁依据什么允许] [--confirm]　　说明一个问题；所说明的数值一变即失效',
    explanations: 'explanations [list] --period 2023 [--all] | take-back 编号　　各处说明',
    exempt:
      'exempt --period 2023 --unit 单位 --rule 规则编号 [--key 行] --approver 批准人 --document 文号 --reason 原因 --until 2024-12-31　　豁免：有名有期',
    exemptions: 'exemptions [list] --period 2023 [--all] | take-back 编号　　各项豁免',
    decide:
      'decide reporters|scope|department-figure|source|same-item --period 2023 … --reason 原因 --document 文号　　汇总决定：\n    decide reporters --units 单位,单位…　　本期应报单位\n    decide scope --host 区 --zone 功能板块 --includes yes|no [--list 清单] [--key 序号或名称]　　区的数据是否含功能板块\n    decide department-figure --department 部门 --indicator 序号 [--part 分档] --role value|numerator|denominator --value 数值　　登记部门数据\n    decide source --indicator 序号 --role figure|numerator|denominator --from units|部门　　选用哪个来源\n    decide same-item --list projects --item 单位/名称 --item 单位/名称… [--apart]　　是同一项（--apart：不是）',
    decisions: 'decisions [list] --period 2023 [--all] | take-back 编号　　各项汇总决定',
    signOff:
      'sign-off sign --period 2023 [--note 说明] | list --period 2023 [--all] | take-back 编号 | export 编号 --out 文件 | changes --period 2023 [--since 编号]　　定稿：冻结输入、规则和结果；changes 按单位说明定稿后的变化',
    progress:
      'progress --period 2023 [--indicator 15]　　与现状值、年度进度、目标值相比，历年走势，差距在哪些单位',
    table:
      'table --period 2023 --waste generated|utilised|… | --project totalInvestment|completedInvestment [--decimals 2] [--measure 万吨] [--balance none|balanced]　　过录表：各单位并列，按设置修约或舍位平衡',
    uses: 'uses --period 2023 --submission 编号 --sheet 工作表 --ref 单元格　　一个单元格进入了哪些全市数据',
    profiles: 'profiles [list] [--all] | take-back 编号　　各单位人工确认过的表式',
    history: 'history [--limit 条数]　　操作记录，最近的在前',
    undo: 'undo [--through 操作编号]　　撤销最近一步操作；--through 一直撤销到这一步（含）',
    redo: 'redo [--through 操作编号]　　重做刚撤销的操作',
    rules:
      'rules [list] [--list wastes] [--period 2023] | review [--list wastes] | try --file 规则.json --period 2023 | save --file 规则.json | on 编号 | off 编号 | reset 编号 | remove 编号　　审核规则：查看、找矛盾和重复、试算、保存、启停；try 不改动任何数据',
    verify: 'verify [--head 抄存的校验值]　　校验操作记录和数据是否被改动过；有问题时退出码为 1',
    samples: 'samples --out 文件夹　　写出示例上报表，供练习用',
    serve: 'serve [--library 数据文件] [--port 端口] [--token 口令] [--demo]　　在本机浏览器中使用',
  },
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  missing: (what: string, usage: string) => `缺少 ${what}。用法：${usage}`,
  badOption: (what: string, usage: string) => `选项有误：${what}。用法：${usage}`,
  badPeriod: (given: string) => `--period 应为四位年份，如 2023，不能是“${given}”。`,
  badInput: (what: string) => `参数不合规：${what}`,
  samples: (count: number, out: string) => `已写出示例上报表 ${count} 份到 ${out}（非真实统计）。`,
  template: {
    columns: ['文件', '单位', '可填行数', '校验值'],
    rows: (list: string, count: number) => `${list} ${count}`,
    done: (count: number, out: string, runHash: string) =>
      `已生成填报表 ${count} 份，在 ${out}（校验值 ${runHash}）。`,
  },
  catalogue: (folder: string) => `目录已写到 ${folder}。改好后用 catalogue --in 读回。`,
  badChoice: (option: string, known: string, given: string) =>
    `${option} 只能是 ${known} 之一，不能是“${given}”。`,
  decisions: {
    none: '没有汇总决定。',
    columns: ['编号', '种类', '决定', '原因', '文号或依据', '经办', '日期', '状态'],
  },
  signOff: {
    none: '还没有定稿。',
    columns: ['编号', '报告期', '校验值', '状态', '经办', '日期', '说明', '定稿时'],
    exported: (out: string, hash: string) => `已写出 ${out}，SHA-256 为 ${hash}。`,
    unchanged: (id: number) => `与第 ${id} 号定稿相比，全市数据没有变化。`,
    changed: (name: string, before: string, after: string) => `${name}：${before} → ${after}`,
    brought: (unit: string, before: string, after: string, difference: string) =>
      `    ${unit}：${before} → ${after}（${difference}）`,
  },
  progress: {
    head: (seq: number, name: string, verdict: string) => `${seq} ${name}：${verdict}`,
  },
  table: {
    title: (title: string, period: string, measure: string) => `${period} 年各单位${title}（${measure}）`,
    total: '合计',
  },
  uses: {
    none: '这个单元格没有进入任何全市数据。',
    columns: ['全市数据', '带入', '全市数', '说明'],
  },
  corrections: {
    adjustmentColumns: [
      '编号',
      '单位',
      '清单',
      '行',
      '栏目',
      '报送',
      '调整为',
      '种类',
      '原因',
      '文号或依据',
      '经办',
      '日期',
      '状态',
    ],
    explanationColumns: [
      '编号',
      '单位',
      '规则',
      '行',
      '所说明的数值',
      '原因类别',
      '说明',
      '经办',
      '日期',
      '状态',
    ],
    exemptionColumns: [
      '编号',
      '单位',
      '规则',
      '行',
      '批准人',
      '文号或依据',
      '截止',
      '原因',
      '覆盖问题',
      '状态',
    ],
    wholeRule: '（全部）',
    noAdjustments: '没有市级调整。',
    noExplanations: '没有说明。',
    noExemptions: '没有豁免。',
  },
  badKind: (given: string, known: string) => `--kind 只能是 ${known} 之一，不能是“${given}”。`,
  aliasColumns: ['编号', '种类', '表中名称', '对应', '范围', '确认人', '日期', '收回'],
  profileColumns: ['编号', '单位', '清单', '认出的列', '确认人', '日期', '收回'],
  ruleColumns: ['编号', '清单', '级别', '状态', '名称', '核验的关系', '通过/不通过/无法核验'],
  ruleRemoved: (id: string) => `已删除规则 ${id}。`,
  noAliases: '还没有记住任何名称对应。',
  noProfiles: '还没有记住任何单位的表式。',
  takenBack: (author: string, day: string) => `${author} ${day}`,
  notice: (file: string, sentence: string) => `提示：${file}　${sentence}`,
  firstLibrary: '我的数据.hbk',
  created: (facts: { library: string; plan: string; units: number; indicators: number; tasks: number }) =>
    `已新建数据文件 ${facts.library}\n内置《${facts.plan}》：填报单位 ${facts.units} 家，指标 ${facts.indicators} 项，任务 ${facts.tasks} 项。`,
  import: {
    columns: ['工作表', '清单', '总行', '用行', '非空格', '用格', '略过格'],
    outcome: { imported: '已导入', duplicate: '重复，未再写入', 'needs-mapping': '待确认', refused: '拒收' },
    file: (file: string, outcome: string, unit: string, version: number) =>
      `${file}　${outcome}　${unit} 第 ${version} 版`,
    refused: (file: string, outcome: string, message: string) => `${file}　${outcome}　${message}`,
    drift: (sheet: string, since: string) => `工作表“${sheet}”的表头有变化，${since}：`,
    driftColumns: ['原来', '现在', '说明'],
    question: (
      id: string,
      sentence: string,
      blocking: boolean,
      candidates: readonly { readonly key: string; readonly label: string }[],
    ) =>
      `${blocking ? '须确认' : '可确认'} [${id}] ${sentence}${candidates.length > 0 ? `候选：${candidates.map(({ key, label }) => `${key}＝${label}`).join('；')}` : ''}`,
  },
  check: {
    counts: (counts: { pass: number; fail: number; unverifiable: number }) =>
      `审核结果：通过 ${counts.pass}，不通过 ${counts.fail}，无法核验 ${counts.unverifiable}`,
    handling: (counts: {
      open: number
      asked: number
      answered: number
      explained: number
      exempt: number
    }) =>
      `问题处理：未处理 ${counts.open}，已查询 ${counts.asked}，已答复 ${counts.answered}，已说明 ${counts.explained}，已豁免 ${counts.exempt}`,
    badFailOn: (given: string) => `--fail-on 只能是 A、B、C、D 之一，不能是“${given}”。`,
  },
  history: {
    columns: ['序号', '操作编号', '时间', '操作人', '内容', '状态'],
    none: '还没有操作。',
    undone: '已撤销',
    badLimit: (given: string, most: number) => `--limit 应为 1—${most} 的整数，不能是“${given}”。`,
  },
  verify: {
    head: (head: string | null) =>
      head === null
        ? '还没有操作记录。'
        : `当前校验值：${head}
（请抄存。末尾的记录连同校验值一起被删除时，数据文件自身看不出来；以后用 verify --head 核对抄存的值，才能发现。）`,
    more: (count: number) => `另有 ${count} 处未列出，可用 --json 查看全部。`,
  },
  query: {
    draftColumns: ['默认', '级别', '单位', '清单', '行', '已问', '审核结果编号'],
    listColumns: ['编号', '单位', '级别', '进展', '期限', '行', '最近答复'],
    fileColumns: ['文件', '单位', '条数', 'SHA-256'],
    answerColumns: ['编号', '位置', '处理方式', '说明'],
    chosen: '是',
    resubmitted: '已重报',
    overdue: '逾期',
    counts: (all: number, chosen: number) => `可提出核实 ${all} 条，默认提出 ${chosen} 条。`,
    created: (count: number) => `已提出核实 ${count} 条。`,
    skipped: (finding: string, why: string) => `未提出 ${finding}：${why}`,
    exported: (files: number, out: string, sent: number) =>
      `已写出 ${files} 份文件到 ${out}，新发出 ${sent} 条。`,
    file: (file: string, outcome: 'read' | 'duplicate' | 'refused', unit: string) =>
      `${file}　${{ read: '已读', duplicate: '以前读过，未再写入', refused: '拒收' }[outcome]}　${unit}`,
    missing: (codes: readonly string[]) => `文件里没有、仍待答复：${codes.join('、')}`,
    dryRun: '这是试读，没有写入。',
    none: '没有核实。',
    badState: (given: string, known: string) => `--state 只能是 ${known} 之一，不能是“${given}”。`,
    badSeverity: (given: string) => `--severity 只能由 A、B、C、D 组成，不能是“${given}”。`,
    badDue: (given: string) => `--due 应为日期，如 2024-01-31，不能是“${given}”。`,
  },
  matrix: {
    columns: ['序号', '指标'],
    states: {
      complete: '齐',
      missing: '缺',
      surplus: '多报',
      repeated: '重复一致',
      conflicting: '重复冲突',
      'other-measure': '单位不符',
      'other-period': '期别不符',
      unmatched: '名称未匹配',
      'not-applicable': '不适用',
      unverifiable: '无法核验',
    },
    counts: (tally: readonly { state: string; count: number }[]) =>
      `合计：${tally.map(({ state, count }) => `${state} ${count}`).join('，')}`,
  },
  consolidate: {
    columns: ['序号', '指标', '全市', '覆盖', '现状值', '目标值', '进度'],
    missing: (seq: number, units: readonly string[]) => `第 ${seq} 项缺报：${units.join('、')}`,
    source: (seq: number, why: string) => `第 ${seq} 项数据来源：${why}`,
    eliminated: (seq: number, units: readonly string[]) => `第 ${seq} 项剔除重复：${units.join('、')}`,
    notCounted: (unit: string, list: string, why: string) => `未计入 ${unit}${list}：${why}`,
    asked: (count: number) => `有 ${count} 组名称相同的事项，是否为同一项待认定（decide same-item）`,
    wastes: (count: number) => `废物 ${count} 种`,
    projects: (count: number, total: string, unit: string, reported: number, expected: number) =>
      `项目 ${count} 个，总投资 ${total} ${unit}（${reported}/${expected} 家已报）`,
  },
  trace: {
    columns: ['单位', '项', '数值', '单位', '换算', '来源单元格', '说明'],
    times: (coefficient: string) => `× ${coefficient}`,
    role: { numerator: '分子', denominator: '分母', value: '数值' },
    figure: (name: string, display: string) => `${name}：${display}`,
    coverage: (reported: number, expected: number, missing: readonly string[]) =>
      `已报 ${reported}/${expected}${missing.length > 0 ? `，缺报：${missing.join('、')}` : ''}`,
    adjusted: (from: string, to: string) => `调整：${from} → ${to}`,
    leftOut: (unit: string, why: string) => `未计入 ${unit}：${why}`,
  },
  export: {
    columns: ['文件', '行数', '页数', 'SHA-256'],
    done: (count: number, out: string, hash: string) =>
      `已写出 ${count} 份清单到 ${out}，逐份读回核对无误（批次 ${hash}）。`,
  },
  inspect: {
    verdict: {
      exact: '相符',
      rounding: '舍入差',
      mismatch: '不符',
      'not-additive': '不可加',
      unverifiable: '无法核验',
    },
    table: (file: string, sheet: string, range: string, title: string, unit: string | null) =>
      `${file}　${sheet}!${range}　${title}${unit === null ? '' : `　单位：${unit}`}`,
    untitled: '（无标题）',
    counts: (total: number, kinds: readonly string[]) =>
      total === 0 ? '没有可核对的合计' : `合计 ${total} 处：${kinds.join('，')}`,
    judged: (
      verdict: string,
      cell: string,
      parts: string,
      printed: string,
      figures: { readonly sum: string; readonly difference: string; readonly tolerance: string },
    ) =>
      `${verdict}　${cell} = ${parts}　印出 ${printed}，相加 ${figures.sum}，差额 ${figures.difference}，允许 ±${figures.tolerance}`,
    unjudged: (verdict: string, cell: string, parts: string, printed: string) =>
      `${verdict}　${cell} = ${parts}　印出 ${printed}`,
    more: (count: number) => `另有 ${count} 处未列出，可用 --json 查看全部。`,
    hidden: (file: string, sheet: string, cells: number) =>
      `${file}　工作表“${sheet}”是隐藏的，未识读（${cells} 个非空单元格）。`,
    noTable: (file: string, sheet: string) => `${file}　工作表“${sheet}”中没有认出统计表。`,
    skipped: {
      hidden: (cells: number) => `隐藏的行、列中有 ${cells} 个非空单元格，未识读。`,
      'outside-tables': (cells: number) => `表外有 ${cells} 个非空单元格，未识读。`,
      'hidden-sheet': (cells: number) => `隐藏的工作表中有 ${cells} 个非空单元格，未识读。`,
    },
    summary: (files: number, tables: number, counts: string) =>
      `共 ${files} 个文件、${tables} 张表，${counts}。`,
  },
  match: {
    columns: ['名称', '对到', '依据', '相近的名称'],
    how: { exact: '一字不差', normalised: '写法归一', alias: '别名' },
    undecided: '（待确认）',
    counts: (names: number, decided: number) =>
      `名称 ${names} 个：直接对上 ${decided} 个，待人工确认 ${names - decided} 个。`,
    badKind: (given: string) => `--kind 只能是 indicator、unit、organisation 之一，不能是“${given}”。`,
  },
  demo: {
    folder: '示例',
    title: '汇表全流程演示（示例数据，非真实统计）',
    received: (files: number, rows: number, cells: number) =>
      `收到报表 ${files} 份，读入 ${rows} 行，${cells} 个非空单元格逐一有去向。`,
    written: (count: number, hash: string) =>
      `已写出“1+N”清单 ${count} 份，逐份读回核对无误（批次 ${hash}）。`,
    paths: (paths: { returns: string; library: string; lists: string }) =>
      `上报表：${paths.returns}\n数据文件：${paths.library}\n清　单：${paths.lists}`,
  },
} as const
