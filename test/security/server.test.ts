import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as ask, type IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type LoopbackHost, serve } from '../../electron/server/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'huibiao-server-'))
const options = { createLibrary: true, host: 'test', version: '0', author: '测试' } as const
const log = { info: vi.fn(), error: vi.fn() }
let host: LoopbackHost
let port: number
let cookie: string

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Sends exactly this path and these headers: `fetch` would tidy up both. */
async function send(
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', body = '', address = '127.0.0.1' } = {},
): Promise<Answer> {
  const own = { host: `127.0.0.1:${port}`, 'content-length': String(Buffer.byteLength(body)) }
  const sent = ask({ host: address, port, path, method, headers: { ...own, ...headers } })
  sent.end(body)
  const [answer] = await once(sent, 'response')
  let text = ''
  for await (const part of answer.setEncoding('utf8')) text += part
  return { status: answer.statusCode, headers: answer.headers, body: text }
}

/** A call as the page makes it, but for what `headers` changes. */
function call(
  headers: Record<string, string> = {},
  path = '/rpc/library/info',
  body = '{}',
): Promise<Answer> {
  const usual = { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' }
  return send(path, { ...usual, ...headers }, { method: 'POST', body })
}

beforeAll(async () => {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  host = await serve({ ...options, libraryFile: join(folder, '测试.hbk'), token: 'sesame', log })
  expect(stdout.mock.calls).toEqual([[`${host.address}\n`]])
  stdout.mockRestore()
  port = Number(new URL(host.address).port)
  const { headers } = await send('/?token=sesame')
  cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
})

afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('who holds the address gets the page', () => {
  test('the token is exchanged and gone from the address', async () => {
    const { status, headers } = await send('/?token=sesame')
    expect({ status, location: headers.location }).toEqual({ status: 303, location: '/' })
  })
  test('the page and its files come with the strict policy', async () => {
    const page = await send('/', { cookie })
    expect(page.status).toBe(200)
    expect(page.body).toContain('<div id="root">')
    const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? ''
    const { status, headers } = await send(script, { cookie })
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['x-content-type-options']).toBe('nosniff')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/)
    expect(policy).toContain("frame-ancestors 'none'")
  })
  test('a call is answered', async () => {
    const { status, body } = await call()
    expect({ status, file: JSON.parse(body).json.file }).toEqual({ status: 200, file: '测试.hbk' })
  })
})

describe('everybody else is refused', () => {
  test.each([
    ['no cookie', { cookie: '' }],
    ['the token as cookie', { cookie: 'huibiao=sesame' }],
    ['a name that leads here (DNS rebinding)', { host: 'evil.example', origin: 'http://evil.example' }],
    ['a foreign page', { origin: 'http://evil.example' }],
    ['a call without origin', { origin: '' }],
  ])('403: %s', async (_what, headers) => {
    const { status, body } = await call(headers)
    expect(status).toBe(403)
    expect(body).toMatch(/。\n$/)
  })
  test('403: the page without its cookie, even with a wrong token', async () => {
    expect((await send('/')).status).toBe(403)
    expect((await send('/?token=wrong')).status).toBe(403)
    expect((await send('/index.html')).body).toContain('token')
  })
  test('403: a foreign name with the right token', async () => {
    const { status, headers } = await send('/?token=sesame', { host: `evil.example:${port}` })
    expect({ status, cookie: headers['set-cookie'] }).toEqual({ status: 403, cookie: undefined })
  })
  test('405: a call by link or picture', async () => {
    expect((await send('/rpc/library/info', { cookie })).status).toBe(405)
  })
  test('405: a form posted to the page', async () => {
    const origin = `http://127.0.0.1:${port}`
    expect((await send('/', { cookie, origin }, { method: 'POST' })).status).toBe(405)
  })
  test('415: a call in the form of a foreign form', async () => {
    expect((await call({ 'content-type': 'text/plain' })).status).toBe(415)
  })
  test('413: a body that is too long is refused before it is sent', async () => {
    const { status, headers } = await call({ 'content-length': '200000000' })
    expect({ status, connection: headers.connection }).toEqual({ status: 413, connection: 'close' })
  })
  test('411: a body that does not say how long it is', async () => {
    const headers = { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' }
    const sent = ask({ host: '127.0.0.1', port, path: '/rpc/library/info', method: 'POST', headers })
    sent.write('{')
    sent.end('}')
    const [answer] = await once(sent, 'response')
    answer.resume()
    expect(answer.statusCode).toBe(411)
  })
  test('404: a call that does not exist', async () => {
    expect((await call({}, '/rpc/library/nothing')).status).toBe(404)
    expect((await call({}, '/rpc/constructor/constructor')).status).toBe(404)
    expect((await call({}, '/rpc/__proto__')).status).toBe(404)
  })
  test('400: a call with more than it may carry', async () => {
    const body = JSON.stringify({ json: { period: '2023', path: 'x' } })
    expect((await call({}, '/rpc/library/overview', body)).status).toBe(400)
  })
  test('nobody else on the network reaches the port', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((cards) => cards ?? [])
      .filter((card) => card.family === 'IPv4' && !card.internal)
    for (const { address } of others) await expect(send('/', {}, { address })).rejects.toThrow('ECONNREFUSED')
    await expect(send('/', {}, { address: '::1' })).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/)
  })
})

describe('no path leads out of the page', () => {
  test.each([
    '/../electron/cli.js',
    '/../../package.json',
    '/assets/../../electron/cli.js',
    '/%2e%2e/electron/cli.js',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/..\\..\\package.json',
    '/%252e%252e/package.json',
    '//etc/passwd',
    '/assets//..//..//stamp',
    '/C:/Windows/win.ini',
    '/index.html%00.js',
    '/%',
    '/.git/config',
    '/assets',
    '/stamp',
    'http://evil.example/package.json',
  ])('%s', async (path) => {
    const { status, body } = await send(path, { cookie })
    expect({ status, body }).toEqual({ status: 404, body: '没有这个页面。\n' })
  })
})

describe('the host begins and ends well', () => {
  test('a taken port is said in a sentence, and nothing stays open', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const taken = (other.address() as { port: number }).port
    const starting = serve({ ...options, libraryFile: join(folder, '二.hbk'), port: taken, log })
    await expect(starting).rejects.toMatchObject({ code: 'port-taken', facts: { port: String(taken) } })
    other.close()
    rmSync(join(folder, '二.hbk'))
  })
  test('a file that is no library is refused, and nothing stays open', async () => {
    const file = join(folder, '三.hbk')
    writeFileSync(file, 'no library at all, but long enough to be looked at'.repeat(100))
    await expect(serve({ ...options, libraryFile: file, log })).rejects.toMatchObject({
      code: 'library-not-ours',
    })
  })
  test('closing ends it, twice is once, and leaves no listener behind', async () => {
    const before = process.listenerCount('SIGTERM')
    const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const second = await serve({ ...options, libraryFile: join(folder, '四.hbk'), log })
    stdout.mockRestore()
    expect(process.listenerCount('SIGTERM')).toBe(before + 1)
    await Promise.all([second.close(), second.close()])
    expect(process.listenerCount('SIGTERM')).toBe(before)
    await expect(fetch(second.address)).rejects.toThrow()
  })
  test('each start has a token of its own, long enough not to be guessed', async () => {
    const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const hosts = [
      await serve({ ...options, libraryFile: join(folder, '五.hbk'), log }),
      await serve({ ...options, libraryFile: join(folder, '六.hbk'), log }),
    ]
    stdout.mockRestore()
    const tokens = hosts.map((each) => new URL(each.address).searchParams.get('token') ?? '')
    expect(new Set(tokens).size).toBe(2)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32,}$/)
    await Promise.all(hosts.map((each) => each.close()))
  })
  test('nothing went wrong unnoticed', () => {
    expect(log.error).not.toHaveBeenCalled()
  })
})
