import type { AreaHistory } from '../../model/operation.ts'
import { localTime } from '../../rules/local-time.ts'

/** Progress of imports. */
export const importWords = {
  read: (file: string, done: number, total: number) => `已读 ${done}/${total}：${file}`,
  store: '正在写入数据文件',
  scopeStated: (sheet: string, ref: string, raw: string, includes: boolean, zones: readonly string[]) =>
    `工作表“${sheet}”${ref} 写明“${raw}”：按数据${includes ? '含' : '不含'}${zones.length === 0 ? '辖区内功能板块' : zones.join('、')}理解。`,
  departmentFigures: (department: string) =>
    `本表是${department}报送的数据，单独收存，不作为任何填报单位的报表，也不计入报送进度。`,
  answerUnused: (question: string) =>
    `对“${question}”的回答没有用上：这份文件里没有这个问题，或它已有记住的答案。`,
} as const

export const importHistory: AreaHistory<'import'> = {
  operations: {
    import: {
      name: '导入报表',
      says: ({ unit, period, version, file }) => `导入${unit} ${period} 年报表第 ${version} 版（${file}）`,
    },
  },
  entities: {
    submission: {
      name: '报表',
      parts: {
        file: '文件',
        sha256: '原件校验码',
        unit: '填报单位',
        period: '报告期',
        version: '版次',
        receivedAt: '收到时间',
        reading: '读入数据校验码',
        sheets: '工作表登记校验码',
      },
      hidden: ['unitId'],
      says: (part, value) => (part === 'receivedAt' ? localTime(String(value)) : null),
    },
  },
}
