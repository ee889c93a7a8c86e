import type { Waste } from '../../../shared/model/catalogue.ts'
import { generalWasteFlows } from './general-waste-flows.ts'
import { hazardousWasteFlows } from './hazardous-waste-flows.ts'
import { otherWasteFlows } from './other-waste-flows.ts'
import { sampleRandom } from './sample-random.ts'
import type { SampleRow } from './sample-row.ts'
import { shiftPoint } from './shift-point.ts'
import type { WasteFlow } from './waste-flow.ts'

const wasteFlows = [...generalWasteFlows, ...hazardousWasteFlows, ...otherWasteFlows]

/** The quantities of one waste in steps of its last decimal, so that the balance holds to the digit. */
function flowSteps(flow: WasteFlow, tonnes: number, random: () => number) {
  const generated = Math.round(tonnes * 10 ** flow.decimals * (0.97 + 0.06 * random()))
  const share = Math.min(flow.utilised + flow.spread * (2 * random() - 1), 1)
  const ownUtilised = Math.round(generated * share)
  const everythingLeaves = flow.utilised + flow.disposed >= 1
  const ownDisposed = everythingLeaves
    ? generated - ownUtilised
    : Math.min(Math.round(generated * flow.disposed), generated - ownUtilised)
  const utilisedPrior = Math.round(generated * flow.prior)
  const disposedPrior = Math.round(generated * (flow.disposedPrior ?? 0))
  return {
    generated,
    utilised: ownUtilised + utilisedPrior,
    utilisedPrior,
    disposed: ownDisposed + disposedPrior,
    disposedPrior,
    stored: generated - ownUtilised - ownDisposed,
    discarded: 0,
  }
}

/**
 * The 废物清单 of a unit: every waste of the sample flows that arises there, in the catalogue's order. Balance by
 * construction: generated = (utilised − prior) + (disposed − prior) + stored + discarded.
 */
export function wasteRows(unit: string, wastes: readonly Waste[]): SampleRow[] {
  return wastes.flatMap((waste) => {
    const flow = wasteFlows.find((candidate) => candidate.waste === waste.name)
    const tonnes = flow?.generated[unit]
    if (flow === undefined || tonnes === undefined) return []
    const random = sampleRandom(`${unit}/${waste.name}`)
    const steps = Object.entries(flowSteps(flow, tonnes, random))
    const producers = Math.max(1, Math.round(Math.sqrt(tonnes) * (0.06 + 0.05 * random())))
    return [
      {
        key: `${waste.code} ${waste.name}`,
        part: null,
        fields: {
          category: waste.category,
          code: waste.code,
          name: waste.name,
          measure: waste.unit,
          producers: String(producers),
          ...Object.fromEntries(steps.map(([field, value]) => [field, shiftPoint(value, -flow.decimals)])),
          destination: flow.destination,
          note: null,
        },
      },
    ]
  })
}
