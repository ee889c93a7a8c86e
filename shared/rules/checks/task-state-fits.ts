import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { Task } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { taskState } from '../task-state.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { lostColumn } from './lost-column.ts'
import { lackingBefore, rowBefore } from './row-before.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter, optionalText } from './rule-parameter.ts'

/** What a unit says of a task where its words are no known state: another rule asks for one. */
function stateOf(record: ReceivedRecord) {
  return taskState(record.fields.status?.value ?? '')
}

const isAnswered = (record: ReceivedRecord) => {
  const { state = 'blank' } = record.fields.status ?? {}
  return state !== 'blank' && state !== 'not-applicable'
}

function unknownState({ rule, index }: Subject, record: ReceivedRecord, row: ReturnType<typeof outcomesOf>) {
  const label = fieldLabel(index.catalogue, 'tasks', 'status')
  const written = record.fields.status?.value ?? record.fields.status?.raw ?? ''
  return [
    row.unverifiable(checkListWords.unusable(row.place('status'), label, written, rule.name), ['status']),
  ]
}

/** passed: the last day lies before the end of the period; dated: there is one; continuous: there is none. */
function isDue(task: Task, due: string | null, period: string): boolean {
  const { by } = task.due
  if (due === 'continuous') return by === null
  if (due === 'dated') return by !== null
  return due === 'passed' ? by !== null && by <= `${period}-12-31` : true
}

function checkRow(subject: Subject, record: ReceivedRecord): Outcome[] {
  const { rule, index, returns } = subject
  const task = record.key === null ? null : index.taskByCode(record.key)
  if (!task || !isAnswered(record) || !isDue(task, optionalText(rule, 'due'), returns.period)) return []
  const row = outcomesOf(subject, record)
  const state = stateOf(record)
  if (state === null) return unknownState(subject, record, row)
  const needed = listParameter(rule, 'fields')
  if (!listParameter(rule, 'states').includes(state)) return needed.length > 0 ? [] : [row.pass('status')]
  const missing = needed.filter((field) => (record.fields[field]?.state ?? 'blank') === 'blank')
  if (needed.length > 0 && missing.length === 0) return [row.pass('status', ...needed)]
  const fields = [...missing, 'status', ...(needed.length === 0 ? ['due'] : [])]
  const message = checkListWords.taskState(
    row.place(...fields),
    record.fields.status?.value ?? '',
    task.due.printed.replaceAll(' ', ''),
    missing.map((field) => fieldLabel(index.catalogue, 'tasks', field)),
  )
  return [row.fail(message, fields)]
}

/**
 * A task in one of the rule's `states`, whose last day is as `due` says, has the `fields` filled in; without any, no such task
 * is in such a state. Tasks with 不适用 are not concerned.
 */
export const taskStateFits: Evaluation['evaluate'] = (subject) =>
  lostColumn(subject, listParameter(subject.rule, 'fields')) ??
  subject.received.records.flatMap((record) => checkRow(subject, record))

const steps = ['not-started', 'ongoing', 'done'] as const

/** A task does not fall back behind where the unit said it stood a year before. */
export const taskStateBefore: Evaluation['evaluate'] = (subject) =>
  lackingBefore(subject) ??
  subject.received.records.flatMap((record) => {
    const last = rowBefore(subject, record)
    if (!last || !isAnswered(record) || !isAnswered(last)) return []
    const row = outcomesOf(subject, record)
    const [now, before] = [stateOf(record), stateOf(last)]
    if (now === null || before === null) return unknownState(subject, record, row)
    const [step, former] = [now, before].map((state) => steps.findIndex((one) => one === state)) as [
      number,
      number,
    ]
    if (step < 0 || former < 0 || step >= former) return [row.pass('status')]
    const message = checkListWords.taskBack(
      row.place('status'),
      record.fields.status?.value ?? '',
      last.fields.status?.value ?? '',
    )
    return [row.fail(message, ['status'])]
  })

/** The states that a whole remark or a percentage inside it states. */
function stateSaid(text: string) {
  const percents = [
    ...text.normalize('NFKC').matchAll(/(?:完成率|进度|完成)[^\d%，。；、]{0,6}(\d{1,3}(?:\.\d+)?)%/g),
  ]
  const [only, ...others] = percents.map(([, percent]) => Number(percent))
  const state = taskState(text)
  if (state !== null || only === undefined || others.length > 0) return state
  return only >= 100 ? 'done' : only > 0 ? 'ongoing' : 'not-started'
}

/** What the remark on progress says of the state, by whole words or one percentage, is what the state says. */
export const taskProgressAgrees: Evaluation['evaluate'] = (subject) =>
  subject.received.records.flatMap((record) => {
    const { status, progress } = record.fields
    if (!isAnswered(record) || !progress || progress.state === 'blank') return []
    const row = outcomesOf(subject, record)
    const state = stateOf(record)
    if (state === null) return unknownState(subject, record, row)
    const said = stateSaid(progress.value ?? progress.raw ?? '')
    if (said === null || said === state || said === 'continuous' || state === 'continuous')
      return [row.pass('status', 'progress')]
    const message = checkListWords.taskAgainst(
      row.place('status', 'progress'),
      status?.value ?? '',
      progress.value ?? '',
    )
    return [row.fail(message, ['status', 'progress'])]
  })
