import { zh } from '../../shared/locale/zh.ts'
import { type Invocation, misuse, neededOption } from './command.ts'

/** An option that has to be one of a few words. */
export function choiceOption<Choice extends string>(
  invocation: Invocation,
  name: string,
  choices: readonly Choice[],
  usage: string,
): Choice {
  const given = neededOption(invocation, name, usage)
  const choice = choices.find((one) => one === given)
  if (choice === undefined) throw misuse(zh.cli.badChoice(`--${name}`, choices.join('、'), given))
  return choice
}
