/** How one kind of waste arises and where it goes; the shares are of the year's own generation. */
export interface WasteFlow {
  /** Name in the catalogue of wastes. */
  readonly waste: string
  readonly decimals: number
  readonly utilised: number
  /** Share disposed of; what is neither utilised nor disposed of is stored. */
  readonly disposed: number
  /** Utilised on top of it, from earlier years' stores. */
  readonly prior: number
  /** Disposed of on top of it, from earlier years' stores. */
  readonly disposedPrior?: number
  /** How far a unit's own utilised share strays from `utilised`. */
  readonly spread: number
  readonly destination: string
  /** Unit id → tonnes, roughly. */
  readonly generated: Readonly<Record<string, number>>
}
