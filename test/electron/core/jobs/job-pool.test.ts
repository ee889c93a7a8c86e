import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createJobPool, type JobPool } from '../../../../electron/core/jobs/job-pool.ts'
import { type WatchedStart, watchStart } from './watched-start.ts'

let pool: JobPool
let watched: WatchedStart
beforeEach(() => {
  watched = watchStart()
})
afterEach(() => pool.close())

const openPool = (size: number) => createJobPool({ size, start: watched.start })
const csv = (text: string) => ({ bytes: new TextEncoder().encode(text), file: '表.csv' })

describe('the job pool', () => {
  it('runs more jobs than it has processes, each with its own answer', async () => {
    pool = openPool(2)
    const books = await Promise.all(
      Array.from({ length: 7 }, (_, index) => pool.run('read-book', csv(`甲,${index}`))),
    )
    expect(books.map((book) => book.sheets[0]?.cells[1]?.content)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
  })

  it('carries a refusal over with its facts', async () => {
    pool = openPool(1)
    const png = { bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), file: '图.xlsx' }
    await expect(pool.run('read-book', png)).rejects.toMatchObject({
      code: 'file-not-a-table',
      facts: { file: '图.xlsx' },
    })
    await expect(pool.run('read-book', csv('甲'))).resolves.toBeDefined()
  })

  it('carries over what a reader stumbled over, for the log', async () => {
    pool = openPool(1)
    const cutOff = { bytes: new TextEncoder().encode('PK\u0003\u0004'), file: '表.xlsx' }
    const refusal = pool.run('read-book', cutOff)
    await expect(refusal).rejects.toMatchObject({ code: 'file-damaged', facts: { file: '表.xlsx' } })
    await expect(refusal).rejects.toMatchObject({ cause: expect.stringContaining('zip-gate') })
  })

  it('lets a process go with the long file it read, and only then', async () => {
    pool = openPool(1)
    for (const text of ['甲', '乙']) await pool.run('read-book', csv(text))
    expect(watched.started).toHaveLength(1)
    await pool.run('read-book', csv('甲'.repeat(1_400_000)))
    await vi.waitFor(() => expect(watched.started[0]?.end).toMatchObject({ by: 'SIGKILL' }))
    expect((await pool.run('read-book', csv('丙'))).sheets).toHaveLength(1)
    expect(watched.started).toHaveLength(2)
  })

  it('reads few small files one after another in the process that is warm', async () => {
    pool = openPool(2)
    await Promise.all(['甲', '乙', '丙'].map((text) => pool.run('read-book', csv(text))))
    expect(watched.started).toHaveLength(1)
    const longer = '甲'.repeat(400_000)
    await Promise.all([longer, longer].map((text) => pool.run('read-book', csv(text))))
    expect(watched.started).toHaveLength(2)
  })

  it('ends a cancelled job at once and goes on with the next', async () => {
    pool = openPool(1)
    const long = csv(Array.from({ length: 400_000 }, (_, row) => `${row},甲,乙,丙,丁`).join('\n'))
    const stop = new AbortController()
    const cancelled = pool.run('read-book', long, stop.signal)
    const waiting = pool.run('read-book', csv('甲,1'))
    setTimeout(() => stop.abort(), 100)
    const start = performance.now()
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expect(performance.now() - start).toBeLessThan(2000)
    expect((await waiting).sheets).toHaveLength(1)
  })

  it('does not start what was cancelled before', async () => {
    pool = openPool(1)
    await expect(pool.run('read-book', csv('甲'), AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    })
  })

  it('leaves no process behind when it is closed, at work or at rest', async () => {
    pool = openPool(2)
    await pool.run('read-book', csv('甲'))
    const long = csv(Array.from({ length: 400_000 }, (_, row) => `${row},甲,乙,丙,丁`).join('\n'))
    const brokenOff = Promise.allSettled([long, long, long].map((file) => pool.run('read-book', file)))
    await pool.close()
    for (const outcome of await brokenOff)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } })
    expect(watched.started).toHaveLength(2)
    expect(watched.started.every(({ end }) => end !== null)).toBe(true)
  })
})
