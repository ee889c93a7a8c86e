import { createDecipheriv, hash, pbkdf2Sync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'

type Entries = ReadonlyMap<string, Uint8Array>

/** LibreOffice turns a password 100,000 times; twenty times as often takes about two seconds. */
const mostTurns = 2_000_000
/** Bytes of a part at most, inflated; as for the parts of an open package. */
const mostBytes = 400_000_000
/** How much of a part its check sum covers. */
const checkedBytes = 1024

const manifestPath = 'META-INF/manifest.xml'
/** What the reading of an ods needs. */
const neededParts = ['content.xml', 'styles.xml']

const manifestOf = (entries: Entries) => Buffer.from(entries.get(manifestPath) ?? []).toString('utf8')

const unknown = () => new AppError('file-unsupported', { found: foundContent.encryptedOds })

/** The manifest's description of one part, by the part's name. */
function descriptions(manifest: string): ReadonlyMap<string, (element: string, name: string) => string> {
  const parts = manifest.split(/<manifest:file-entry\b/).slice(1)
  return new Map(
    parts.map((part) => {
      const value = (element: string, name: string) => {
        const tag = element === '' ? part : (part.split(`<manifest:${element}`)[1] ?? '')
        const found = new RegExp(`\\bmanifest:${name}\\s*=\\s*"([^"]*)"`).exec(tag.split('>', 1)[0] ?? '')
        return found?.[1] ?? ''
      }
      return [/manifest:full-path="([^"]*)"/.exec(part)?.[1] ?? '', value]
    }),
  )
}

/** @returns null where the password does not fit */
function decryptPart(
  bytes: Uint8Array,
  value: (element: string, name: string) => string,
  password: string,
): Buffer | null {
  const turns = Number(value('key-derivation', 'iteration-count'))
  const size = Number(value('', 'size'))
  const isKnown =
    /#aes256-cbc$/.test(value('algorithm', 'algorithm-name')) &&
    /PBKDF2$/i.test(value('key-derivation', 'key-derivation-name')) &&
    /#sha256$/.test(value('start-key-generation', 'start-key-generation-name')) &&
    /#sha256-1k$/i.test(value('encryption-data', 'checksum-type'))
  if (!isKnown || !(turns > 0) || !(size >= 0)) throw unknown()
  if (turns > mostTurns) throw new AppError('file-dangerous', { where: foundContent.manyTurns(turns) })
  const start = hash('sha256', password, 'buffer')
  const salt = Buffer.from(value('key-derivation', 'salt'), 'base64')
  const key = pbkdf2Sync(start, salt, turns, 32, 'sha1')
  const vector = Buffer.from(value('algorithm', 'initialisation-vector'), 'base64')
  const cipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
  const padded = Buffer.concat([cipher.update(bytes), cipher.final()])
  const packed = padded.subarray(0, padded.length - (padded.at(-1) ?? 0))
  const sum = hash('sha256', packed.subarray(0, checkedBytes), 'base64')
  if (sum !== value('encryption-data', 'checksum')) return null
  const plain = inflateRawSync(packed, { maxOutputLength: Math.min(Math.max(size, 1), mostBytes) })
  return plain.length === size ? plain : null
}

/** True where an ods needs a password. */
export function isOdsEncrypted(entries: Entries): boolean {
  return manifestOf(entries).includes(':encryption-data')
}

/**
 * Decrypts an ods as LibreOffice has written it since version 3.5: AES with a key by PBKDF2 (OpenDocument 1.2 part 3,
 * 3.4 and 4.16).
 *
 * @returns the parts that hold cells and formats, readable; null where the password does not fit
 * @throws AppError file-unsupported for another method, file-dangerous for one made to take hours
 */
export function decryptOds(entries: Entries, password: string): Entries | null {
  const described = descriptions(manifestOf(entries))
  const plain = new Map<string, Uint8Array>([
    ['mimetype', entries.get('mimetype') ?? new Uint8Array()],
    [manifestPath, Buffer.from('<manifest:manifest/>')],
  ])
  if (!described.get('content.xml')?.('encryption-data', 'checksum-type')) throw unknown()
  for (const name of neededParts) {
    const bytes = entries.get(name)
    const value = described.get(name)
    if (bytes === undefined) continue
    const content = value?.('encryption-data', 'checksum-type') ? decryptPart(bytes, value, password) : bytes
    if (content === null) return null
    plain.set(name, content)
  }
  return plain
}
