import type { wasteQuantities } from '../../../shared/contract/figures.ts'

type WasteQuantity = (typeof wasteQuantities)[number]

/** In the order of the balance; what is of a former year stands behind what it is part of. */
export const quantityOrder: readonly WasteQuantity[] = [
  'generated',
  'utilised',
  'utilisedPrior',
  'disposed',
  'disposedPrior',
  'stored',
  'discarded',
]
