import type { AliasKind, Drift, HeaderColumn, Question } from '../../model/mapping.ts'
import type { AreaHistory } from '../../model/operation.ts'
import { terms } from './terms.ts'

const kind: Record<AliasKind, string> = {
  indicator: '指标',
  task: '任务',
  waste: '废物',
  department: '部门',
  unit: '填报单位',
  column: '栏目',
}

/** An instant as the day it falls on: enough to know whom and when to ask. */
const day = (at: string) => at.slice(0, 10)

const questionSentence: Record<
  Question['kind'],
  (q: { raw: string; sheet: string; ref: string; list: string }) => string
> = {
  list: (q) => `工作表“${q.sheet}”中的这张表是哪一张清单？`,
  column: (q) => `${q.list}中“${q.raw}”这一列是什么？`,
  entry: (q) => `${q.list}中的“${q.raw}”是目录里的哪一项？`,
  unit: (q) => (q.raw === '' ? '这份表是哪个单位报的？' : `“${q.raw}”是哪个填报单位？`),
  period: (q) => `表中写的是“${q.raw}”，这份表报的是哪一年？`,
  value: (q) => `单元格 ${q.ref} 中的“${q.raw}”是什么意思？`,
}

const driftSentence: Record<
  Drift['rows'][number]['change'],
  (was: HeaderColumn | null, is: HeaderColumn | null, field: string | null) => string
> = {
  unchanged: () => '未变',
  renamed: (was, is, field) =>
    field === null
      ? `由“${was?.path ?? ''}”改名`
      : `由“${was?.path ?? ''}”改名，${is?.field == null ? '建议仍作' : '仍作'}“${field}”`,
  moved: (was, is, field) =>
    `由 ${was?.column ?? ''} 列移到 ${is?.column ?? ''} 列${field === null ? '' : `，仍是“${field}”`}`,
  added: (_was, _is, field) => (field === null ? '新增的列，不属于本清单' : `新增的列，认作“${field}”`),
  removed: (was) => `“${was?.path ?? ''}”这一列没有了`,
}

/** What is remembered about names and layouts. */
export const mappingWords = {
  kind,
  office: '全市',
  nothing: '不是目录中的项目',
  usedProfile: (unit: string, list: string, by: { author: string; at: string }) =>
    `${list}沿用${by.author} ${day(by.at)} 确认的${unit}表式。`,
  usedAlias: (kindName: string, name: string, target: string, by: { author: string; at: string }) =>
    `${kindName}“${name}”按${by.author} ${day(by.at)} 的确认，作“${target}”。`,
  confirmed: (raw: string, target: string) => `“${raw}”经本次确认，作“${target}”。`,
  leftOut: (raw: string) => `“${raw}”经本次确认，不计入。`,
  question: questionSentence,
  severalUnits: (units: readonly { readonly unit: string; readonly sheets: readonly string[] }[]) =>
    `文件里有不止一个单位的报表：${units
      .map(({ unit, sheets }) => `${unit}（工作表${sheets.map((sheet) => `“${sheet}”`).join('、')}）`)
      .join('、')}。它是哪个单位报的？各报各的请拆成各自的文件。`,
  driftSince: (unit: string, period: string, version: number) =>
    `与${unit} ${period} 年报表第 ${version} 版相比`,
  driftSinceProfile: (by: { author: string; at: string }) => `与${by.author} ${day(by.at)} 确认的表式相比`,
  drift: driftSentence,
} as const

export const mappingHistory: AreaHistory<
  'alias-add' | 'alias-take-back' | 'profile-add' | 'profile-take-back'
> = {
  operations: {
    'alias-add': {
      name: '记住名称',
      says: (alias, names) => {
        const target = alias.target === null ? mappingWords.nothing : names.target(alias.kind, alias.target)
        const scope = alias.scope === null ? mappingWords.office : names.unit(alias.scope)
        return `记住${kind[alias.kind]}名称：“${alias.name}”即“${target}”（${scope}）`
      },
    },
    'alias-take-back': {
      name: '收回名称',
      says: (alias) => `收回${kind[alias.kind]}名称“${alias.name}”的对应`,
    },
    'profile-add': {
      name: '记住表式',
      says: ({ unit, list }, names) => `记住${names.unit(unit)}${terms.list[list]}的表式`,
    },
    'profile-take-back': {
      name: '收回表式',
      says: ({ unit, list }, names) => `收回${names.unit(unit)}${terms.list[list]}的表式`,
    },
  },
  entities: {
    alias: {
      name: '名称对应',
      parts: { kind: '种类', name: '表中写法', target: '对应', scope: '范围' },
    },
    'mapping-profile': {
      name: '表式',
      parts: { unit: '填报单位', list: '清单', fingerprint: '表头特征', columns: '认出的列' },
    },
  },
}
