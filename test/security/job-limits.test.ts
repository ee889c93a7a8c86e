import { afterEach, describe, expect, it } from 'vitest'
import { createJobPool, type JobPool } from '../../electron/core/jobs/job-pool.ts'
import { zh } from '../../shared/locale/zh.ts'

let pool: JobPool
afterEach(() => pool.close())

const csv = (rows: number) => ({
  bytes: new TextEncoder().encode(Array.from({ length: rows }, (_, row) => `${row},甲,乙,丙,丁`).join('\n')),
  file: '大.csv',
})

describe('a thread that', () => {
  it('takes too long is ended; the sentence names the file, and the next file is read', async () => {
    pool = createJobPool(1, { seconds: 0.001, megabytes: 1000 })
    const error = await pool.run('read-book', csv(200_000)).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'file-too-slow', facts: { file: '大.csv' } })
    await pool.close()
    pool = createJobPool(1, { seconds: 60, megabytes: 1000 })
    expect((await pool.run('read-book', csv(2))).sheets).toHaveLength(1)
  })

  it('fills its memory is ended, and those waiting go on in a new one', async () => {
    pool = createJobPool(1, { seconds: 60, megabytes: 40 })
    const large = pool.run('read-book', csv(400_000)).catch((caught: unknown) => caught)
    const small = pool.run('read-book', csv(2))
    expect(await large).toMatchObject({ code: 'file-too-large', facts: { file: '大.csv', limit: '40 MB' } })
    expect((await small).sheets[0]?.cells).toHaveLength(10)
  })
})

it('the sentences say what to do', () => {
  expect(zh.errors['file-too-slow']({ file: '大.csv', seconds: '25' })).toContain('另存再报')
})
