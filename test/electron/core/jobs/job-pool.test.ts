import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createJobPool, type JobPool } from '../../../../electron/core/jobs/job-pool.ts'

let pool: JobPool
let started: Worker[] = []
const note = (worker: Worker) => started.push(worker)
beforeEach(() => {
  started = []
  process.on('worker', note)
})
afterEach(async () => {
  process.off('worker', note)
  await pool.close()
})

const csv = (text: string) => ({ bytes: new TextEncoder().encode(text), file: '表.csv' })

describe('the job pool', () => {
  it('runs more jobs than it has threads, each with its own answer', async () => {
    pool = createJobPool(2)
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
    pool = createJobPool(1)
    const png = { bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), file: '图.xlsx' }
    await expect(pool.run('read-book', png)).rejects.toMatchObject({
      code: 'file-not-a-table',
      facts: { file: '图.xlsx' },
    })
    await expect(pool.run('read-book', csv('甲'))).resolves.toBeDefined()
  })

  it('carries over what a reader stumbled over, for the log', async () => {
    pool = createJobPool(1)
    const cutOff = { bytes: new TextEncoder().encode('PK\u0003\u0004'), file: '表.xlsx' }
    const refusal = pool.run('read-book', cutOff)
    await expect(refusal).rejects.toMatchObject({ code: 'file-damaged', facts: { file: '表.xlsx' } })
    await expect(refusal).rejects.toMatchObject({ cause: expect.stringContaining('zip-gate') })
  })

  it('lets a thread go with the long file it read, and only then', async () => {
    pool = createJobPool(1)
    for (const text of ['甲', '乙']) await pool.run('read-book', csv(text))
    expect(started).toHaveLength(1)
    const gone = once(started[0] as Worker, 'exit')
    await pool.run('read-book', csv('甲'.repeat(1_400_000)))
    await gone
    expect((await pool.run('read-book', csv('丙'))).sheets).toHaveLength(1)
    expect(started).toHaveLength(2)
  })

  it('reads few small files one after another in the thread that is warm', async () => {
    pool = createJobPool(2)
    await Promise.all(['甲', '乙', '丙'].map((text) => pool.run('read-book', csv(text))))
    expect(started).toHaveLength(1)
    const longer = '甲'.repeat(400_000)
    await Promise.all([longer, longer].map((text) => pool.run('read-book', csv(text))))
    expect(started).toHaveLength(2)
  })

  it('ends a cancelled job at once and goes on with the next', async () => {
    pool = createJobPool(1)
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
    pool = createJobPool(1)
    await expect(pool.run('read-book', csv('甲'), AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    })
  })
})
