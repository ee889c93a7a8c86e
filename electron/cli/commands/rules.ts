import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type KnownRule, type RuleDraft, ruleDraftSchema } from '../../../shared/contract/rules.ts'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { tableKinds } from '../../../shared/model/list-kind.ts'
import { type Command, type Invocation, misuse, neededOption, periodOption, textOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'
import { checkText } from './check.ts'

const usage = zh.cli.usage.rules

function listOption(invocation: Invocation) {
  const given = textOption(invocation, 'list')
  if (given === undefined) return null
  const list = tableKinds.find((one) => one === given)
  if (list === undefined) throw misuse(zh.cli.badKind(given, tableKinds.join('、')))
  return list
}

function ruleTable(rules: readonly KnownRule[]): string {
  const rows = rules.map(({ rule, words, counts }) => [
    rule.id,
    zh.list[rule.list],
    `${rule.severity} ${zh.severity[rule.severity]}`,
    rule.enabled ? zh.rules.on : zh.rules.off,
    rule.name,
    words?.relation ?? zh.rules.ownEvaluation,
    counts ? `${counts.pass}/${counts.fail}/${counts.unverifiable}` : '',
  ])
  return textTable(zh.cli.ruleColumns, rows)
}

/** A rule as a file writes it: the fields of a draft, in JSON. */
function readDraft(invocation: Invocation): RuleDraft {
  const file = resolve(neededOption(invocation, 'file', usage))
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new AppError('file-missing', { file }, { cause: error })
  }
  try {
    return ruleDraftSchema.parse(JSON.parse(text))
  } catch (error) {
    const what = error instanceof Error ? error.message : ''
    throw new AppError('rule-not-understood', { name: file, what }, { cause: error })
  }
}

function idWord(id: string | undefined): string {
  if (id === undefined) throw misuse(zh.cli.missing('ID', usage))
  return id
}

export const rulesCommand: Command = {
  name: 'rules',
  usage,
  options: { list: { type: 'string' }, period: { type: 'string' }, file: { type: 'string' } },
  async run(invocation) {
    const [action = 'list', id] = invocation.words
    const library = () => libraryOption(invocation)
    const changed = (rule: KnownRule) => ({ json: { rule }, text: ruleTable([rule]), exitCode: 0 as const })
    switch (action) {
      case 'list': {
        const order = {
          list: listOption(invocation),
          period: textOption(invocation, 'period') === undefined ? null : periodOption(invocation, usage),
        }
        const rules = await withClient(library(), ({ client }) => client.rules.list(order))
        return { json: { rules }, text: ruleTable(rules), exitCode: 0 }
      }
      case 'try': {
        const order = { rule: readDraft(invocation), period: periodOption(invocation, usage) }
        const [trial, report] = await withClient(library(), ({ client }) =>
          Promise.all([client.rules.try(order), client.rules.analyse(order)]),
        )
        const remarks = report.remarks.map(({ sentence }) => sentence)
        return {
          json: { ...trial, analysis: report },
          text: [...remarks, checkText({ ...trial, repairs: [] })].join('\n'),
          exitCode: 0,
        }
      }
      case 'save': {
        const rule = readDraft(invocation)
        return changed(await withClient(library(), ({ client }) => client.rules.save({ rule })))
      }
      case 'on':
      case 'off': {
        const order = { id: idWord(id), on: action === 'on' }
        return changed(await withClient(library(), ({ client }) => client.rules.turn(order)))
      }
      case 'reset': {
        const order = { id: idWord(id) }
        return changed(await withClient(library(), ({ client }) => client.rules.reset(order)))
      }
      case 'remove': {
        const order = { id: idWord(id) }
        const json = await withClient(library(), ({ client }) => client.rules.remove(order))
        return { json, text: zh.cli.ruleRemoved(json.id), exitCode: 0 }
      }
      case 'review': {
        const order = { list: listOption(invocation) }
        const rules = await withClient(library(), ({ client }) => client.rules.review(order))
        const text = rules.flatMap((one) => one.remarks.map(({ sentence }) => `${one.id}　${sentence}`))
        return { json: { rules }, text: text.join('\n'), exitCode: 0 }
      }
      default:
        throw misuse(zh.cli.badOption(action, usage))
    }
  },
}
