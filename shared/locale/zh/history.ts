import type { Problem, Verification } from '../../contract/history.ts'
import type { AreaHistory } from '../../model/operation.ts'
import { catalogueHistory } from './catalogue.ts'
import { correctionHistory } from './corrections.ts'
import { decisionHistory } from './decisions.ts'
import { importHistory } from './imports.ts'
import { mappingHistory } from './mappings.ts'
import { queryHistory } from './queries.ts'
import { ruleHistory } from './rules.ts'

/** What every area says about its operations; a kind without its sentence does not compile. */
const operations: AreaHistory['operations'] = {
  ...importHistory.operations,
  ...catalogueHistory.operations,
  ...mappingHistory.operations,
  ...ruleHistory.operations,
  ...correctionHistory.operations,
  ...queryHistory.operations,
  ...decisionHistory.operations,
}

const entities: AreaHistory['entities'] = {
  ...importHistory.entities,
  ...catalogueHistory.entities,
  ...mappingHistory.entities,
  ...ruleHistory.entities,
  ...correctionHistory.entities,
  ...queryHistory.entities,
  ...decisionHistory.entities,
}

type Step = { readonly sentence: string; readonly author: string }

function moved(action: string, steps: readonly Step[], author: string): string {
  const whose = steps[0] && steps[0].author !== author ? `${steps[0].author}的操作` : ''
  const last = steps.at(-1)?.sentence ?? ''
  return steps.length === 1
    ? `已${action}${whose}：${last}`
    : `已${action} ${steps.length} 步，最后一步：${last}`
}

/** An entry of the log as a person can find it again. */
export interface EntryFacts {
  readonly position: number
  readonly at: string
  readonly author: string
  readonly sentence: string
}

const submissionColumns: Readonly<Record<string, string>> = { file_name: '文件', received_at: '收到时间' }

/** What to do, the same for every problem. */
const advice =
  '请停止在这份数据文件上继续工作，保留它作为证据，并用此前的备份恢复；恢复后重新校验，再补录备份之后的操作。'

const place = (position: number) => `操作记录第 ${position} 号`
const entryOf = (entry: EntryFacts) => `${entry.at}，${entry.author}，“${entry.sentence}”`
const tableName = { operation: '操作内容', change: '改动前后的值', history: '时间和操作人' } as const
type LogTable = keyof typeof tableName

/** What `verify` found, for a clerk: which entry, of when and whom, and what about it. The advice follows once. */
const problem = {
  edited: (table: LogTable, entry: EntryFacts) =>
    `${place(entry.position)}（${tableName[table]}）写入后被改动过。它现在的内容是：${entryOf(entry)}。`,
  removed: (position: number, neighbour: EntryFacts | null) =>
    `${place(position)}被删除了${neighbour === null ? '' : `。它的前一号是：${entryOf(neighbour)}`}。`,
  inserted: (table: LogTable, entry: EntryFacts) =>
    `${place(entry.position)}处有一条记录（${tableName[table]}）不在校验链上，不是由汇表写入，或它的校验值被删除：${entryOf(entry)}。`,
  row: {
    edited: (entity: string, parts: string, entry: EntryFacts) =>
      `${place(entry.position)}写入的${entity}，后来被直接改动过（${parts}）。写入时：${entryOf(entry)}。`,
    removed: (entity: string, entry: EntryFacts) =>
      `${place(entry.position)}写入的${entity}被删除了。写入时：${entryOf(entry)}。`,
    inserted: (entity: string, id: number) =>
      `有一条${entity}（编号 ${id}）在操作记录中没有来历，不是由汇表写入的。`,
  },
  reading: (entry: EntryFacts) =>
    `${place(entry.position)}读入的报表数据，后来被直接改动过，与读入时不一致。读入时：${entryOf(entry)}。`,
  sheets: (entry: EntryFacts) =>
    `${place(entry.position)}读入的报表中，工作表的登记内容（清单、列的对应、读入账）后来被直接改动过。读入时：${entryOf(entry)}。`,
  file: (file: string, entry: EntryFacts) =>
    `${place(entry.position)}保存的原件“${file}”与收到时不一致，或已丢失。收到时：${entryOf(entry)}。`,
  catalogue: (name: string, entry: EntryFacts) =>
    `目录中的${name}与${place(entry.position)}留下的内容不一致，后来被直接改动过。最近一次修改：${entryOf(entry)}。`,
  damaged: (what: string) => `数据文件的结构不完整（${what}）。`,
  notedLost: (noted: string) =>
    `抄存的校验值 ${noted} 不在校验链上：抄存以后，它和它之后的操作记录被删除过，或整条链被重写过；也可能是抄错了。`,
  stray: (table: string, row: number, parent: string) => `表 ${table} 第 ${row} 行所依据的 ${parent} 没有了`,
  schema: (names: readonly string[]) => `与汇表建立的不同：${names.join('、')}`,
} as const

/** Undo, redo and the log. */
export const historyWords = {
  operations,
  entities,
  action: { undo: '撤销', redo: '重做' },
  entry: {
    do: (sentence: string) => sentence,
    undo: (sentence: string) => `撤销：${sentence}`,
    redo: (sentence: string) => `重做：${sentence}`,
  },
  moved: {
    undo: (steps: readonly Step[], author: string) => moved('撤销', steps, author),
    redo: (steps: readonly Step[], author: string) => moved('重做', steps, author),
  },
  change: {
    what: (entity: string, id: string) => `${entity} ${id}`,
    whole: '内容',
    yes: '是',
    no: '否',
    reordered: '次序有变',
    more: (shown: string, all: number) => `${shown}……共 ${all} 项`,
  },
  problem,
  advice,
  /** A column of a stored row; those without a word by their name. */
  columnName: (column: string, entity = 'submission'): string =>
    column === 'operation_id'
      ? '所属操作'
      : (entities[entity]?.parts[column] ?? submissionColumns[column] ?? column),
  unreadable: '内容已无法读出',
  takenBack: (entity: string) => `${entity}的收回记录`,
  verified: ({ ok, checked, first, problems }: Omit<Verification, 'sentence'>): string => {
    const counts = `操作记录 ${checked.links} 号，报表 ${checked.returns} 份、${checked.records} 行，原件 ${checked.files} 份`
    const uncovered =
      checked.returnsWithoutDigest === 0
        ? ''
        : `另有 ${checked.returnsWithoutDigest} 份报表由旧版程序读入，没有留下读入时的校验码，不在数据核对之列。`
    if (ok) return `校验通过：${counts}，均与写入时一致。${uncovered}`
    const others = problems.length > 1 ? `共发现 ${problems.length} 处问题，这是最早的一处。` : ''
    return `校验未通过：${first?.sentence ?? ''}${others}${uncovered}`
  },
  /** The page, the buttons in the header, and what is said after undo and redo. */
  screen: {
    lead: '每一步操作都留在这里；撤销和重做也是，不删除任何记录。',
    filter: '筛选',
    search: '查找内容',
    kind: '操作',
    author: '操作人',
    state: '状态',
    states: { valid: '有效', undone: '已撤销' },
    time: '时间',
    sentence: '内容',
    actions: '可做',
    table: '操作记录，最近的在前',
    details: '改动前后',
    what: '对象',
    part: '项目',
    before: '原来',
    after: '现在',
    absent: '（没有）',
    noChanges: '没有逐项的改动。',
    moreChanges: (n: number) => `另有 ${n} 处改动没有列出。`,
    older: '再显示更早的',
    none: '还没有操作。导入报表、修改目录、确认对应关系以后，都会记在这里。',
    next: {
      undo: (step: Step) => `撤销：${step.sentence}（${step.author}）`,
      redo: (step: Step) => `重做：${step.sentence}（${step.author}）`,
    },
    nothing: { undo: '没有可以撤销的操作', redo: '没有可以重做的操作' },
    key: { undo: 'Ctrl+Z', redo: 'Ctrl+Y' },
    how: { undo: '按 Ctrl+Z 可再撤销', redo: '按 Ctrl+Y 可重做' },
    notice: '撤销和重做的结果',
    toHere: { undo: '撤销到这里', redo: '重做到这里' },
    toHereOf: (action: string, sentence: string) => `${action}：${sentence}`,
    confirm: {
      undo: (steps: number) => `撤销这一步和它之后的操作，共 ${steps} 步？`,
      redo: (steps: number) => `重做到这一步，共 ${steps} 步？`,
    },
    confirmWhy: {
      undo: '撤销后的数据不再参加审核和汇总，记录和原件都保留；在做新的操作以前，可以重做。',
      redo: '重做后的数据重新参加审核和汇总。',
    },
    verify: '校验操作记录',
    verifying: '正在校验……',
    verified: '校验结果',
    head: '当前校验值',
    headWhy:
      '请抄存这个值。末尾的记录连同校验值一起被删除时，数据文件自身看不出来；以后把抄存的值填在这里核对，才能发现。',
    noted: '以前抄存的校验值',
    checkNoted: '核对',
    problems: '发现的问题',
    position: '位置',
    positionOf: (position: number) => `第 ${position} 号`,
    whole: '整个文件',
    problem: '问题',
    explanation: '说明',
    closeVerified: '收起校验结果',
  },
  problemName: {
    'log-edited': '记录被改动',
    'log-removed': '记录被删除',
    'log-inserted': '记录被插入',
    'row-edited': '数据被改动',
    'row-removed': '数据被删除',
    'row-inserted': '数据被插入',
    'reading-edited': '报表数据被改动',
    'file-edited': '原件被改动',
    'catalogue-edited': '目录被改动',
    damaged: '文件损坏',
  } satisfies Record<Problem['what'], string>,
} as const
