import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Catalogue, catalogueSchema } from '../../../shared/model/catalogue.ts'
import { type Command, misuse, textOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'

const parts = Object.keys(zh.catalogue.part) as (keyof Catalogue)[]
/** The file of a part: the same names as in `seeds/`. */
const fileOf = (part: keyof Catalogue) => (part === 'checkRules' ? 'check-rules.json' : `${part}.json`)

function readPart(folder: string, part: keyof Catalogue): unknown {
  const file = join(folder, fileOf(part))
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new AppError('file-missing', { file }, { cause: error })
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    const what = zh.catalogue.notJson(error instanceof Error ? error.message : '')
    throw new AppError(
      'catalogue-unfit',
      { where: zh.catalogue.place(fileOf(part), ''), what },
      { cause: error },
    )
  }
}

function readCatalogue(folder: string): Catalogue {
  const parsed = catalogueSchema.safeParse(
    Object.fromEntries(parts.map((part) => [part, readPart(folder, part)])),
  )
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const [part, ...path] = issue?.path ?? []
  const [index, ...inside] = path
  const position =
    typeof index === 'number' ? zh.catalogue.position(index + 1, inside.join('.')) : path.join('.')
  const where = zh.catalogue.place(fileOf(part as keyof Catalogue), position)
  throw new AppError('catalogue-unfit', { where, what: issue?.message ?? '' })
}

export const catalogueCommand: Command = {
  name: 'catalogue',
  usage: zh.cli.usage.catalogue,
  options: { out: { type: 'string' }, in: { type: 'string' } },
  async run(invocation) {
    const out = textOption(invocation, 'out')
    const from = textOption(invocation, 'in')
    if ((out === undefined) === (from === undefined))
      throw misuse(zh.cli.missing('--out | --in', zh.cli.usage.catalogue))
    const library = libraryOption(invocation)
    if (from !== undefined) {
      const catalogue = readCatalogue(resolve(from))
      const json = await withClient(library, ({ client }) => client.catalogue.replace({ catalogue }))
      return { json, text: zh.catalogue.changed(json.changed), exitCode: 0 }
    }
    const folder = resolve(out ?? '')
    const catalogue = await withClient(library, ({ client }) => client.catalogue.all())
    mkdirSync(folder, { recursive: true })
    for (const part of parts)
      writeFileSync(join(folder, fileOf(part)), `${JSON.stringify(catalogue[part], null, 2)}\n`)
    const json = { out: folder, files: parts.map(fileOf) }
    return { json, text: zh.cli.catalogue(folder), exitCode: 0 }
  },
}
