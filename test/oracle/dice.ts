export interface Dice {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number
  chance(share: number): boolean
  pick<One>(from: readonly One[]): One
  shuffle<One>(all: readonly One[]): One[]
}

/** Numbers that look random and are the same for the same seed. */
export function dice(seed: number): Dice {
  let state = (seed * 2654435761 + 1) >>> 0
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(fraction() * limit)
  return {
    below,
    chance: (share) => fraction() < share,
    pick<One>(from: readonly One[]) {
      return from[below(from.length)] as One
    },
    shuffle: (all) =>
      all
        .map((one) => ({ one, rank: fraction() }))
        .sort((first, second) => first.rank - second.rank)
        .map(({ one }) => one),
  }
}
