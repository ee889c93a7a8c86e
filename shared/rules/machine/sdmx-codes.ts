import type { Consolidation, taskStates, wasteQuantities } from '../../contract/figures.ts'
import { machineWords } from '../../locale/zh/machine.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { codedUnits } from './unit-codes.ts'

/** One entry of a code list. */
export interface Code {
  readonly id: string
  readonly name: string
}

/** Everything that stands for itself rather than for one of several. */
export const wholeCode = '_T'

/** An id of any name (SDMX: A–Z, a–z, 0–9, _, -, $, @) that stays the same as long as the name does: its code points. */
export function nameCode(prefix: string, name: string): string {
  return `${prefix}_${[...name].map((one) => (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')).join('-')}`
}

/** Percent as statistical offices commonly code it; every other measure by its name; a pure number has none. */
export function measureCode(measure: string | null): string {
  return measure === null || measure === '' ? '' : measure === '%' ? 'PT' : nameCode('U', measure)
}

export const indicatorCode = (seq: number) => `IND_${seq}`
export const taskCode = (code: string) => `TSK_${code}`
export const projectCode = 'PRJ'
export const partCode = (part: string | null) => (part === null ? wholeCode : nameCode('P', part))

/** Ids of the wastes, in their order; a name that comes again, in another measure, is counted. */
export function wasteCodes({ wastes }: Pick<Consolidation, 'wastes'>): string[] {
  const seen = new Map<string, number>()
  return wastes.map(({ name }) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? nameCode('WST', name) : `${nameCode('WST', name)}_${count}`
  })
}

export const quantityCode = {
  generated: 'GENERATED',
  utilised: 'UTILISED',
  utilisedPrior: 'UTILISED_PRIOR',
  disposed: 'DISPOSED',
  disposedPrior: 'DISPOSED_PRIOR',
  stored: 'STORED',
  discarded: 'DISCARDED',
} as const satisfies Record<(typeof wasteQuantities)[number], string>

export const stateCode = {
  done: 'DONE',
  ongoing: 'ONGOING',
  continuous: 'CONTINUOUS',
  'not-started': 'NOT_STARTED',
} as const satisfies Record<(typeof taskStates)[number], string>

/**
 * A: a value; O: missing, nobody gave it; M: missing, there is none to give (不适用); K: contained in another area's value
 * (codes of CL_OBS_STATUS).
 */
export const statusCodes = ['A', 'O', 'M', 'K'] as const
export type StatusCode = (typeof statusCodes)[number]

const { components, statuses, frequency, whole } = machineWords.sdmx

/** The code lists of the structure by the column that uses them. */
export function codeLists(
  catalogue: Catalogue,
  consolidation: Consolidation,
): Readonly<
  Record<
    'FREQ' | 'REF_AREA' | 'INDICATOR' | 'COMPONENT' | 'PART' | 'UNIT_MEASURE' | 'OBS_STATUS',
    readonly Code[]
  >
> {
  const wastes = wasteCodes(consolidation)
  const { indicators, projects, tasks } = consolidation
  const measures = new Set([
    ...indicators.map(({ unit }) => unit),
    ...catalogue.indicators.flatMap(({ numerator, denominator }) => [numerator?.unit, denominator?.unit]),
    ...consolidation.wastes.map(({ unit }) => unit),
    ...[projects.unit, machineWords.sdmx.unitsCounted, machineWords.sdmx.projectsCounted, '%'],
  ])
  const parts = new Set(
    indicators.flatMap(({ city, units }) => [
      ...city.parts.map(({ part }) => part),
      ...units.flatMap((unit) => unit.parts.map(({ part }) => part)),
    ]),
  )
  return {
    FREQ: [{ id: 'A', name: frequency }],
    REF_AREA: codedUnits(catalogue, consolidation).map(({ code, name }) => ({ id: code, name })),
    INDICATOR: [
      ...indicators.map(({ seq, name }) => ({ id: indicatorCode(seq), name })),
      ...consolidation.wastes.map(({ name }, at) => ({ id: wastes[at] ?? '', name })),
      ...tasks.map(({ code, title }) => ({ id: taskCode(code), name: title })),
      { id: projectCode, name: machineWords.sdmx.projects },
    ],
    COMPONENT: Object.entries(components).map(([id, name]) => ({ id, name })),
    PART: [{ id: wholeCode, name: whole }, ...[...parts].map((name) => ({ id: partCode(name), name }))],
    UNIT_MEASURE: [...measures].flatMap((measure) =>
      measure === null || measure === undefined || measure === ''
        ? []
        : [{ id: measureCode(measure), name: measure }],
    ),
    OBS_STATUS: statusCodes.map((id) => ({ id, name: statuses[id] })),
  }
}
