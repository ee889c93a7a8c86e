import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { guardBodySize } from '../../electron/server/guard-body-size.ts'
import { guardContentType } from '../../electron/server/guard-content-type.ts'
import { guardHost } from '../../electron/server/guard-host.ts'
import { guardMethod } from '../../electron/server/guard-method.ts'
import { guardOrigin } from '../../electron/server/guard-origin.ts'
import { createTokenGate } from '../../electron/server/token-gate.ts'

const port = 4817
const own = `http://127.0.0.1:${port}`

function request(headers: Record<string, string>, method = 'POST', url = '/rpc'): IncomingMessage {
  return { headers, method, url } as IncomingMessage
}

describe('the host is asked by its own name', () => {
  test.each(['127.0.0.1:4817', 'localhost:4817'])('%s passes', (host) => {
    expect(guardHost(request({ host }), port)).toBeNull()
  })
  test.each([
    'evil.example:4817',
    '127.0.0.1.evil.example:4817',
    '127.0.0.1',
    '127.0.0.1:4818',
    'localhost.:4817',
    '[::1]:4817',
    '0.0.0.0:4817',
    '',
  ])('%s is refused', (host) => {
    expect(guardHost(request({ host }), port)).toEqual({ status: 403, reason: 'host' })
  })
  test('no name at all is refused', () => {
    expect(guardHost(request({}), port)).toEqual({ status: 403, reason: 'host' })
  })
})

describe('only the own page makes calls', () => {
  const host = `127.0.0.1:${port}`
  test('a call of the own page passes', () => {
    expect(guardOrigin(request({ host, origin: own, 'sec-fetch-site': 'same-origin' }))).toBeNull()
  })
  test('typing the address passes', () => {
    expect(guardOrigin(request({ host, 'sec-fetch-site': 'none' }, 'GET'))).toBeNull()
  })
  test.each([
    ['a foreign origin', { host, origin: 'http://evil.example' }, 'POST'],
    ['another port of this computer', { host, origin: 'http://127.0.0.1:4818' }, 'POST'],
    ['the same name over https', { host, origin: `https://127.0.0.1:${port}` }, 'POST'],
    ['a sandboxed frame', { host, origin: 'null' }, 'POST'],
    ['a call that hides its origin', { host }, 'POST'],
    [
      'a foreign page that reads',
      { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      'GET',
    ],
    ['another port that embeds', { host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, 'GET'],
    ['a foreign form', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 'POST'],
  ])('%s is refused', (_what, headers, method) => {
    expect(guardOrigin(request(headers, method))).toEqual({ status: 403, reason: 'origin' })
  })
})

describe('calls are posted, the page is read', () => {
  test.each([
    ['POST', true],
    ['GET', false],
    ['HEAD', false],
  ])('%s passes (call: %s)', (method, isCall) => {
    expect(guardMethod(request({}, method), isCall)).toBeNull()
  })
  test.each([
    ['GET', true],
    ['PUT', true],
    ['OPTIONS', true],
    ['POST', false],
    ['DELETE', false],
    ['TRACE', false],
  ])('%s is refused (call: %s)', (method, isCall) => {
    expect(guardMethod(request({}, method), isCall)).toEqual({ status: 405, reason: 'method' })
  })
})

describe('calls come in the client’s own form', () => {
  test.each(['application/json', 'Application/JSON; charset=utf-8', 'multipart/form-data; boundary=x'])(
    '%s passes',
    (type) => {
      expect(guardContentType(request({ 'content-type': type }))).toBeNull()
    },
  )
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    '%s is refused',
    (type) => {
      expect(guardContentType(request({ 'content-type': type }))).toEqual({
        status: 415,
        reason: 'contentType',
      })
    },
  )
})

describe('a body says how long it is, and is not too long', () => {
  test('100 MB pass', () => {
    expect(guardBodySize(request({ 'content-length': '100000000' }))).toBeNull()
  })
  test('more is refused', () => {
    expect(guardBodySize(request({ 'content-length': '101000001' }))).toEqual({
      status: 413,
      reason: 'tooLarge',
    })
  })
  test('no number is refused', () => {
    expect(guardBodySize(request({ 'content-length': 'x' }))).toEqual({ status: 413, reason: 'tooLarge' })
  })
  test('an unknown length is refused', () => {
    expect(guardBodySize(request({ 'transfer-encoding': 'chunked' }))).toEqual({
      status: 411,
      reason: 'lengthMissing',
    })
  })
})

describe('the token is exchanged for a cookie', () => {
  const gate = createTokenGate('right', port)
  const cookie = gate.cookieFor(request({}, 'GET', '/?token=right')) ?? ''
  const pair = cookie.split(';')[0] ?? ''

  test('no script reads the cookie and no other site sends it', () => {
    expect(cookie).toMatch(/^huibiao-4817=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  })
  test('the cookie does not tell the token', () => {
    expect(cookie).not.toContain('right')
  })
  test.each(['/', '/?token=', '/?token=wrong', '/?token=right2', '/?Token=right', '/token=right', '//', '*'])(
    '%s gives none',
    (url) => {
      expect(gate.cookieFor(request({}, 'GET', url))).toBeNull()
    },
  )
  test('its holder gets in, among other cookies too', () => {
    expect(gate.guard(request({ cookie: `a=b; ${pair}; c=d` }))).toBeNull()
  })
  test.each(['', 'huibiao-4817=', 'huibiao-4817=right', 'huibiao-4818=x'])('%s does not get in', (wrong) => {
    expect(gate.guard(request({ cookie: wrong }))).toEqual({ status: 403, reason: 'token' })
  })
  test('a cookie of an earlier start does not get in', () => {
    expect(createTokenGate('right', port).guard(request({ cookie: pair }))).toEqual({
      status: 403,
      reason: 'token',
    })
  })
})
