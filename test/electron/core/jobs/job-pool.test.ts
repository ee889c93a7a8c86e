import { afterEach, describe, expect, it } from 'vitest'
import { createJobPool, type JobPool } from '../../../../electron/core/jobs/job-pool.ts'

let pool: JobPool
afterEach(() => pool.close())

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
