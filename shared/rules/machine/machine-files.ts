import { machineWords } from '../../locale/zh/machine.ts'
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
  structure: {
    make: sdmxStructure,
    prove: (text, matter) => (text === sdmxStructure(matter).text ? null : machineWords.proof.shape),
  },
}

/** All files for machines. The same figures give the same texts. */
export function machineFiles(
  matter: MachineMatter,
  kinds: readonly MachineKind[] = machineKinds,
): MachineFile[] {
  return kinds.map((kind) => ways[kind].make(matter))
}

/**
 * Holds the text of a finished file, as it was read back, against the figures.
 *
 * @returns the first difference, in words; null: there is none
 */
export function proveMachineFile(kind: MachineKind, text: string, matter: MachineMatter): string | null {
  return ways[kind].prove(text, matter)
}
