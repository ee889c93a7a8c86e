import { zh } from '../../../shared/locale/zh.ts'
import type { Question } from '../../../shared/model/mapping.ts'
import type { CatalogueIndex } from '../../../shared/rules/catalogue-index.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'
import { rankCandidates } from '../../../shared/rules/mapping/rank-candidates.ts'
import type { ReturnReading } from '../../../shared/rules/recognise/read-return.ts'
import type { ReadingQuestion } from '../../../shared/rules/recognise/reading-question.ts'
import { cityDepartments } from '../../../shared/rules/senders.ts'

/** A question of the reading as it is put to a person: with its name, its sentence and its ranked answers. */
export function describeQuestion(question: ReadingQuestion, index: CatalogueIndex): Question {
  const { kind, sheet, ref, raw, path, list, fingerprint, blocking } = question
  return {
    ...{ kind, sheet, ref, raw, path, list, fingerprint, blocking },
    id: `${kind}:${sheet}!${ref}`,
    sentence: zh.mappings.question[kind]({
      raw: kind === 'column' ? (path ?? raw) : raw,
      sheet,
      ref,
      list: list === null ? '' : zh.list[list],
    }),
    candidates: rankCandidates(question, index),
  }
}

/** A line that is meant to say whose return it is. */
const unitLine = /(?:填报|报送|上报|编报|提供)(?:单位|机关|部门)[^:：]{0,6}[:：]\s*(\S[^\s　]*)/

/** The city's departments that the content, the file's name or a name like theirs speaks for: there are too many for all of them. */
function departmentsNear(
  raw: string,
  file: string,
  named: readonly string[],
  index: CatalogueIndex,
): Question['candidates'] {
  const alike = new Map(index.suggest('department', raw, 3).map(({ entry, score }) => [entry.id, score]))
  return cityDepartments(index.catalogue).flatMap(({ id, name, aliases }) => {
    const isNamed = [name, ...aliases].some((one) => file.includes(one))
    const score = named.includes(id) ? 1 : isNamed ? 0.9 : (alike.get(id) ?? 0)
    return score > 0 ? [{ key: id, label: name, score }] : []
  })
}

/** The question whose return a file is, where nothing in it says so, or several things do. */
export function askUnit(reading: ReturnReading, file: string, index: CatalogueIndex): Question {
  const { units } = reading
  const sheet = reading.sheets.find((one) => one.tables.length > 0) ?? reading.sheets[0]
  const line = [...(sheet?.sheet.cells ?? [])].find((cell) => unitLine.test(cell.content))
  const raw = unitLine.exec(line?.content ?? '')?.[1]?.trim() ?? ''
  const all = index.catalogue.units.filter((unit) => unit.kind !== 'city')
  const alike = new Map(index.suggest('unit', raw, all.length).map(({ entry, score }) => [entry.id, score]))
  const candidates = all
    .map(({ id, name, aliases }) => {
      const isNamed = [name, ...aliases].some((one) => file.includes(one))
      return { key: id, label: name, score: units.includes(id) ? 1 : isNamed ? 0.9 : (alike.get(id) ?? 0) }
    })
    .concat(departmentsNear(raw, file, units, index))
    .sort((a, b) => b.score - a.score)
  const name = sheet?.sheet.name ?? ''
  // The unit beside the sheets that name it: 海州区（工作表“表1”）、连云区（工作表“表2”）.
  const several = units.map((id) => ({
    unit: index.sender(id)?.name ?? id,
    sheets: [...new Set(reading.reasons.units.filter((one) => one.says === id).map((one) => one.sheet))],
  }))
  return {
    id: `unit:${name}`,
    kind: 'unit',
    list: null,
    sheet: name,
    ref: line ? cellRef(line.row, line.column) : 'A1',
    raw,
    path: null,
    fingerprint: null,
    sentence:
      units.length > 1
        ? zh.mappings.severalUnits(several)
        : zh.mappings.question.unit({ raw, sheet: name, ref: '', list: '' }),
    blocking: true,
    candidates,
  }
}
