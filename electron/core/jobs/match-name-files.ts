import type { NameMatches } from '../../../shared/contract/matches.ts'
import { AppError } from '../../../shared/errors.ts'
import type { NameKind } from '../../../shared/rules/match/known-aliases.ts'
import { matchNames } from '../../../shared/rules/match/match-names.ts'
import { nameLines } from '../../../shared/rules/match/name-lines.ts'
import { decodeText } from '../workbook/decode-text.ts'
import { sniff } from '../workbook/sniff.ts'

export interface NameFile {
  readonly name: string
  readonly bytes: Uint8Array
}

function readNames({ name, bytes }: NameFile): readonly string[] {
  // By its first bytes first: a picture's may also be read as characters.
  const content = sniff(bytes).is
  const text = content === 'text' || content === 'empty' ? decodeText(bytes) : null
  if (text === null) throw new AppError('names-not-text', { file: name })
  const names = nameLines(text)
  if (names.length === 0) throw new AppError('file-empty', { file: name })
  return names
}

/**
 * Matches the names in a text file to the list in another, whatever their encodings.
 *
 * @throws AppError names-not-text, file-empty
 */
export function matchNameFiles(input: { kind: NameKind; list: NameFile; names: NameFile }): NameMatches {
  const matches = matchNames(input.kind, readNames(input.list), readNames(input.names))
  return { names: matches.map((match) => ({ ...match, suggestions: [...match.suggestions] })) }
}
