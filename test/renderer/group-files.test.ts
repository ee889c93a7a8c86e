import { expect, test } from 'vitest'
import { groupFiles } from '../../renderer/pages/lists/group-files.ts'

const file = (name: string, more: Partial<Parameters<typeof groupFiles>[0][number]> = {}) => ({
  ...{ name, unit: null, department: null, kind: 'list' as const },
  ...more,
})

test('files stand with what they belong to: the city’s, each department’s, each unit’s, those for machines', () => {
  const files = [
    file('city 1'),
    file('b 1', { department: '市工信局', kind: 'department' }),
    file('a 1', { unit: '东海县' }),
    file('b 2', { department: '市工信局', kind: 'department' }),
    file('csv', { kind: 'data' }),
    file('volume', { kind: 'volume' }),
    file('a 2', { unit: '灌云县' }),
    file('a 3', { unit: '东海县' }),
  ]
  expect(groupFiles(files).map(({ name, items }) => [name, items.map((item) => item.name)])).toEqual([
    ['全市', ['city 1', 'volume']],
    ['责任部门　市工信局', ['b 1', 'b 2']],
    ['单位　东海县', ['a 1', 'a 3']],
    ['单位　灌云县', ['a 2']],
    ['数据文件', ['csv']],
  ])
})
