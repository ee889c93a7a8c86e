import type { ExportFormat } from '../../../shared/contract/lists.ts'
import type { DocumentScope } from '../../../shared/rules/documents/plan-documents.ts'
import { defaultSdmxSettings } from '../../../shared/rules/machine/sdmx-settings.ts'
import { buildReport } from '../../../shared/rules/report/build-report.ts'
import type { Library } from '../library.ts'
import { localDay } from '../local-day.ts'
import { collectReport } from '../report/collect-report.ts'
import type { ListExport } from './export-lists.ts'

/** What goes with the whole city's batch and with no single unit's: the yearly report and the files for machines. */
export function cityFiles(
  library: Library,
  { catalogue, consolidation, method, unit }: DocumentScope,
  formats: readonly ExportFormat[],
): Pick<ListExport, 'report' | 'figures'> {
  const isCity = catalogue.units.some((candidate) => candidate.id === unit && candidate.kind === 'city')
  if (unit !== null && !isCity) return { report: null, figures: null }
  const { signOff } = method
  const isFinal = signOff?.state === 'current'
  const date = isFinal ? signOff.at.slice(0, 10) : localDay(new Date())
  return {
    report: formats.includes('docx')
      ? buildReport(collectReport(library, consolidation, { isFinal, date }))
      : null,
    figures: { catalogue, consolidation, sdmx: defaultSdmxSettings },
  }
}
