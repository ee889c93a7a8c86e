import { describe, expect, it } from 'vitest'
import { type HistoryStep, replayHistory } from '../../../../shared/rules/history/replay-history.ts'

/** `+1` done, `-1` undone, `=1` redone. */
function steps(text: string): HistoryStep[] {
  return text.split(' ').flatMap((word): HistoryStep[] => {
    if (word === '') return []
    const action = ({ '+': 'do', '-': 'undo', '=': 'redo' } as const)[word[0] as '+' | '-' | '=']
    return [{ operation: Number(word.slice(1)), action }]
  })
}

describe('what undo and redo would do next', () => {
  it.each<[string, string, number[], number[]]>([
    ['nothing was done', '', [], []],
    ['the last operation is undone first', '+1 +2 +3', [1, 2, 3], []],
    ['what was undone last is redone first', '+1 +2 +3 -3 -2', [1], [3, 2]],
    ['redone, it can be undone again', '+1 +2 -2 =2', [1, 2], []],
    ['something new: what was undone cannot be redone any more', '+1 +2 -2 +3', [1, 3], []],
    ['all undone', '+1 +2 -2 -1', [], [2, 1]],
    ['an entry that does not meet the top moves nothing', '+1 +2 -1 =2', [1, 2], []],
  ])('%s', (_, text, done, undone) => {
    expect(replayHistory(steps(text))).toEqual({ done, undone })
  })
})
