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
  checksum: (name: string) => `“${name}”校验不符`,
} as const

/** Why a sheet, row or cell was left out. */
export const readingWords: ReadingWords = {
  hiddenSheet: '隐藏的工作表，未读入',
  noList: '没有认出清单表头，未读入',
  hiddenRow: '隐藏行，未读入',
  hiddenColumn: '隐藏列，未读入',
  unknownColumn: (path) => `“${path}”不是本清单的栏目`,
  noHeader: '所在列没有表头',
  noEntry: '这一行没有写明名称',
  onlyBlanks: '只有空白字符',
  partOfNothing: '“其中”项不单独汇总',
  saidBefore: '同一条目的这一项前面已经填过',
  noSuchItem: '这一行没有写明是哪一项数值',
  realigned: '本行各栏错位（合并单元格丢失所致），已按内容对齐，请核对',
}
