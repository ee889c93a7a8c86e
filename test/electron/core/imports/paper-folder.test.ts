import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePaperFolder, removePaperFolder } from '../../../../electron/core/imports/paper-folder.ts'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'huibiao-papers-'))
})
afterEach(() => rmSync(parent, { recursive: true }))

const inTwoHours = () => Date.now() + 7_200_000

/** The number of a program that has come to its end. */
const endedPid = () => spawnSync(process.execPath, ['--version']).pid

function leaveBehind(name: string): string {
  mkdirSync(join(parent, name))
  writeFileSync(join(parent, name, 'a.records'), '甲')
  return name
}

test('what an import left behind that was killed is removed with the next one', async () => {
  leaveBehind(`huibiao-records-${endedPid()}-abc`)
  const folder = await makePaperFolder(parent, inTwoHours())
  expect(readdirSync(parent)).toEqual([basename(folder)])
  await removePaperFolder(folder)
  expect(readdirSync(parent)).toEqual([])
})

test('nothing is removed that may be in use, or is none of ours', async () => {
  const kept = [
    leaveBehind(`huibiao-records-${process.pid}-abc`),
    leaveBehind('huibiao-records-abc'),
    leaveBehind(`huibiao-${endedPid()}-abc`),
  ]
  await makePaperFolder(parent, inTwoHours())
  expect(readdirSync(parent)).toEqual(expect.arrayContaining(kept))
  const fresh = leaveBehind(`huibiao-records-${endedPid()}-new`)
  await makePaperFolder(parent)
  expect(readdirSync(parent)).toContain(fresh)
})
