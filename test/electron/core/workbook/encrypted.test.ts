import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { rc4 } from '../../../../electron/core/workbook/rc4.ts'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import { writeZip } from '../../../../electron/core/workbook/write-zip.ts'
import { uncover, xorBytes } from '../../../../electron/core/workbook/xor-obfuscation.ts'
import { zh } from '../../../../shared/locale/zh.ts'
import { buildXlsx } from './build-xlsx.ts'
import { encryptAgile, encryptStandard } from './encrypt-package.ts'
import { encryptXls } from './encrypt-xls.ts'

const strings = '<si><t>秸秆综合利用率</t></si>'
const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>90.3</v></c></row>'
const plain = writeZip(buildXlsx({ sheetData: rows, strings }))
const sheet = XLSX.utils.aoa_to_sheet([
  ['秸秆综合利用率', 90.3],
  ...Array.from({ length: 60 }, (_, row) => [`第${row}项`, row]),
])
const excelDefault = 'VelvetSweatshop'
const turns = 1000

const written = {
  'xlsx, agile': (password: string) => encryptAgile(plain, password, turns),
  'xlsx, standard': (password: string) => encryptStandard(plain, password),
  'xls, RC4': (password: string) => encryptXls('rc4', password, sheet),
  'xls, RC4 by CryptoAPI': (password: string) => encryptXls('cryptoApi', password, sheet),
}

async function beginning(bytes: Uint8Array, password?: string): Promise<string[]> {
  const { sheets } = await readBook(bytes, '东海县.xls', password)
  return sheets[0]?.cells.slice(0, 2).map((cell) => cell.content) ?? []
}

describe.each(Object.entries(written))('an encrypted workbook (%s)', (_, encrypt) => {
  it("under Excel's default password opens without a question", async () => {
    expect(await beginning(encrypt(excelDefault))).toEqual(['秸秆综合利用率', '90.3'])
  })

  it('opens with its password', async () => {
    expect(await beginning(encrypt('无废2023'), '无废2023')).toEqual(['秸秆综合利用率', '90.3'])
  })

  it('asks for its password, and says when it is the wrong one', async () => {
    const bytes = encrypt('无废2023')
    await expect(beginning(bytes)).rejects.toMatchObject({
      code: 'file-encrypted',
      facts: { file: '东海县.xls' },
    })
    await expect(beginning(bytes, '无废2024')).rejects.toMatchObject({ code: 'file-password-wrong' })
  })
})

it('a workbook whose password takes hours to try is refused at once', async () => {
  const bytes = encryptAgile(plain, 'x', 1, 10_000_000)
  await expect(beginning(bytes)).rejects.toMatchObject({ code: 'file-dangerous' })
})

it('a description of the encryption that breaks off is damage', async () => {
  const { CFB } = XLSX
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([3, 0, 2, 0, 1]))
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(64))
  const bytes = new Uint8Array(CFB.write(container, { type: 'buffer' }) as Uint8Array)
  await expect(beginning(bytes)).rejects.toMatchObject({ code: 'file-damaged' })
})

it('an ods asks for its password; locked in another way than by AES it is refused with what to do', async () => {
  const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
  const entries = ['mimetype', 'content.xml'].map((name): [string, Uint8Array] => [name, Uint8Array.of(1)])
  const bytes = writeZip(new Map([...entries, ['META-INF/manifest.xml', Buffer.from(manifest)]]))
  await expect(readBook(bytes, '表.ods')).rejects.toMatchObject({ code: 'file-encrypted' })
  const error = await readBook(bytes, '表.ods', '1').catch(
    (caught: { facts: { file: string; found: string } }) => caught,
  )
  expect(error).toMatchObject({ code: 'file-unsupported' })
  if ('facts' in error) expect(zh.errors['file-unsupported'](error.facts)).toContain('打开密码')
})

it('RC4 gives the published key stream', () => {
  const next = rc4(Buffer.from('Key'))
  const cipher = Buffer.from(Buffer.from('Plaintext').map((byte) => byte ^ next()))
  expect(cipher.toString('hex')).toBe('bbf316e8d940af0ad3')
})

it('the XOR cover refuses what cannot be the password', () => {
  expect(xorBytes('', 0)).toBeNull()
  expect(xorBytes('1234567890123456', 0)).toBeNull()
  expect(xorBytes('x', 0)).toBeNull()
  expect(uncover(0b0010_0001, 0)).toBe(0b0000_1001)
})

const samples = new URL('../../../../../shared/samples/corpora/', import.meta.url)
const known = [
  ['nolze+msoffcrypto-tool/tests/inputs/example_password.xlsx', 'Password1234_', 'lorem'],
  ['nolze+msoffcrypto-tool/tests/inputs/rc4cryptoapi_password.xls', 'Password1234_', 'lorem ipsum'],
  ['nolze+msoffcrypto-tool/tests/inputs/xor_password_123456789012345.xls', '123456789012345', '1'],
] as const
describe('files that other programs encrypted (skipped without the samples)', () => {
  it.skipIf(!existsSync(samples)).each(known)('%s', async (name, password, first) => {
    const [content] = await beginning(new Uint8Array(readFileSync(new URL(name, samples))), password)
    expect(content).toBe(first)
  })
})
