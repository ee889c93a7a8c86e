/** A whole number that flows from one node into another, and may take its neighbour's value instead, at a price. */
export interface Arc {
  readonly from: number
  readonly to: number
  readonly value: bigint
  /** The neighbour is one more or one less; 0n: the arc stays as it is. */
  readonly turn: -1n | 0n | 1n
  /** Of the turn; not negative. */
  readonly price: bigint
}

/** A step on the way of one unit: over an arc, or (null) between a node and the outlet. */
interface Step {
  readonly from: number
  readonly to: number
  readonly arc: number | null
}

const at = (values: readonly bigint[], place: number) => values[place] ?? 0n

/** The arcs as they stand, and a unit's ways over them: an arc that has turned can be turned back, for its price. */
function networkOf(nodes: number, arcs: readonly Arc[], outletPrice: bigint) {
  // A turn takes one unit from the node at its start to the one at its end, whichever way the arc itself runs.
  const start = arcs.map(({ from, to, turn }) => (turn < 0n ? to : from))
  const end = arcs.map(({ from, to, turn }) => (turn < 0n ? from : to))
  const price = arcs.map((arc) => arc.price)
  const turned = arcs.map(() => false)
  // How much has gone out at each node that could not be settled; below zero: come in.
  const left = Array.from({ length: nodes }, () => 0n)
  const touching: number[][] = Array.from({ length: nodes }, () => [])
  arcs.forEach((arc, index) => {
    if (arc.turn === 0n) return
    touching[arc.from]?.push(index)
    touching[arc.to]?.push(index)
  })
  const outlet = nodes
  return {
    turned,
    /** Every step that a unit can take from the node, with its price. */
    eachStep(from: number, see: (step: Step, price: bigint) => void) {
      if (from === outlet) {
        for (let to = 0; to < nodes; to += 1)
          see({ from, to, arc: null }, at(left, to) > 0n ? -outletPrice : outletPrice)
        return
      }
      for (const arc of touching[from] ?? [])
        if (start[arc] === from) see({ from, to: end[arc] ?? from, arc }, at(price, arc))
      see({ from, to: outlet, arc: null }, at(left, from) < 0n ? -outletPrice : outletPrice)
    },
    take({ from, to, arc }: Step) {
      if (arc === null) {
        if (to === outlet) left[from] = at(left, from) + 1n
        else left[to] = at(left, to) - 1n
        return
      }
      turned[arc] = !turned[arc]
      start[arc] = to
      end[arc] = from
      price[arc] = -at(price, arc)
    },
  }
}

/**
 * Turns arcs so that as much flows into every node as out of it, at the least price altogether: a circulation of minimum
 * cost, found by successive shortest paths with node potentials (Ahuja, Magnanti, Orlin: Network Flows, chapter 9). Only
 * whole numbers decide. What cannot be settled stays at its node, for `outletPrice` a unit.
 *
 * Deterministic: of equally cheap ways the one over earlier nodes and arcs is taken.
 *
 * @returns for each arc whether it takes its neighbour's value
 */
export function turnArcs(nodes: number, arcs: readonly Arc[], outletPrice: bigint): readonly boolean[] {
  const network = networkOf(nodes, arcs, outletPrice)
  const excess = Array.from({ length: nodes + 1 }, () => 0n)
  for (const { from, to, value } of arcs) {
    excess[to] = at(excess, to) + value
    excess[from] = at(excess, from) - value
  }
  const potential = excess.map(() => 0n)

  /**
   * Dijkstra's way from a node with too much to the nearest with too little; the potentials keep all prices from
   * below zero.
   */
  function cheapestWay(source: number): Step[] {
    const distance: (bigint | null)[] = excess.map(() => null)
    const cameBy: (Step | null)[] = excess.map(() => null)
    const isSettled = excess.map(() => false)
    distance[source] = 0n
    for (;;) {
      let node = -1
      let reach = 0n
      for (let candidate = 0; candidate < distance.length; candidate += 1) {
        const far = distance[candidate] ?? null
        if (far === null || isSettled[candidate] || (node >= 0 && far >= reach)) continue
        node = candidate
        reach = far
      }
      isSettled[node] = true
      if (at(excess, node) < 0n) {
        for (let each = 0; each < potential.length; each += 1)
          potential[each] = at(potential, each) + (isSettled[each] ? (distance[each] ?? reach) : reach)
        const way: Step[] = []
        for (let step = cameBy[node] ?? null; step !== null; step = cameBy[step.from] ?? null) way.push(step)
        return way
      }
      network.eachStep(node, (step, price) => {
        if (isSettled[step.to]) return
        const through = reach + price + at(potential, node) - at(potential, step.to)
        const known = distance[step.to] ?? null
        if (known !== null && known <= through) return
        distance[step.to] = through
        cameBy[step.to] = step
      })
    }
  }

  for (let source = 0; source < nodes; source += 1) {
    // The excesses of all nodes come to nothing, and the outlet joins them all: there always is a way.
    while (at(excess, source) > 0n) {
      const way = cheapestWay(source)
      const goal = way[0]?.to ?? source
      excess[source] = at(excess, source) - 1n
      excess[goal] = at(excess, goal) + 1n
      way.forEach((step) => {
        network.take(step)
      })
    }
  }
  return network.turned
}
