/** Words on drawn pages: header, footer, marks; and around their preview. */
export const pageWords = {
  continued: '（续）',
  continuedTable: (title: string) => `续表：${title}`,
  footer: (title: string, page: number, pages: number) => `${title}　　第 ${page} 页 共 ${pages} 页`,
  batchFooter: (page: number, pages: number) => `全册第 ${page} 页 共 ${pages} 页`,
  draft: '未定稿',
  final: (date: string) => `定稿　${date}`,
  creator: '汇表',
  proof: {
    pages: (meant: number, found: number) => `应有 ${meant} 页，读出 ${found} 页`,
    size: (page: number) => `第 ${page} 页的纸张大小不符`,
    text: (page: number, text: string) => `第 ${page} 页应有文字“${text}”，没有读到`,
    extra: (page: number, text: string) => `第 ${page} 页多出文字“${text}”`,
    lines: (page: number) => `第 ${page} 页的表格线不符`,
    unreadable: '文件无法重新打开',
  },
} as const
