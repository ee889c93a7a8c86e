import { balanceWords } from './zh/balance.ts'
import { catalogueWords } from './zh/catalogue.ts'
import { checkWords } from './zh/checks.ts'
import { cliWords } from './zh/cli.ts'
import { correctionWords } from './zh/corrections.ts'
import { decisionWords } from './zh/decisions.ts'
import { errorSentences } from './zh/errors.ts'
import { figureWords } from './zh/figures.ts'
import { formWords } from './zh/forms.ts'
import { historyWords } from './zh/history.ts'
import { hostWords } from './zh/hosts.ts'
import { importWords } from './zh/imports.ts'
import { listWords } from './zh/lists.ts'
import { mappingWords } from './zh/mappings.ts'
import { progressWords } from './zh/progress.ts'
import { queryWords } from './zh/queries.ts'
import { noticeSentences, readingWords } from './zh/reading.ts'
import { ruleWords } from './zh/rules.ts'
import { screens } from './zh/screens.ts'
import { templateWords } from './zh/templates.ts'
import { terms } from './zh/terms.ts'
import { valueWords } from './zh/values.ts'
import { versionWords } from './zh/versions.ts'

/** Every sentence and label that a person reads. */
export const zh = {
  ...terms,

  balance: balanceWords,
  catalogue: catalogueWords,
  checks: checkWords,
  cli: cliWords,
  corrections: correctionWords,
  decisions: decisionWords,
  errors: errorSentences,
  figures: figureWords,
  forms: formWords,
  history: historyWords,
  hosts: hostWords,
  imports: importWords,
  lists: listWords,
  mappings: mappingWords,
  notices: noticeSentences,
  progressSentences: progressWords,
  queries: queryWords,
  reading: readingWords,
  rules: ruleWords,
  screens,
  templates: templateWords,
  values: valueWords,
  versions: versionWords,
}
