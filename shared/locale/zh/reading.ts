import type { FileNotice } from '../../model/raw-sheet.ts'
import type { ReadingWords } from '../../rules/recognise/read-return.ts'

/** What a file turned out to be, for the sentence that refuses it. */
export const foundContent = {
  png: 'PNG 图片',
  jpeg: 'JPEG 图片',
  gif: 'GIF 图片',
  bmp: 'BMP 图片',
  webp: '图片或音视频',
  pdf: 'PDF 文档',
  rar: 'RAR 压缩包',
  sevenZip: '7z 压缩包',
  gzip: '压缩包',
  program: '程序文件',
  rtf: 'RTF 文档',
  binary: '无法识别的数据',
  word: 'Word 文档',
  slides: '演示文稿',
  archive: '压缩包，其中没有工作簿',
  compound: '其他程序的文档',
  otherEncryption: '用本程序不认识的方法加密的工作簿',
  encryptedOds: '设有打开密码的 ODS 工作簿',
  manyTurns: (turns: number) => `密码运算次数异常，达 ${turns} 次`,
  manyCells: (limit: number) => `单元格超过 ${limit / 10_000} 万个`,
  page: '没有表格的网页',
  documentType: '含有文档类型声明',
  deepXml: '嵌套层次过深',
  manyColumns: (limit: number) => `一行超过 ${limit} 列`,
  longLine: '没有分行的文字',
  farPlace: (what: string) => `单元格位置 ${what} 超出工作表`,
  oldXml: 'XML 表格',
  memory: '读取所需的内存过多',
  brokeOff: '读取中途异常中止',
  content: '内容不完整',
  sheetTwice: (name: string) => `工作表名称“${name}”重复`,
  sheetLost: (name: string) => `工作表“${name}”读不出来`,
} as const

/** What is wrong with a workbook's package. */
export const zipFaults = {
  noEnd: '文件不完整，缺少结尾部分',
  noDirectory: '文件目录不完整',
  manyEntries: (count: number) => `内含 ${count} 个部分`,
  tooLarge: (megabytes: number) => `展开后超过 ${megabytes} MB`,
  ratio: '压缩比异常',
  twice: (name: string) => `“${name}”出现了两次`,
  badName: (name: string) => `名称“${name}”不合规`,
  incomplete: (name: string) => `“${name}”不完整`,
  method: (name: string) => `“${name}”的压缩方式未知`,
  malformed: (name: string) => `“${name}”的标记不完整`,
  checksum: (name: string) => `“${name}”校验不符`,
} as const

/** Why a sheet, row or cell was left out. */
export const readingWords: ReadingWords = {
  hiddenSheet: '隐藏的工作表，未读入',
  noList: '没有认出清单表头，未读入',
  guide: '填报说明，没有数据',
  unfilled: '空表，没有填写',
  hiddenRow: '隐藏行，未读入',
  hiddenColumn: '隐藏列，未读入',
  unknownColumn: (path) => `“${path}”不是本清单的栏目`,
  noHeader: '所在列没有表头',
  noEntry: '这一行没有写明名称',
  onlyBlanks: '只有空白字符',
  partOfNothing: '“其中”项不单独汇总',
  setAside: '经人工确认不是目录中的项目，不计入',
  saidBefore: '同一条目的这一项前面已经填过',
  noSuchItem: '这一行没有写明是哪一项数值',
  otherYear: (said) => `写明是“${said}”的数据，不属于本报告期，未读入`,
  otherTime: (text) => `这一行写明是“${text}”，不是本期实际数，未读入`,
  otherTable: '清单下方的另一张小表，未读入',
  realigned: '本行各栏错位（合并单元格丢失所致），已按内容对齐，请核对',
}

/** What a person should know of a file, beside what was read from it. */
export const noticeSentences: Record<FileNotice['code'], (facts: FileNotice['facts']) => string> = {
  macros: () => '文件带有宏，本程序从不运行宏，只读取其中的数据。',
  'external-links': (f) => `文件引用了 ${f.count} 个外部工作簿，读入的是它上次保存的结果，请核对是否最新。`,
  'embedded-objects': (f) => `文件中嵌有 ${f.count} 个其他文档或控件，其中的内容没有读入。`,
  'data-connections': () => '文件带有外部数据连接，读入的是它上次保存的结果，本程序不会联网刷新。',
  'hidden-sheets': (f) => `有 ${f.count} 张隐藏的工作表（${f.sheets}），默认不读入。`,
  'dimension-differs': (f) => `工作表（${f.sheets}）标明的数据范围小于实际，已按实际单元格全部读入。`,
  'rows-at-limit': (f) => `工作表（${f.sheets}）正好写满最大行数，后面的数据可能已被截断，请核对原件。`,
  comments: (f) => `有 ${f.count} 个单元格带批注，作为说明保留，不当作数据。`,
  'long-numbers': (f) =>
    `有 ${f.count} 个超过15位的数字存成了数值，末尾几位可能已变成 0（如身份证号、统一社会信用代码），请核对原件。`,
  'formulas-unread': () => '有的公式用了本程序不认识的写法，读入的是公式上次计算的结果，公式本身没有保留。',
}
