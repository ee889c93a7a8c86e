import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'
import type { FileNotice } from '../../../shared/model/raw-sheet.ts'
import { decryptPackage } from './decrypt-package.ts'
import { decryptXls, isXlsEncrypted } from './decrypt-xls.ts'
import { nameBuiltInFormats } from './name-formats.ts'
import { noteXls } from './note-xls.ts'

/** Excel tries this one for itself, so a workbook under it opens without a question. */
const defaultPassword = 'VelvetSweatshop'

/** What a compound file holds, once its cover is off. */
export type CompoundContent =
  /** A package of the xlsx family. */
  | { readonly is: 'package'; readonly bytes: Uint8Array }
  /** The record stream of an .xls. */
  | { readonly is: 'xls'; readonly bytes: Uint8Array; readonly notices: readonly FileNotice[] }
  /** Something else, which perhaps the library knows. */
  | { readonly is: 'other' }

/** @throws AppError file-encrypted, file-password-wrong */
function openWith(
  decrypt: (password: string) => Uint8Array | null,
  password: string | undefined,
): Uint8Array {
  const bytes = decrypt(defaultPassword) ?? (password === undefined ? null : decrypt(password))
  if (bytes) return bytes
  throw new AppError(password === undefined ? 'file-encrypted' : 'file-password-wrong')
}

/**
 * Opens the container in which .xls files and encrypted workbooks of every kind come ([MS-CFB]).
 *
 * @throws AppError file-damaged, file-encrypted, file-password-wrong, file-unsupported, without the file's name
 */
export async function openCompound(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<CompoundContent> {
  const { CFB } = await import('xlsx')
  const damaged = (cause: unknown) => new AppError('file-damaged', { where: foundContent.content }, { cause })
  let find: (name: string) => Uint8Array | null
  let paths: readonly string[]
  try {
    const container = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      type: 'buffer',
    })
    paths = container.FullPaths
    find = (name) => {
      const content = CFB.find(container, name)?.content
      return content && content.length > 0 ? Uint8Array.from(content as ArrayLike<number>) : null
    }
  } catch (error) {
    throw damaged(error)
  }
  const info = find('/EncryptionInfo')
  const encrypted = find('/EncryptedPackage')
  try {
    if (info && encrypted)
      return { is: 'package', bytes: openWith((word) => decryptPackage(info, encrypted, word), password) }
    const stream = find('/Workbook') ?? find('/Book')
    if (stream) {
      const plain = isXlsEncrypted(stream) ? openWith((word) => decryptXls(stream, word), password) : stream
      return { is: 'xls', bytes: nameBuiltInFormats(plain), notices: noteXls(plain, paths) }
    }
  } catch (error) {
    // A description of the encryption that breaks off.
    throw error instanceof AppError ? error : damaged(error)
  }
  if (find('/WordDocument')) throw new AppError('file-unsupported', { found: foundContent.word })
  if (find('/PowerPoint Document')) throw new AppError('file-unsupported', { found: foundContent.slides })
  return { is: 'other' }
}
