import { firstDifference } from './differences.ts'
import { figuresJson, proveFiguresJson } from './figures-json.ts'
import { indicatorsCsv, proveIndicatorsCsv } from './indicators-csv.ts'
import { type MachineFile, type MachineKind, type MachineMatter, machineKinds } from './machine-file.ts'
import { projectsCsv, proveProjectsCsv } from './projects-csv.ts'
import { proveSdmxCsv, sdmxCsv } from './sdmx-csv.ts'
import { proveSdmxCodes, sdmxCodes, sdmxStructure } from './sdmx-structure.ts'
import { proveTasksCsv, tasksCsv } from './tasks-csv.ts'
import { proveWastesCsv, wastesCsv } from './wastes-csv.ts'

interface Way {
  readonly make: (matter: MachineMatter) => MachineFile
  readonly prove: (text: string, matter: MachineMatter) => string | null
}

const ways: Readonly<Record<MachineKind, Way>> = {
  indicators: { make: indicatorsCsv, prove: proveIndicatorsCsv },
  wastes: { make: wastesCsv, prove: proveWastesCsv },
  tasks: { make: tasksCsv, prove: proveTasksCsv },
  projects: { make: projectsCsv, prove: proveProjectsCsv },
  json: { make: figuresJson, prove: proveFiguresJson },
  sdmx: { make: sdmxCsv, prove: proveSdmxCsv },
  codes: { make: sdmxCodes, prove: proveSdmxCodes },
  // It says nothing of any figure.
  structure: { make: sdmxStructure, prove: () => null },
}

/** All files for machines. The same figures give the same texts. */
export function machineFiles(
  matter: MachineMatter,
  kinds: readonly MachineKind[] = machineKinds,
): MachineFile[] {
  return kinds.map((kind) => ways[kind].make(matter))
}

/**
 * Holds the text of a finished file, as it was read back, against the figures: first what it says by what the figures are,
 * then line by line against what was to be written.
 *
 * @returns the first difference, in words; null: there is none
 */
export function proveMachineFile(kind: MachineKind, text: string, matter: MachineMatter): string | null {
  const difference = ways[kind].prove(text, matter)
  if (difference !== null) return difference
  const meant = ways[kind].make(matter).text
  return text === meant ? null : firstDifference(meant.split('\n'), text.split('\n'))
}
