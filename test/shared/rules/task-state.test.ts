import { describe, expect, it } from 'vitest'
import { taskState } from '../../../shared/rules/task-state.ts'

describe('the state of a task', () => {
  it.each([
    ['已完成', 'done'],
    ['完成', 'done'],
    ['已完成（2023年6月）', 'done'],
    [' 已 完成。', 'done'],
    ['100%', 'done'],
    ['正在推进', 'ongoing'],
    ['推进中', 'ongoing'],
    ['进行中', 'ongoing'],
    ['未完成', 'ongoing'],
    ['完成60%', 'ongoing'],
    ['持续开展', 'continuous'],
    ['长期', 'continuous'],
    ['未开展', 'not-started'],
    ['未启动', 'not-started'],
    ['0%', 'not-started'],
  ])('“%s” is %s', (text, state) => expect(taskState(text)).toBe(state))

  it.each(['', '已完成前期工作', '计划明年完成', '完成情况见附件', '√'])('“%s” says none of them', (text) =>
    expect(taskState(text)).toBeNull(),
  )
})
