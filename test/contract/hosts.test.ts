import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../electron/core/app.ts'
import { writeSampleReturns } from '../../electron/core/samples/write-sample-returns.ts'
import { seedCatalogue } from '../../electron/core/seed-catalogue.ts'
import { serve } from '../../electron/server/serve.ts'
import type { Progress } from '../../shared/contract/base.ts'
import type { ImportedFile } from '../../shared/contract/imports.ts'
import type { Contract } from '../../shared/contract/index.ts'

type Client = ContractRouterClient<Contract>
interface Host {
  readonly client: Client
  close(): Promise<void>
}

const folder = mkdtempSync(join(tmpdir(), 'huibiao-contract-'))
const log = { info: vi.fn(), error: vi.fn() }
const options = { createLibrary: true, host: 'test', version: '1.2.3', author: '测试员', log } as const
let returns: string[] = []

async function inProcess(libraryFile: string): Promise<Host> {
  const app = await createApp({ ...options, libraryFile })
  return { client: createRouterClient(app.router), close: app.close }
}

async function overLoopback(libraryFile: string): Promise<Host> {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const host = await serve({ ...options, libraryFile })
  stdout.mockRestore()
  const entry = await fetch(host.address, { redirect: 'manual' })
  const cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { origin } = new URL(host.address)
  return {
    client: createORPCClient(new FetchLink({ url: `${origin}/rpc`, headers: { cookie, origin } })),
    close: host.close,
  }
}

async function overPort(libraryFile: string): Promise<Host> {
  const app = await createApp({ ...options, libraryFile })
  const { port1, port2 } = new MessageChannel()
  new PortHandler(app.router).upgrade(port1)
  const client: Client = createORPCClient(new PortLink({ port: port2 }))
  return {
    client,
    async close() {
      port1.close()
      await app.close()
    },
  }
}

/** Follows long work to its end. */
async function follow<Result>(
  work: AsyncIterator<Progress, Result>,
): Promise<{ steps: Progress[]; result: Result }> {
  const steps: Progress[] = []
  for (;;) {
    const step = await work.next()
    if (step.done) return { steps, result: step.value }
    steps.push(step.value)
  }
}

function fileOf(path: string): File {
  return new File([readFileSync(path)], basename(path))
}

async function uploadAll(client: Client): Promise<string[]> {
  const ids: string[] = []
  for (const path of returns) ids.push((await client.files.upload({ file: fileOf(path) })).id)
  return ids
}

const usual = { period: '2023', unit: null, dryRun: false, allOrNothing: true }

async function receivedLists(client: Client): Promise<number> {
  const { units } = await client.library.overview({ period: '2023' })
  return units.flatMap((unit) => Object.values(unit.lists)).filter((cell) => cell.state === 'received').length
}

beforeAll(async () => {
  returns = (await writeSampleReturns(join(folder, '上报表'), seedCatalogue())).files
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each([
  ['in process', inProcess],
  ['over loopback HTTP', overLoopback],
  ['over a message port', overPort],
])('the contract %s', (name, open) => {
  let host: Host
  let client: Client

  beforeAll(async () => {
    host = await open(join(folder, `${name}.hbk`))
    client = host.client
  })
  afterAll(() => host.close())

  test('answers', async () => {
    const info = await client.library.info()
    expect(info).toMatchObject({ file: `${name}.hbk`, demo: false })
    expect(info.periods).toContain('2023')
    expect(await client.system.about()).toMatchObject({ version: '1.2.3', host: 'test', libraryIntact: true })
    expect(await client.catalogue.indicators()).toHaveLength(62)
  })

  test('refuses in its one way, with a sentence', async () => {
    const refusal = await client.library.overview({ period: '1999' }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ORPCError)
    expect(refusal).toMatchObject({
      code: 'REFUSED',
      defined: true,
      status: 422,
      data: {
        code: 'period-invalid',
        facts: { period: '1999' },
        sentence: expect.stringContaining('报告期“1999”无效'),
      },
    })
  })

  test('refuses while long work is listened to', async () => {
    const listening = (async () =>
      follow(await client.imports.run({ ...usual, period: '1999', files: ['x'] })))()
    await expect(listening).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'period-invalid' } })
  })

  test.each([
    ['more than it may carry', { period: '2023', path: '/' }],
    ['less than it must', {}],
    ['a wrong kind', { period: 2023 }],
    ['a wrong form', { period: '23' }],
  ])('refuses %s', async (_what, input) => {
    await expect(client.library.overview(input as never)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      status: 400,
    })
  })

  test('takes no path where an id belongs', async () => {
    const path = returns[0] ?? ''
    const listening = (async () => follow(await client.imports.run({ ...usual, files: [path] })))()
    await expect(listening).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'file-handle-unknown' } })
  })

  test('long work that is broken off changes nothing', async () => {
    const ids = await uploadAll(client)
    // Enough of it that the word to stop arrives long before the end, whatever the transport.
    const files = Array.from({ length: 6 }, () => ids).flat()
    const stop = new AbortController()
    const work = await client.imports.run({ ...usual, files }, { signal: stop.signal })
    expect((await work.next()).done).toBe(false)
    stop.abort()
    await expect(follow(work)).rejects.toThrow()
    await wait(200)
    expect(await receivedLists(client)).toBe(0)
    expect(await client.library.overview({ period: '2023' })).toMatchObject({ recent: [] })
  })

  test('a file that is no return is refused by name, and nothing is stored', async () => {
    const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], '照片.xlsx')
    const { id, size } = await client.files.upload({ file: picture })
    expect(size).toBe(8)
    const { result } = await follow(await client.imports.run({ ...usual, files: [id] }))
    expect(result.files).toMatchObject([
      { file: '照片.xlsx', outcome: 'refused', error: { message: expect.stringContaining('照片.xlsx') } },
    ])
    expect(await receivedLists(client)).toBe(0)
  })

  test('returns come in, with progress, and are kept byte for byte', async () => {
    const files = await uploadAll(client)
    const { steps, result } = await follow(await client.imports.run({ ...usual, files }))
    expect(steps.length).toBeGreaterThan(0)
    for (const step of steps) {
      expect(step.done).toBeLessThanOrEqual(step.total)
      expect(step.sentence).toMatch(/[一-鿿]/)
    }
    expect(result.files.map((file: ImportedFile) => file.outcome)).toEqual(returns.map(() => 'imported'))
    expect(await receivedLists(client)).toBeGreaterThan(30)

    const { units } = await client.library.overview({ period: '2023' })
    const first = basename(returns[0] ?? '')
    const cell = units.flatMap((unit) => Object.values(unit.lists)).find((each) => each.file === first)
    const original = await client.sources.original({ submission: cell?.submission ?? -1 })
    expect(original.name).toBe(first)
    expect(Buffer.from(await original.arrayBuffer()).equals(readFileSync(returns[0] ?? ''))).toBe(true)
  })

  test('undoes and redoes, tells what it did, and proves its log', async () => {
    const before = await receivedLists(client)
    const { undo, redo } = await client.history.state()
    expect(redo).toBeNull()
    expect(undo).toMatchObject({ kind: 'import', author: '测试员' })
    const last = undo?.operation ?? 0
    const undone = await client.history.undo({ expected: last })
    expect(undone.sentence).toBe(`已撤销：${undo?.sentence}`)
    await expect(client.history.undo({ expected: last })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'history-moved', sentence: expect.stringContaining('没有撤销') },
    })
    expect((await client.history.undo({ through: 1 })).state.undo).toBeNull()
    expect(await receivedLists(client)).toBe(0)
    const redone = await client.history.redo({ through: last })
    expect(redone.steps).toHaveLength(returns.length)
    expect(await receivedLists(client)).toBe(before)
    const { entries, more } = await client.history.list({ limit: 3 })
    expect(entries.map((entry) => entry.action)).toEqual(['redo', 'redo', 'redo'])
    expect(more).toBe(true)
    const [change] = await client.history.changes({ operation: last })
    expect(change?.parts).toContainEqual({ name: '报告期', before: null, after: '2023' })
    expect(await client.history.verify({})).toMatchObject({ ok: true, first: null })
  })

  test('two versions are listed and compared', async () => {
    const order = { period: '2023', unit: '东海县' }
    const wanting = client.versions.diff({ ...order, from: null, to: null })
    await expect(wanting).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'versions-too-few' } })
    const tables = ['填报单位：东海县', '类别,废物名称,产生量（吨）', '一般工业固体废物,粉煤灰,7'].join('\n')
    const { id } = await client.files.upload({ file: new File([tables], '东海县再报.csv') })
    await follow(await client.imports.run({ ...usual, files: [id] }))
    const { versions } = await client.versions.list(order)
    expect(versions.map(({ version, file }) => [version, file])).toEqual([
      [1, expect.stringContaining('东海县')],
      [2, '东海县再报.csv'],
    ])
    const difference = await client.versions.diff({ ...order, from: null, to: null })
    expect(difference).toMatchObject({ unit: '东海县', from: 1, to: 2 })
    expect(difference.lists.find(({ list }) => list === 'targets')).toMatchObject({ rows: [] })
    expect(difference.lists.find(({ list }) => list === 'wastes')?.rowCounts.removed).toBeGreaterThan(10)
    expect(difference.figures.length).toBeGreaterThan(10)
  })

  test('a query goes out as a workbook and a letter, and is decided', async () => {
    const { candidates } = await client.queries.draft({ period: '2023', unit: '灌云县' })
    const findings = candidates.filter(({ isDefault }) => isDefault).map(({ finding }) => finding)
    const { created } = await client.queries.create({ period: '2023', findings, due: null })
    expect(created.length).toBeGreaterThan(0)
    const order = { period: '2023', unit: '灌云县', folder: null }
    const { result } = await follow(await client.queries.export(order))
    expect(result.sent).toEqual(created.map(({ code }) => code))
    const [workbook] = result.files
    const file = await client.queries.download({ runHash: result.runHash, file: workbook?.file ?? '' })
    const { id } = await client.files.upload({ file })
    const answers = await follow(await client.queries.import({ files: [id], passwords: {}, dryRun: false }))
    expect(answers.result.files).toMatchObject([{ outcome: 'read', unit: '灌云县', missing: [] }])
    const codes = result.sent.slice(0, 1)
    const { queries } = await client.queries.decide({ codes, decision: 'withdrawn', text: '' })
    expect(queries).toMatchObject([{ code: codes[0], state: 'withdrawn' }])
    const list = await client.queries.list({ period: '2023', unit: null })
    expect(list.units).toMatchObject([{ unit: '灌云县' }])
  })

  test('nothing went wrong unnoticed', () => {
    expect(log.error).not.toHaveBeenCalled()
  })
})
