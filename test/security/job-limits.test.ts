import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createJobPool, type JobLimits, type JobPool } from '../../electron/core/jobs/job-pool.ts'
import { zh } from '../../shared/locale/zh.ts'
import { type WatchedStart, watchStart } from '../electron/core/jobs/watched-start.ts'

const generous: JobLimits = { seconds: 60, heap: 1000, resident: 1500 }
const faultyChild = new URL('../electron/core/jobs/faulty-child.ts', import.meta.url)

let pool: JobPool | null = null
let watched: WatchedStart
afterEach(() => pool?.close())

const csv = (rows: number) => ({
  bytes: new TextEncoder().encode(Array.from({ length: rows }, (_, row) => `${row},甲,乙,丙,丁`).join('\n')),
  file: '大.csv',
})

/** A pool whose jobs go wrong as the name of their file says; see `faulty-child.ts`. */
function openFaulty(size: number, limits: Partial<JobLimits> = {}) {
  watched = watchStart(faultyChild)
  const own = createJobPool({ size, limits: { ...generous, ...limits }, start: watched.start })
  pool = own
  return (file: string, signal?: AbortSignal): Promise<unknown> =>
    own.run('read-book', { bytes: new Uint8Array(7), file }, signal).catch((error: unknown) => error)
}

describe('a process that', () => {
  it('takes too long is ended; the sentence names the file, and the next file is read', async () => {
    pool = createJobPool({ size: 1, limits: { ...generous, seconds: 0.001 } })
    const error = await pool.run('read-book', csv(400_000)).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'file-too-slow', facts: { file: '大.csv' } })
    await pool.close()
    pool = createJobPool({ size: 1, limits: generous })
    expect((await pool.run('read-book', csv(2))).sheets).toHaveLength(1)
  })

  it('fills its memory is ended, and those waiting go on in a new one', async () => {
    pool = createJobPool({ size: 1, limits: { ...generous, heap: 40 } })
    const large = pool.run('read-book', csv(400_000)).catch((caught: unknown) => caught)
    const small = pool.run('read-book', csv(2))
    expect(await large).toMatchObject({ code: 'file-too-large', facts: { file: '大.csv', limit: '40 MB' } })
    expect((await small).sheets[0]?.cells).toHaveLength(10)
  })

  it('fills the memory with objects is ended by the engine', async () => {
    const read = openFaulty(1, { heap: 50 })
    expect(await read('objects')).toMatchObject({
      code: 'file-too-large',
      facts: { file: 'objects', limit: '50 MB' },
    })
    expect(await read('好.xlsx')).toBe(7)
  })

  it.skipIf(process.platform !== 'linux')(
    'fills the memory with buffers, which no limit of the engine counts, is ended (Linux says how much it holds)',
    async () => {
      const read = openFaulty(1, { resident: 300 })
      const [refused, next] = await Promise.all([read('buffers'), read('好.xlsx')])
      expect(refused).toMatchObject({ code: 'file-too-large', facts: { file: 'buffers', limit: '300 MB' } })
      expect(next).toBe(7)
      expect(watched.started).toHaveLength(2)
    },
  )

  it.each(['abort', 'exit'])(
    'breaks down (%s) costs its own file a refusal; the others do not notice',
    async (fault) => {
      const read = openFaulty(2)
      const outcomes = await Promise.all([read(fault), read('甲.xlsx'), read('乙.xlsx'), read(fault)])
      expect(outcomes).toEqual([
        expect.objectContaining({ code: 'file-damaged', facts: expect.objectContaining({ file: fault }) }),
        7,
        7,
        expect.objectContaining({ code: 'file-damaged' }),
      ])
      expect(await read('丙.xlsx')).toBe(7)
    },
  )

  it('is killed from outside costs its own file a refusal', async () => {
    const read = openFaulty(1)
    const [killed, next] = [read('loop'), read('好.xlsx')]
    await vi.waitFor(() => expect(watched.started).toHaveLength(1))
    watched.started[0]?.process.kill()
    expect(await killed).toMatchObject({ code: 'file-damaged', facts: { file: 'loop' } })
    expect(await next).toBe(7)
  })

  it('never comes to an end is ended by time, by a cancellation and by closing', async () => {
    const read = openFaulty(2, { seconds: 1 })
    expect(await read('loop')).toMatchObject({ code: 'file-too-slow' })
    const stop = new AbortController()
    const cancelled = read('loop', stop.signal)
    stop.abort()
    expect(await cancelled).toMatchObject({ code: 'cancelled' })
    const brokenOff = Promise.all([read('loop'), read('wait')])
    await pool?.close()
    for (const error of await brokenOff) expect(error).toMatchObject({ code: 'cancelled' })
    expect(watched.started.every(({ end }) => end !== null)).toBe(true)
  })
})

/** True for one that nobody has taken notice of the end of, too. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform === 'linux' && /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return true
  }
}

it('a process at rest ends when the program that started it is killed', async () => {
  const entry = new URL('../../electron/core/jobs/job-child.ts', import.meta.url).href
  const script = `
    const { fork } = require('node:child_process')
    const child = fork(new URL('${entry}'), [], { serialization: 'advanced' })
    child.on('message', () => console.log(child.pid))
    child.send({ id: 1, name: 'read-book', input: { bytes: new Uint8Array([65]), file: '甲.csv' } })`
  const program = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [word] = await once(program.stdout, 'data')
  const pid = Number(String(word))
  expect(isGone(pid)).toBe(false)
  program.kill('SIGKILL')
  await vi.waitFor(() => expect(isGone(pid)).toBe(true), { timeout: 10_000 })
})

it('the sentences say what to do', () => {
  expect(zh.errors['file-too-slow']({ file: '大.csv', seconds: '25' })).toContain('另存再报')
})
