import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../../electron/core/app.ts'
import { migrate } from '../../../electron/core/db/migrate.ts'
import { storeCatalogue } from '../../../electron/core/db/tables/catalogue-entry.ts'
import { seedCatalogue } from '../../../electron/core/seed-catalogue.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const host = { host: 'test', version: '0', author: '张三', log: { info() {}, error() {} } } as const

it('a library of an older program gets the new rules and forms, once, and keeps what the office changed', async () => {
  const libraryFile = join(folder, '数据.hbk')
  const seed = seedCatalogue()
  const own = seed.checkRules.slice(0, 3).map((rule) => ({ ...rule, severity: 'D' as const }))
  const forms = seed.forms
    .filter(({ list }) => list !== 'items')
    .map((form) => ({ ...form, fields: form.fields.filter(({ lastYear }) => !lastYear) }))
  const indicators = seed.indicators.map(({ items: _, ...one }) =>
    one.seq === 47 ? { ...one, items: ['无废单元'] } : one,
  )
  const old = new Sqlite(libraryFile)
  old.pragma(`application_id = ${0x48424b31}`)
  migrate(old, 2)
  storeCatalogue(old, { ...seed, checkRules: own, forms, indicators })
  old.close()

  for (const operations of [1, 1]) {
    const app = await createApp({ ...host, libraryFile })
    const client = createRouterClient(app.router)
    const rules = await client.rules.list({ period: null, list: null })
    expect(rules).toHaveLength(seed.checkRules.length)
    expect(rules.filter(({ rule }) => rule.severity === 'D' && rule.id === own[0]?.id)).toHaveLength(1)
    const { forms, indicators } = await client.catalogue.all()
    expect(forms.map(({ list }) => list)).toEqual(seed.forms.map(({ list }) => list))
    expect(indicators.find(({ seq }) => seq === 5)?.items).toContain('绿色工厂')
    expect(indicators.find(({ seq }) => seq === 47)?.items).toEqual(['无废单元'])
    expect((await client.history.list({ limit: 9 })).entries).toHaveLength(operations)
    expect(await client.history.verify({})).toMatchObject({ ok: true })
    await app.close()
  }
})
