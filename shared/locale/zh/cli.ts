/** The command line: help, tables, summaries. */
export const cliWords = {
  help: '汇表命令行。用法：huibiao 命令 [选项]\n\n命令：',
  helpOptions: '\n各命令通用：--library 数据文件（省略时用最近打开的）  --json 只输出一份 JSON  --help 用法',
  usage: {
    init: 'init --library 数据文件　　新建数据文件，内置市级方案',
    import:
      'import --period 2023 [--unit 单位] [--password 密码] [--dry-run] [--keep-going] [--answers 回答.json] 文件…　　导入报表；默认一份拒收则整批不写入，--keep-going 先收下合格的；--answers 回答上次 --json 列出的问题',
    check: 'check --period 2023 [--unit 单位] [--fail-on A]　　审核',
    consolidate: 'consolidate --period 2023　　汇总',
    trace:
      'trace --period 2023 --indicator 15 | --waste 粉煤灰 --field generated | --project 名称或“全部” --field totalInvestment　　追溯一个数据的来源',
    export: 'export --period 2023 --out 文件夹 [--unit 单位] [--formats xlsx]　　输出“1+N”清单',
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
    profiles: 'profiles [list] [--all] | take-back 编号　　各单位人工确认过的表式',
    samples: 'samples --out 文件夹　　写出示例上报表，供练习用',
    serve: 'serve [--library 数据文件] [--port 端口] [--token 口令] [--demo]　　在本机浏览器中使用',
  },
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  missing: (what: string, usage: string) => `缺少 ${what}。用法：${usage}`,
  badOption: (what: string, usage: string) => `选项有误：${what}。用法：${usage}`,
  badPeriod: (given: string) => `--period 应为四位年份，如 2023，不能是“${given}”。`,
  badInput: (what: string) => `参数不合规：${what}`,
  samples: (count: number, out: string) => `已写出示例上报表 ${count} 份到 ${out}（非真实统计）。`,
  catalogue: (folder: string) => `目录已写到 ${folder}。改好后用 catalogue --in 读回。`,
  badKind: (given: string, known: string) => `--kind 只能是 ${known} 之一，不能是“${given}”。`,
  aliasColumns: ['编号', '种类', '表中名称', '对应', '范围', '确认人', '日期', '收回'],
  profileColumns: ['编号', '单位', '清单', '认出的列', '确认人', '日期', '收回'],
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
    badFailOn: (given: string) => `--fail-on 只能是 A、B、C、D 之一，不能是“${given}”。`,
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
  consolidate: {
    columns: ['序号', '指标', '全市', '覆盖', '现状值', '目标值', '进度'],
    missing: (seq: number, units: readonly string[]) => `第 ${seq} 项缺报：${units.join('、')}`,
    wastes: (count: number) => `废物 ${count} 种`,
    projects: (count: number, total: string, unit: string, reported: number, expected: number) =>
      `项目 ${count} 个，总投资 ${total} ${unit}（${reported}/${expected} 家已报）`,
  },
  trace: {
    columns: ['单位', '项', '数值', '单位', '换算', '来源单元格'],
    role: { numerator: '分子', denominator: '分母', value: '数值' },
    figure: (name: string, display: string) => `${name}：${display}`,
    coverage: (reported: number, expected: number, missing: readonly string[]) =>
      `已报 ${reported}/${expected}${missing.length > 0 ? `，缺报：${missing.join('、')}` : ''}`,
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
