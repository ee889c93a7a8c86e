import { zh } from '../../../shared/locale/zh.ts'
import { figureRoles, type Ruling } from '../../../shared/model/decision.ts'
import { itemLists, listKinds } from '../../../shared/model/list-kind.ts'
import { choiceOption } from '../choice-option.ts'
import {
  type Command,
  type Invocation,
  misuse,
  neededOption,
  periodOption,
  textOption,
  textOptions,
} from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { decisionTable } from './decisions.ts'

const usage = zh.cli.usage.decide

function indicatorOption(invocation: Invocation): number {
  const given = neededOption(invocation, 'indicator', usage)
  if (!/^\d+$/.test(given)) throw misuse(zh.cli.badOption(`--indicator ${given}`, usage))
  return Number(given)
}

/** `单位/名称`: the first stroke ends the unit. */
function itemOf(text: string) {
  const at = text.indexOf('/')
  if (at < 1 || at === text.length - 1) throw misuse(zh.cli.badOption(`--item ${text}`, usage))
  return { unit: text.slice(0, at), key: text.slice(at + 1) }
}

function rulingOf(invocation: Invocation): Ruling {
  const needed = (name: string) => neededOption(invocation, name, usage)
  const [kind = ''] = invocation.words
  switch (kind) {
    case 'reporters':
      return {
        kind,
        units: needed('units')
          .split(/[,，、]/)
          .filter((name) => name !== ''),
      }
    case 'scope': {
      const list = textOption(invocation, 'list')
      return {
        ...{ kind, host: needed('host'), zone: needed('zone') },
        includes: choiceOption(invocation, 'includes', ['yes', 'no'], usage) === 'yes',
        list: list === undefined ? null : choiceOption(invocation, 'list', listKinds, usage),
        key: textOption(invocation, 'key') ?? null,
      }
    }
    case 'department-figure':
      return {
        ...{ kind, department: needed('department'), indicator: indicatorOption(invocation) },
        part: textOption(invocation, 'part') ?? null,
        role: choiceOption(invocation, 'role', figureRoles, usage),
        value: needed('value'),
      }
    case 'source': {
      const from = needed('from')
      return {
        ...{ kind, indicator: indicatorOption(invocation) },
        role: choiceOption(invocation, 'role', ['figure', 'numerator', 'denominator'], usage),
        department: from === 'units' ? null : from,
      }
    }
    case 'same-item':
      return {
        ...{ kind, list: choiceOption(invocation, 'list', itemLists, usage) },
        items: textOptions(invocation, 'item').map(itemOf),
        same: invocation.options.apart !== true,
      }
    default:
      throw misuse(zh.cli.badOption(kind, usage))
  }
}

export const decideCommand: Command = {
  name: 'decide',
  usage,
  options: {
    period: { type: 'string' },
    units: { type: 'string' },
    host: { type: 'string' },
    zone: { type: 'string' },
    includes: { type: 'string' },
    list: { type: 'string' },
    key: { type: 'string' },
    department: { type: 'string' },
    indicator: { type: 'string' },
    part: { type: 'string' },
    role: { type: 'string' },
    value: { type: 'string' },
    from: { type: 'string' },
    item: { type: 'string', multiple: true },
    apart: { type: 'boolean' },
    reason: { type: 'string' },
    document: { type: 'string' },
  },
  async run(invocation) {
    const order = {
      period: periodOption(invocation, usage),
      ruling: rulingOf(invocation),
      reason: neededOption(invocation, 'reason', usage),
      document: neededOption(invocation, 'document', usage),
    }
    const decision = await withClient(libraryOption(invocation), ({ client }) =>
      client.decisions.decide(order),
    )
    return { json: { decision }, text: decisionTable([decision]), exitCode: 0 }
  },
}
