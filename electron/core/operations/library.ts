import { basename } from 'node:path'
import type { Finding } from '../../../shared/contract/checks.ts'
import type { Overview } from '../../../shared/contract/library.ts'
import { type ListKind, listKinds } from '../../../shared/model/list-kind.ts'
import { currentCode } from '../../../shared/rules/current-code.ts'
import { type Core, requireLibrary } from '../core.ts'
import { checkReturns } from '../corrections/check-returns.ts'
import { latestHistory } from '../db/tables/history.ts'
import { periodsWithReturns, type Submission, submissionsOf } from '../db/tables/submission.ts'
import { historySentence, keyNamesOf } from '../history/history-sentence.ts'
import type { Library } from '../library.ts'
import type { Implementer } from './implementer.ts'

type ListCell = Overview['units'][number]['lists'][ListKind]

const nothingReceived: ListCell = {
  state: 'missing',
  submission: null,
  version: null,
  file: null,
  receivedAt: null,
  rows: 0,
  failed: 0,
  blocking: 0,
  unverifiable: 0,
}

function overviewOf(library: Library, period: string): Overview {
  const { db } = library
  const catalogue = library.catalogueOf(period)
  const returns = library.returns(period)
  const { findings } = checkReturns(library, { period, unit: null })
  const submissions = new Map(submissionsOf(db, period).map((submission) => [submission.id, submission]))
  const cell = (unit: { id: string; name: string }, list: ListKind): ListCell => {
    const received = returns.lists.find((candidate) => candidate.unit === unit.id && candidate.list === list)
    const submission: Submission | undefined = submissions.get(received?.records[0]?.at.submission ?? -1)
    if (!received || !submission) return nothingReceived
    // What is explained or exempted is done with.
    const own = findings.filter(
      ({ unit: name, list: of, handling: { state } }) =>
        name === unit.name && of === list && state !== 'explained' && state !== 'exempt',
    )
    const failed = (test: (finding: Finding) => boolean) =>
      own.filter((finding) => finding.result === 'fail' && test(finding)).length
    return {
      state: 'received',
      submission: submission.id,
      version: submission.version,
      file: submission.fileName,
      receivedAt: submission.receivedAt,
      rows: received.records.length,
      failed: failed(() => true),
      blocking: failed((finding) => finding.severity === 'A'),
      unverifiable: own.filter((finding) => finding.result === 'unverifiable').length,
    }
  }
  const names = keyNamesOf(library)
  const units = catalogue.units.filter((unit) => unit.kind !== 'city')
  return {
    period,
    due: `${Number(period) + 1}-${catalogue.plan.reportDue}`,
    units: units.map((unit) => ({
      id: unit.id,
      code: currentCode(unit, period),
      name: unit.name,
      kind: unit.kind,
      lists: Object.fromEntries(listKinds.map((list) => [list, cell(unit, list)])) as Record<
        ListKind,
        ListCell
      >,
    })),
    recent: latestHistory(db, 12).map((entry) => ({
      id: entry.id,
      at: entry.at,
      author: entry.author,
      sentence: historySentence(entry, names),
    })),
  }
}

export function libraryOperations(os: Implementer, core: Core) {
  return {
    info: os.library.info.handler(() => {
      const library = requireLibrary(core)
      const { plan } = library.catalogue
      const years = plan.targetYear - plan.baselineYear
      const periods = Array.from({ length: years }, (_, index) => String(plan.baselineYear + 1 + index))
      const lastYear = String(new Date().getFullYear() - 1)
      return {
        file: basename(library.file),
        plan: {
          title: plan.title,
          documentNumber: plan.documentNumber,
          baselineYear: plan.baselineYear,
          targetYear: plan.targetYear,
        },
        periods,
        currentPeriod:
          periodsWithReturns(library.db)[0] ??
          (periods.includes(lastYear) ? lastYear : String(plan.targetYear)),
        demo: core.options.demo === true,
      }
    }),
    overview: os.library.overview.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      return overviewOf(library, input.period)
    }),
  }
}
