import { cliWords } from './zh/cli.ts'
import { errorSentences } from './zh/errors.ts'
import { importWords } from './zh/imports.ts'
import { terms } from './zh/terms.ts'

/** Every sentence and label that a person reads. */
export const zh = {
  ...terms,
  cli: cliWords,
  errors: errorSentences,
  imports: importWords,
}
