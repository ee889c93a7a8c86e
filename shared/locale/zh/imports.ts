/** Progress and history of imports. */
export const importWords = {
  read: (file: string, done: number, total: number) => `已读 ${done}/${total}：${file}`,
  store: '正在写入数据文件',
  answerUnused: (question: string) =>
    `对“${question}”的回答没有用上：这份文件里没有这个问题，或它已有记住的答案。`,
  history: (facts: { unit: string; period: string; version: string; file: string }) =>
    `导入${facts.unit} ${facts.period} 年报表第 ${facts.version} 版（${facts.file}）`,
} as const
